using ChatDashboard.Core.Calendar;
using ChatDashboard.Core.Chat.Messages;
using ChatDashboard.Core.Cycles;
using ChatDashboard.Core.People;
using ChatDashboard.Core.Sites;

namespace ChatDashboard.Core.Chat.Answers;

/// <summary>Answers to a facilitator who moves the quarter by hand: open, remind, publish, reopen.</summary>
public sealed class CycleAnswers(ICycleStore cycles, OpenCycle openCycle, PublishCycle publishCycle, TimeProvider time)
{
    private static readonly TimeSpan BetweenReminders = TimeSpan.FromHours(1);

    public async Task<Reply> OpenAsync(Site site, Person by, IReadOnlyList<string> words, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(site);
        ArgumentNullException.ThrowIfNull(words);
        var asked = (Quarter?)null;
        if (words.Count > 0 && !Quarter.TryParse(words[0], out asked))
        {
            return Quarter.IsNone(words[0]) ? Say(Words.NoQuarter(words[0]))
                : Say($"\"{Text.Shorten(words[0], 40)}\" is neither a site of yours nor a quarter. A quarter looks like 2026-Q4.");
        }

        return Say(await openCycle.RunAsync(site.Id, asked, by, cancel) switch
        {
            OpenOutcome.Opened opened =>
                $"{opened.Quarter} is open for {site.Name}. I am asking {Words.Count(site.Raters.Count, "rater")} now. "
                + "Answers close on "
                + $"{Words.Day(site.Calendar, site.Calendar.BusinessDaysAfter(time.GetUtcNow(), site.Calendar.ClosesAfter))}.",
            OpenOutcome.StillUnderWay under => $"{under.Quarter} of {site.Name} is still {Words.Of(under.Phase)}. "
                + $"One quarter at a time: {(under.Phase is CyclePhase.Collecting ? "review, then publish" : "publish")} it first.",
            OpenOutcome.AlreadyPublished done when done.Quarter != site.Latest =>
                $"{done.Quarter} lies before {site.Latest}, which {site.Name} has published already. "
                + $"{done.Next} opens by itself on {Words.Day(site.Calendar, done.NextOpens)}.",
            OpenOutcome.AlreadyPublished done => $"{done.Quarter} of {site.Name} is done already. {done.Next} opens by itself on "
                + $"{Words.Day(site.Calendar, done.NextOpens)}. To correct the published one, type {Typed.Of("reopen")} and the reason.",
            OpenOutcome.NotBegun not => $"{not.Quarter} begins on {Words.Day(not.Begins)}; it cannot be rated before.",
            _ => $"{site.Name} has no raters yet. Add some first: {Typed.Of("raters add @someone")}",
        });
    }

    public async Task<Reply> RemindAsync(Site site, Person by, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(site);
        if (await LatestAsync(site, cancel) is not { } cycle)
        {
            return NothingOpen(site);
        }

        var now = time.GetUtcNow();
        if (cycle.Phase is not CyclePhase.Collecting)
        {
            return Say($"{cycle.Quarter} of {site.Name} is {Words.Of(cycle.Phase)}; nobody is being asked any more.");
        }

        if (now - cycle.RemindedAt < BetweenReminders)
        {
            return Say("I reminded those missing less than an hour ago. Nobody gets two at once.");
        }

        var responses = await cycles.ListResponsesAsync(site.Id, cycle.Quarter, cancel);
        var answered = responses.Where(response => response.IsSubmitted).Select(response => response.Rater).ToHashSet();
        var missing = site.Raters.Count(rater => !answered.Contains(rater.Id) && !cycle.Away.Contains(rater.Id));
        var later = responses.Count(
            response => response.RemindAt > now && site.IsRater(response.Rater) && !cycle.Away.Contains(response.Rater));
        if (missing == 0)
        {
            var everyone = cycle.Away.IsEmpty ? "everyone" : "everyone who is not away";
            return Say($"Nobody is missing: {everyone} has answered {cycle.Quarter}. To go on, type: {Typed.Of("review")}");
        }

        if (missing == later)
        {
            return Say(
                $"All who have not answered {cycle.Quarter} asked to be reminded on a later day: "
                    + $"{Words.Count(later, "person", "people")}. I leave it at that.");
        }

        await cycles.ChangeAsync(
            site.Id, cycle.Quarter,
            current => current.Remind(Due.RemindersDue(site.Calendar, current, now), now, by) is RemindOutcome.Reminding to
                ? to.Cycle
                : current,
            cancel);
        var asked = later == 0 ? "" : $" {Words.Count(later, "person", "people")} asked to be reminded on a later day.";
        return Say(
            $"I am reminding {Words.Count(missing - later, "person", "people")} who {(missing - later == 1 ? "has" : "have")} not "
                + $"answered {cycle.Quarter}.{asked}");
    }

