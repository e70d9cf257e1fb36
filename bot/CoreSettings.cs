using ChatDashboard.Core.Calendar;
using ChatDashboard.Core.People;
using ChatDashboard.Core.Privacy;
using ChatDashboard.Core.Sites;

namespace ChatDashboard.Bot;

/// <summary>
/// The settings that belong to no room: where the bot listens, who may do everything, the calendar that a new site begins with, and how
/// long it is kept who said what.
/// </summary>
/// <exception cref="WrongSettingException">A setting is not what it has to be; it is named.</exception>
internal static class CoreSettings
{
    /// <summary>The framework takes wrong ones in silence, and fails over them much later.</summary>
    public static IReadOnlyList<string> Urls(IConfiguration settings)
    {
        var urls = (settings["Urls"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries);
        foreach (var url in urls)
        {
            Named("Urls", () => BindingAddress.Parse(url), $"'{url}' is no address to listen on; one looks like http://localhost:3978.");
        }

        return urls;
    }

    /// <summary>People's ids, as in teams:8b0c…; one without a platform is an Entra object id.</summary>
    public static Administrators Administrators(IConfiguration settings) => Named("Administrators", () => new Administrators(
        (settings.GetSection("Administrators").Get<string[]>() ?? [])
            .Where(id => !string.IsNullOrWhiteSpace(id))
            .Select(id => PersonId.Parse(id.Contains(':', StringComparison.Ordinal) ? id.Trim() : $"teams:{id.Trim()}"))
            .ToHashSet()));

    /// <summary>The calendar that a new site begins with.</summary>
    public static SiteCalendar Calendar(IConfiguration settings)
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

    /// <summary>For how long it is kept who said what; left out, for as long as the data are there.</summary>
    public static Retention Retention(IConfiguration settings) => Named("Retention", () => new Retention
    {
        Years = string.IsNullOrWhiteSpace(settings["Retention:Years"]) ? null : settings.GetValue<int>("Retention:Years"),
    });

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
