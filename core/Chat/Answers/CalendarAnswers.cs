using System.Globalization;
using ChatDashboard.Core.Calendar;
using ChatDashboard.Core.Chat.Messages;
using ChatDashboard.Core.Cycles;
using ChatDashboard.Core.Sites;

namespace ChatDashboard.Core.Chat.Answers;

/// <summary>Answers on when a site's quarters open, remind, close and publish; all of it can be changed.</summary>
public sealed class CalendarAnswers(FindSite findSite, ISiteStore sites, ICycleSchedule schedule, TimeProvider time)
{
    public Reply Show(Site site, string? news = null, ReplyPlace place = ReplyPlace.Here)
    {
        ArgumentNullException.ThrowIfNull(site);
        var next = site.Calendar.LatestToOpen(time.GetUtcNow()).Next;
        return new(new CalendarForm(site.Id, site.Name, site.Calendar, next, site.Calendar.OpensAt(next)) { News = news }, place);
    }

    public async Task<Reply> SaveAsync(Pressed pressed, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(pressed);
        var found = await findSite.RunAsync(pressed, MayOnSite.Facilitate, cancel);
        if (found is not SiteFound.Site { Found: var site })
        {
            return found.Instead;
        }

        try
        {
            var calendar = Read(pressed.Inputs, site.Calendar);
            if (calendar.RemindsAfter is [.., var last] && last >= calendar.ClosesAfter)
            {
                return new(new Notice($"A reminder after {last} business days never comes: answers close after {calendar.ClosesAfter}. I have changed nothing."));
            }

            var after = await sites.ChangeAsync(site.Id, now => now with { Calendar = calendar }, cancel);
            schedule.Place(after);
            return Show(after, "Saved. It holds from the next step on.", ReplyPlace.InPlace);
        }
        catch (ArgumentException wrong)
        {
            return new(new Notice($"{wrong.Message.Split(" (Parameter")[0]} I have changed nothing."));
        }
    }

    private static SiteCalendar Read(IReadOnlyDictionary<string, string> inputs, SiteCalendar now) => new()
    {
        TimeZone = inputs.GetValueOrDefault("timeZone", now.TimeZone).Trim(),
        FiscalStartMonth = Number(inputs, "fiscalStartMonth", now.FiscalStartMonth),
        Hour = Number(inputs, "hour", now.Hour),
        OpensOn = Number(inputs, "opensOn", now.OpensOn),
        RemindsAfter = [.. Words(inputs, "remindsAfter").Select(Number)],
        ClosesAfter = Number(inputs, "closesAfter", now.ClosesAfter),
        ReviewLasts = Number(inputs, "reviewLasts", now.ReviewLasts),
        Holidays = [.. Words(inputs, "holidays").Select(Day)],
    };

    private static int Number(IReadOnlyDictionary<string, string> inputs, string name, int now) =>
        inputs.TryGetValue(name, out var text) ? Number(text) : now;

    private static int Number(string text) => int.TryParse(text.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
        ? number
        : throw new ArgumentException($"\"{Text.Shorten(text, 20)}\" is not a whole number.");

    private static DateOnly Day(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        ? day
        : throw new ArgumentException($"\"{Text.Shorten(text, 20)}\" is not a day; one looks like 2026-12-25.");

    private static string[] Words(IReadOnlyDictionary<string, string> inputs, string name) =>
        inputs.GetValueOrDefault(name, "").Split([',', ';', ' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
}
