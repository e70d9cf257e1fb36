using System.Globalization;
using ChatDashboard.Core.Calendar;
using ChatDashboard.Core.Chat.Messages;
using ChatDashboard.Core.Cycles;
using ChatDashboard.Core.Sites;

namespace ChatDashboard.Core.Chat.Answers;

/// <summary>Answers on when a site's quarters open, remind, close and publish; all of it can be changed.</summary>
public sealed class CalendarAnswers(FindSite findSite, ISiteStore sites, ICycleSchedule schedule, TimeProvider time)
{
    /// <summary>What each input of the form changes. One left empty leaves a number as it is, and makes a list empty.</summary>
    private static readonly (string Input, Func<SiteCalendar, string, SiteCalendar> Write)[] Parts =
    [
        (Inputs.TimeZone, (calendar, typed) => typed.Length == 0 ? calendar : calendar with { TimeZone = typed }),
        (Inputs.FiscalStartMonth, (calendar, typed) => calendar with { FiscalStartMonth = NumberOr(typed, calendar.FiscalStartMonth) }),
        (Inputs.Hour, (calendar, typed) => calendar with { Hour = NumberOr(typed, calendar.Hour) }),
        (Inputs.OpensOn, (calendar, typed) => calendar with { OpensOn = NumberOr(typed, calendar.OpensOn) }),
        (Inputs.RemindsAfter, (calendar, typed) => calendar with { RemindsAfter = [.. Words(typed).Select(Number)] }),
        (Inputs.ClosesAfter, (calendar, typed) => calendar with { ClosesAfter = NumberOr(typed, calendar.ClosesAfter) }),
        (Inputs.ReviewLasts, (calendar, typed) => calendar with { ReviewLasts = NumberOr(typed, calendar.ReviewLasts) }),
        (Inputs.Holidays, (calendar, typed) => calendar with { Holidays = [.. Words(typed).Select(Day)] }),
    ];

    public Reply Show(Site site, string? news = null, ReplyPlace place = ReplyPlace.Here)
    {
        ArgumentNullException.ThrowIfNull(site);
        var next = site.Calendar.LatestToOpen(time.GetUtcNow()).Next;
        // One that was opened by hand before its day does not open again.
        next = site.Latest is { } latest && latest >= next ? latest.Next : next;
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

        var (calendar, faults) = Read(pressed.Inputs, site.Calendar);
        if (faults.Count > 0)
        {
            return new(new Notice($"{faults.Values.First()} I have changed nothing.")) { Faults = faults };
        }

        var after = await sites.ChangeAsync(site.Id, now => now with { Calendar = calendar }, pressed.From, time.GetUtcNow(), cancel);
        schedule.Place(after);
        return Show(after, "Saved. It holds from the next step on.", ReplyPlace.InPlace);
    }

    /// <summary>The calendar as it was typed, and what is wrong with it, by the input that it stands in.</summary>
    private static (SiteCalendar Calendar, Dictionary<string, string> Faults) Read(IReadOnlyDictionary<string, string> inputs, SiteCalendar now)
    {
        var (calendar, faults) = (now, new Dictionary<string, string>());
        foreach (var (input, write) in Parts)
        {
            try
            {
                calendar = write(calendar, inputs.GetValueOrDefault(input, "").Trim());
            }
            catch (ArgumentException wrong)
            {
                faults[input] = wrong.Message.Split(" (Parameter")[0];
            }
        }

        if (faults.Count == 0 && calendar.RemindsAfter is [.., var last] && last >= calendar.ClosesAfter)
        {
            faults[Inputs.RemindsAfter] = $"A reminder after {last} business days never comes: answers close after {calendar.ClosesAfter}.";
        }

        return (calendar, faults);
    }

    private static int NumberOr(string text, int now) => text.Length == 0 ? now : Number(text);

    private static int Number(string text) => int.TryParse(text.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
        ? number
        : throw new ArgumentException($"\"{Text.Shorten(text, 20)}\" is not a whole number.");

    private static DateOnly Day(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        ? day
        : throw new ArgumentException($"\"{Text.Shorten(text, 20)}\" is not a day; one looks like 2026-12-25.");

    private static string[] Words(string text) => text.Split([',', ';', ' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
}
