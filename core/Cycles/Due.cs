using ChatDashboard.Core.Calendar;
using ChatDashboard.Core.People;
using ChatDashboard.Core.Sites;

namespace ChatDashboard.Core.Cycles;

/// <summary>
/// What is to be done now for a site. It follows from what is stored and the time alone, so it may be asked twice, or late.
/// </summary>
public static class Due
{
    /// <summary>The next step of the cycle, if one is due, and every message owed as things stand.</summary>
    public static (DueStep? Step, IReadOnlyList<OutgoingMessage> Messages) For(
        Site site, Cycle? cycle, IReadOnlyList<Response> responses, DateTimeOffset now)
    {
        if (cycle is null)
        {
            return (Opening(site, null, now), []);
        }

        var answered = responses.ToDictionary(response => response.Rater);
        var messages = Posts(site, cycle)
            .Concat(site.Facilitators.Select(person => ForFacilitator(cycle, person.Id)).OfType<OutgoingMessage>())
            .Concat(
                site.Raters.Select(person => ForRater(cycle, person.Id, answered.GetValueOrDefault(person.Id), now))
                    .OfType<OutgoingMessage>());
        return (Step(site, cycle, now), [.. messages]);
    }

    /// <summary>Whether a message planned earlier is still owed.</summary>
    public static bool IsOwed(OutgoingMessage message, Site site, Cycle cycle, Response? response, DateTimeOffset now) => message switch
    {
        { To: null } => Posts(site, cycle).Contains(message),
        { Kind: OutgoingKind.ReviewRequest } => site.IsFacilitator(message.To) && ForFacilitator(cycle, message.To) == message,
        _ => site.IsRater(message.To) && ForRater(cycle, message.To, response, now) == message,
    };

    /// <summary>How many of the calendar's reminders have come due.</summary>
    public static int RemindersDue(SiteCalendar calendar, Cycle cycle, DateTimeOffset now) =>
        calendar.RemindsAfter.Count(days => calendar.BusinessDaysAfter(cycle.OpenedAt, days) <= now);

    public static DateTimeOffset ClosesAt(SiteCalendar calendar, Cycle cycle) =>
        calendar.BusinessDaysAfter(cycle.OpenedAt, calendar.ClosesAfter);

    public static DateTimeOffset PublishesAt(SiteCalendar calendar, Cycle cycle) =>
        calendar.BusinessDaysAfter(cycle.ReviewingSince ?? ClosesAt(calendar, cycle), calendar.ReviewLasts);

    private static DueStep? Step(Site site, Cycle cycle, DateTimeOffset now) => cycle.Phase switch
    {
        CyclePhase.Collecting when now >= ClosesAt(site.Calendar, cycle) => new DueStep.StartReview(),
        CyclePhase.Collecting when RemindersDue(site.Calendar, cycle, now) > cycle.RemindersIssued => new DueStep.Remind(),
        CyclePhase.Reviewing when now >= PublishesAt(site.Calendar, cycle) => new DueStep.Publish(),
        CyclePhase.Published => Opening(site, cycle.Quarter, now),
        _ => null,
    };

    /// <summary>
    /// The latest quarter whose day has come opens, one at a time; quarters that passed while nobody ran the bot are left out.
    /// A new site waits for the first opening after it was set up.
    /// </summary>
    private static DueStep.Open? Opening(Site site, Quarter? last, DateTimeOffset now)
    {
        if (site.Raters.IsEmpty)
        {
            return null;
        }

        var latest = site.Calendar.LatestToOpen(now);
        var isNew = last is null ? site.Calendar.OpensAt(latest) > site.CreatedAt : latest > last;
        return isNew ? new DueStep.Open(latest) : null;
    }

    private static IEnumerable<OutgoingMessage> Posts(Site site, Cycle cycle)
    {
        ChannelPostKind? kind = cycle.Phase switch
        {
            CyclePhase.Collecting => ChannelPostKind.Opened,
            CyclePhase.Reviewing when !cycle.IsReopened => ChannelPostKind.UnderReview,
            _ => ChannelPostKind.Summary,
        };
        var shown = cycle.Posts.GetValueOrDefault(kind.Value);
        if (site.Channel is not null && (shown is null || (kind is ChannelPostKind.Summary && shown.Edition < cycle.Edition)))
        {
            yield return new(cycle.Site, cycle.Quarter, kind switch
            {
                ChannelPostKind.Opened => OutgoingKind.OpenedPost,
                ChannelPostKind.UnderReview => OutgoingKind.UnderReviewPost,
                _ => OutgoingKind.SummaryPost,
            });
        }
    }

    private static OutgoingMessage? ForFacilitator(Cycle cycle, PersonId person) =>
        cycle.Phase is CyclePhase.Reviewing && !cycle.ReviewRequests.ContainsKey(person)
            ? new(cycle.Site, cycle.Quarter, OutgoingKind.ReviewRequest, person)
            : null;

    private static OutgoingMessage? ForRater(Cycle cycle, PersonId rater, Response? response, DateTimeOffset now)
    {
        if (cycle.Phase is not CyclePhase.Collecting || cycle.Away.Contains(rater) || response is { IsSubmitted: true })
        {
            return null;
        }

        if (response?.Prompt is not { } prompt)
        {
            return new(cycle.Site, cycle.Quarter, OutgoingKind.Prompt, rater);
        }

        // Whoever asked for later before the prompt came has been reminded by it.
        var later = response.RemindAt > prompt.At ? response.RemindAt : null;
        var asked = later <= now;
        var missedRound = later is null && cycle.ReminderRound > response.ReminderRound && prompt.At < cycle.RemindedAt;
        return asked || missedRound ? new(cycle.Site, cycle.Quarter, OutgoingKind.Reminder, rater) : null;
    }
}