    /// <param name="asked">The quarter of the button; null for the latest.</param>
    public async Task<Reply> PublishAsync(Site site, Person by, CancellationToken cancel, Quarter? asked = null)
    {
        ArgumentNullException.ThrowIfNull(site);
        if (await LatestAsync(site, cancel) is not { } cycle)
        {
            return NothingOpen(site);
        }

        if (asked is not null && asked != cycle.Quarter)
        {
            return Say(
                $"This button is from the review of {asked}. I have changed nothing. To publish {cycle.Quarter}, type: "
                    + $"{Typed.Of("publish")}");
        }

        var outcome = await publishCycle.RunAsync(site.Id, cycle.Quarter, by, cancel);
        var where = site.Channel is null ? "" : " The dashboard is on its way to the channel.";
        return outcome switch
        {
            PublishOutcome.Published =>
                Say($"{cycle.Quarter} of {site.Name} is published.{where} To correct something, type {Typed.Of("reopen")} and the reason."),
            PublishOutcome.NotInReview { Phase: CyclePhase.Collecting } =>
                Say(
                    $"{cycle.Quarter} of {site.Name} is still collecting answers. Type {Typed.Of("review")} first; "
                        + $"then {Typed.Of("publish")}."),
            _ => Say(
                $"{cycle.Quarter} of {site.Name} is published already. To correct something, type {Typed.Of("reopen")} and the reason."),
        };
    }

    public async Task<Reply> ReopenAsync(Site site, Person by, IReadOnlyList<string> words, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(site);
        var reason = string.Join(' ', words);
        if (await LatestAsync(site, cancel) is not { } cycle)
        {
            return NothingOpen(site);
        }

        if (Text.Length(reason) > Reopening.MaxReason)
        {
            return Say($"The reason has {Text.Length(reason)} characters; at most {Reopening.MaxReason} fit. I have changed nothing.");
        }

        var outcome = (ReopenOutcome?)null;
        await cycles.ChangeAsync(
            site.Id, cycle.Quarter,
            current => (outcome = current.Reopen(by, reason, time.GetUtcNow())) is ReopenOutcome.Reopened reopened
                ? reopened.Cycle
                : current,
            cancel);
        return outcome switch
        {
            ReopenOutcome.Reopened { Cycle: var open } => new(new Notice(
                $"{cycle.Quarter} of {site.Name} is open again; its dashboard says so, with your reason. "
                    + "Raters can change their answers, and you what was agreed.",
                $"It publishes itself again on {Words.Day(site.Calendar, Due.PublishesAt(site.Calendar, open))}.")
            {
                Buttons =
                [
                    new("Review", new(PressKind.Review, site.Id, cycle.Quarter)),
                    new("Publish again", new(PressKind.Publish, site.Id, cycle.Quarter)),
                ],
            }),
            ReopenOutcome.ReasonMissing =>
                Say($"Why? The reason is shown on the dashboard. For example: {Typed.Of("reopen the housing figures were corrected")}"),
            _ => Say($"{cycle.Quarter} of {site.Name} is {Words.Of(cycle.Phase)}, not published; there is nothing to open again."),
        };
    }

    private async Task<Cycle?> LatestAsync(Site site, CancellationToken cancel) =>
        site.Latest is null ? null : (await cycles.FindAsync(site.Id, site.Latest, cancel))?.Value;

    internal static Reply NothingOpen(Site site) =>
        Say($"{site.Name} has no quarter yet. To open one now, type: {Typed.Of($"open {site.Id}")}");

    private static Reply Say(string sentence) => new(new Notice(sentence));
}
