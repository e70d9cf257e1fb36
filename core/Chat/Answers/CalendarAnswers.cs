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

        var (typed, faults) = Read(pressed.Inputs, site.Calendar);
        var merged = Merge(site.Calendar, typed, pressed.Press.Shown);
        if (faults.Count == 0 && merged.Calendar.RemindsAfter is [.., var last] && last >= merged.Calendar.ClosesAfter)
        {
            faults[Inputs.RemindsAfter] =
                $"A reminder after {last} business days never comes: answers close after {merged.Calendar.ClosesAfter}.";
        }

        if (faults.Count > 0)
        {
            return new(new Notice($"{faults.Values.First()} I have changed nothing.")) { Faults = faults };
        }

        var after = await sites.ChangeAsync(
            site.Id,
            now => now with { Calendar = (merged = Merge(now.Calendar, typed, pressed.Press.Shown)).Calendar },
            pressed.From,
            time.GetUtcNow(),
            cancel);
        schedule.Place(after);
        return Show(
            after, string.Join(' ', ["Saved. It holds from the next step on.", .. LeftAlone(merged.Left, typed)]), ReplyPlace.InPlace);
    }

    /// <summary>The calendar as it was typed, and what is wrong with it, by the input that it stands in.</summary>
    private static (SiteCalendar Calendar, Dictionary<string, string> Faults) Read(
        IReadOnlyDictionary<string, string> inputs, SiteCalendar now)
    {
        var (calendar, faults) = (now, new Dictionary<string, string>());
        foreach (var part in CalendarPart.All)
        {
            try
            {
                calendar = part.Write(calendar, inputs.GetValueOrDefault(part.Input, "").Trim());
            }
            catch (ArgumentException wrong)
            {
                faults[part.Input] = wrong.Message.Split(" (Parameter")[0];
            }
        }

        return (calendar, faults);
    }

    /// <summary>
    /// What was changed on a form, over the calendar as it is now: what somebody else has changed since the form was drawn stays.
    /// </summary>
    /// <param name="shown">What the form showed.</param>
    private static (SiteCalendar Calendar, List<CalendarPart> Left) Merge(SiteCalendar now, SiteCalendar typed, string shown)
    {
        var (calendar, left) = (now, new List<CalendarPart>());
        foreach (var part in CalendarPart.All.Where(part => part.Read(typed) != part.Read(now)))
        {
            if (part.IsAsShown(now, shown))
            {
                calendar = part.Write(calendar, part.Read(typed));
            }
            else if (!part.IsAsShown(typed, shown))
            {
                left.Add(part);
            }
        }

        return (calendar, left);
    }

    private static string[] LeftAlone(List<CalendarPart> left, SiteCalendar typed) => left.Count == 0 ? [] :
    [
        $"Somebody has changed this since the form was drawn: {Words.List([.. left.Select(part => part.Name)])}.",
        $"I have left it as it is now; you had typed {Text.Shorten(string.Join("; ", left.Select(part => part.Read(typed))), 300)}.",
        "To change it, save again.",
    ];
}
