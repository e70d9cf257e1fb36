using ChatDashboard.Core.Calendar;
using ChatDashboard.Core.Chat;
using ChatDashboard.Core.Chat.Answers;
using ChatDashboard.Core.Cycles;
using ChatDashboard.Core.Dashboards;
using ChatDashboard.Core.Forms;
using ChatDashboard.Core.People;
using ChatDashboard.Core.Sites;

namespace ChatDashboard.Bot;

/// <summary>The use cases, and the settings that belong to no platform.</summary>
internal static class CoreServices
{
    public static void AddCore(this WebApplicationBuilder builder)
    {
        CheckUrls(builder.Configuration);
        // Why the start failed is for Program to say, in fewer words.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical);
        var services = builder.Services;
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(ReadAdministrators(builder.Configuration));
        services.AddSingleton(ReadCalendar(builder.Configuration));
        services.AddSingleton<SetUpSite>();
        services.AddSingleton<OpenCycle>().AddSingleton<PublishCycle>().AddSingleton<AdvanceCycle>();
        services.AddSingleton<DeliverMessage>().AddSingleton<DeliverToPerson>().AddSingleton<DeliverToChannel>();
        services.AddSingleton<RefreshPrompt>();
        services.AddSingleton<DrawDashboard>().AddSingleton<ShowDashboard>();
        services.AddSingleton<FindForm>().AddSingleton<FindReview>();
        services.AddSingleton<Conversation>().AddSingleton<Answering>().AddSingleton<FindSite>();
        services.AddSingleton<SiteAnswers>().AddSingleton<SetUpAnswers>().AddSingleton<StatusAnswer>();
        services.AddSingleton<RosterChanges>().AddSingleton<RosterAnswers>().AddSingleton<RosterFormAnswers>();
        services.AddSingleton<CalendarAnswers>().AddSingleton<CycleAnswers>().AddSingleton<FormAnswers>().AddSingleton<ReviewAnswers>();
    }

    /// <summary>The framework takes them in silence, and fails over them much later.</summary>
    private static void CheckUrls(ConfigurationManager settings)
    {
        foreach (var url in (settings["Urls"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            Named("Urls", () => BindingAddress.Parse(url), $"'{url}' is no address to listen on; one looks like http://localhost:3978.");
        }
    }

    /// <summary>People's ids, as in teams:8b0c…; one without a platform is an Entra object id.</summary>
    private static Administrators ReadAdministrators(ConfigurationManager settings) => Named("Administrators", () => new Administrators(
        (settings.GetSection("Administrators").Get<string[]>() ?? [])
            .Where(id => !string.IsNullOrWhiteSpace(id))
            .Select(id => PersonId.Parse(id.Contains(':', StringComparison.Ordinal) ? id.Trim() : $"teams:{id.Trim()}"))
            .ToHashSet()));

    /// <summary>The calendar that a new site begins with.</summary>
    private static SiteCalendar ReadCalendar(ConfigurationManager settings)
    {
        var section = settings.GetSection("Calendar");
        var calendar = new SiteCalendar();
        return Named("Calendar", () => new SiteCalendar
        {
            TimeZone = section.GetValue("TimeZone", calendar.TimeZone)!,
            FiscalStartMonth = section.GetValue("FiscalStartMonth", calendar.FiscalStartMonth),
            Hour = section.GetValue("Hour", calendar.Hour),
            OpensOn = section.GetValue("OpensOn", calendar.OpensOn),
            RemindsAfter = List<int>(section, "RemindsAfter") ?? calendar.RemindsAfter,
            ClosesAfter = section.GetValue("ClosesAfter", calendar.ClosesAfter),
            ReviewLasts = section.GetValue("ReviewLasts", calendar.ReviewLasts),
            Holidays = List<DateOnly>(section, "Holidays") ?? [],
        });
    }

    /// <summary>One by one: of a list as a whole the framework leaves out in silence what it cannot read.</summary>
    private static List<T>? List<T>(IConfigurationSection section, string name) => section.GetSection(name) is var list && list.Exists()
        ? [.. list.GetChildren().Select(item => section.GetValue<T>($"{name}:{item.Key}")!)]
        : null;

    /// <summary>Makes something of a setting, or names the setting that it cannot be made of.</summary>
    private static T Named<T>(string setting, Func<T> make, string? why = null)
    {
        try
        {
            return make();
        }
        catch (Exception wrong) when (wrong is ArgumentException or FormatException)
        {
            throw new WrongSettingException($"{setting}: {why ?? wrong.Message.Split(" (Parameter")[0]}");
        }
    }
}
