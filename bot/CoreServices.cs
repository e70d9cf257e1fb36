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
        var services = builder.Services;
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(ReadAdministrators(builder.Configuration));
        services.AddSingleton(ReadCalendar(builder.Configuration));
        services.AddSingleton<SetUpSite>();
        services.AddSingleton<OpenCycle>().AddSingleton<PublishCycle>().AddSingleton<AdvanceCycle>();
        services.AddSingleton<DeliverMessage>().AddSingleton<DeliverToPerson>().AddSingleton<DeliverToChannel>().AddSingleton<RefreshPrompt>();
        services.AddSingleton<DrawDashboard>().AddSingleton<ShowDashboard>();
        services.AddSingleton<FindForm>().AddSingleton<FindReview>();
        services.AddSingleton<Conversation>().AddSingleton<Answering>().AddSingleton<FindSite>();
        services.AddSingleton<SiteAnswers>().AddSingleton<SetUpAnswers>().AddSingleton<StatusAnswer>().AddSingleton<RosterChanges>().AddSingleton<RosterAnswers>().AddSingleton<RosterFormAnswers>();
        services.AddSingleton<CalendarAnswers>().AddSingleton<CycleAnswers>().AddSingleton<FormAnswers>().AddSingleton<ReviewAnswers>();
    }

    /// <summary>People's ids, as in teams:8b0c…; one without a platform is an Entra object id.</summary>
    private static Administrators ReadAdministrators(ConfigurationManager settings) => new(
        (settings.GetSection("Administrators").Get<string[]>() ?? [])
            .Where(id => !string.IsNullOrWhiteSpace(id))
            .Select(id => PersonId.Parse(id.Contains(':', StringComparison.Ordinal) ? id.Trim() : $"teams:{id.Trim()}"))
            .ToHashSet());

    /// <summary>The calendar that a new site begins with.</summary>
    private static SiteCalendar ReadCalendar(ConfigurationManager settings)
    {
        var section = settings.GetSection("Calendar");
        var calendar = new SiteCalendar();
        return new()
        {
            TimeZone = section.GetValue("TimeZone", calendar.TimeZone)!,
            FiscalStartMonth = section.GetValue("FiscalStartMonth", calendar.FiscalStartMonth),
            Hour = section.GetValue("Hour", calendar.Hour),
            OpensOn = section.GetValue("OpensOn", calendar.OpensOn),
            RemindsAfter = section.GetSection("RemindsAfter").Get<int[]>() ?? calendar.RemindsAfter,
            ClosesAfter = section.GetValue("ClosesAfter", calendar.ClosesAfter),
            ReviewLasts = section.GetValue("ReviewLasts", calendar.ReviewLasts),
            Holidays = section.GetSection("Holidays").Get<DateOnly[]>() ?? [],
        };
    }
}
