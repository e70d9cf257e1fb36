using ChatDashboard.Core.Chat;
using Microsoft.Extensions.Options;

namespace ChatDashboard.Bot.Playground;

/// <summary>The Microsoft 365 Agents Playground beside the bot: a page that looks and speaks like Teams, without an account.</summary>
internal static class PlaygroundServices
{
    public static void AddPlayground(this WebApplicationBuilder builder, DemoPeople people)
    {
        var section = builder.Configuration.GetSection(PlaygroundOptions.Section);
        if (section.GetValue<bool?>(nameof(PlaygroundOptions.Enabled)) ?? builder.Environment.IsDevelopment())
        {
            builder.Services.AddOptionsWithValidateOnStart<PlaygroundOptions>().Bind(section).ValidateDataAnnotations();
            builder.Services.AddSingleton(services => new RunPlayground(
                services.GetRequiredService<IOptions<PlaygroundOptions>>(), people,
                new OpenChats(services.GetRequiredService<IAddressBook>(), people), services.GetRequiredService<TimeProvider>(),
                Console.Out,
                Environment.GetEnvironmentVariable("PATH")));
            builder.Services.AddHostedService<PlaygroundBesideBot>();
        }
    }
}
