using ChatDashboard.Core.Chat;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ChatDashboard.Bot.Demo;

/// <summary>A site with a year of history, colleagues who answer by themselves, and a clock that can be moved.</summary>
internal static class DemoServices
{
    public static void AddDemo(this WebApplicationBuilder builder, DemoPeople people)
    {
        var settings = builder.Configuration;
        if (!settings.GetValue("Demo:Enabled", builder.Environment.IsDevelopment()))
        {
            return;
        }

        var port = settings.GetValue("Playground:Port", DemoPeople.Port);
        var story = Story.Read();
        var services = builder.Services;
        services.AddSingleton(new DemoTime(TimeProvider.System, ClockFile(builder)));
        services.Replace(ServiceDescriptor.Singleton<TimeProvider>(provider => provider.GetRequiredService<DemoTime>()));
        services.AddSingleton<IDemoClock, DemoClock>().AddSingleton<LiveThroughHour>();
        services.AddSingleton(new DemoColleagues(people, story.Colleagues)).AddSingleton<LetColleaguesAnswer>();
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<SeedSite>(provider, people, story));
        services.AddHostedService(provider =>
            ActivatorUtilities.CreateInstance<DemoStart>(provider, people, new Uri($"http://localhost:{port}/_connector")));
        services.AddHostedService<ColleaguesAtWork>();
    }

    /// <summary>Beside the database, so that whoever deletes the one deletes the other.</summary>
    private static string ClockFile(WebApplicationBuilder builder) => Path.Combine(
        builder.Environment.ContentRootPath,
        $"{builder.Configuration["Storage:Sqlite:Path"] ?? "data/chatdashboard.db"}.clock");
}
