using ChatDashboard.Core.Chat.Messages;
using ChatDashboard.Core.Cycles;
using ChatDashboard.Core.Forms;
using ChatDashboard.Core.Sites;
using ChatDashboard.Core.Templates;

namespace ChatDashboard.Core.Chat.Answers;

/// <summary>
/// Answers to a facilitator who goes through the review: what was said, what the team agrees on, what would be published.
/// </summary>
public sealed class ReviewAnswers(FindSite findSite, ICycleStore cycles, FindReview findReview, TimeProvider time)
{
    /// <summary>Ends the collecting where it still runs, and sends the review to the facilitator alone.</summary>
    public async Task<IReadOnlyList<Reply>> StartAsync(Heard heard, Site site, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(heard);
        ArgumentNullException.ThrowIfNull(site);
        if (site.Latest is not { } quarter || await cycles.FindAsync(site.Id, quarter, cancel) is null)
        {
            return [CycleAnswers.NothingOpen(site)];
        }

        var cycle = await cycles.ChangeAsync(site.Id, quarter, now => Started(now, heard), cancel);
        if (cycle.Phase is CyclePhase.Published)
        {
            return [Say($"{quarter} of {site.Name} is published already. To correct something, type {Typed.Of("reopen")} and the reason.")];
        }

        var sheet = await findReview.RunAsync(site, cycle, cancel);
        var missing = sheet.Drawn.Participation.Raters - sheet.Drawn.Participation.Answered;
        var form = sheet.From(
            null,
            missing == 0 ? null : $"{Words.Count(missing, "person has", "people have")} not answered; they still can until you publish.");
        return heard.Room.IsPrivate
            ? [new(form)]
            : Reply.Aside(
                form, "I have sent you the answers personally, because they bear names.", $"{quarter} of {site.Name} is under review.");
    }

    public async Task<Reply> PressAsync(Pressed pressed, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(pressed);
        var (press, from) = (pressed.Press, pressed.From);
        var found = await findSite.RunAsync(pressed, MayOnSite.Facilitate, cancel);
        if (found is not SiteFound.Site { Found: var site })
        {
            return found.Instead;
        }

        if (press.Quarter is null || await cycles.FindAsync(site.Id, press.Quarter, cancel) is not { Value: var cycle })
        {
            return Say($"{site.Name} has no such quarter. Type {Typed.Of("review")} for the present one.");
        }

        if (cycle.Phase is not CyclePhase.Reviewing)
        {
            return NotInReview(site, cycle.Quarter, cycle.Phase);
        }

        var sheet = await findReview.RunAsync(site, cycle, cancel);
        return press.Kind switch
        {
            PressKind.Preview => new(new DashboardView(sheet.Drawn) { IsPreview = true }),
            PressKind.ReadPreview => new(LongTexts.Of(sheet.Drawn, PressKind.ReadPreview) with { Page = press.Page }),
            PressKind.ReadNotes => new(LongTexts.Of(sheet, press)),
            PressKind.SaveReview => await SaveAsync(sheet, pressed, cancel),
            PressKind.TakeAllProposals => await TakeAllAsync(sheet, from, cancel),
            _ => new(sheet.From(press.From), press.From is null ? ReplyPlace.Here : ReplyPlace.InPlace),
        };
    }

    private async Task<Reply> SaveAsync(ReviewSheet sheet, Pressed pressed, CancellationToken cancel)
    {
        var shown = pressed.Press.Components;
        var now = time.GetUtcNow();
        var agreed = new Dictionary<ComponentId, Consensus>();
        var faults = new Dictionary<string, string>();
        foreach (var component in shown.Distinct().Where(id => sheet.Template.Find(id) is not null))
        {
            var rating = Inputs.Read<Rating>(pressed.Inputs, Inputs.Rating(component));
            var reason = Inputs.Text(pressed.Inputs, Inputs.DissentReason(component));
            var other = Inputs.Read<Rating>(pressed.Inputs, Inputs.DissentRating(component));
            if (PageFaults.OfAgreement(component, rating, other, reason) is { } fault)
            {
                faults.Add(fault.Input, $"{sheet.Template.Find(component)!.Name}: {fault.Why}");
            }

            if (rating is not null)
            {
                agreed[component] = new(
                    rating.Value, Inputs.Read<Trend>(pressed.Inputs, Inputs.Trend(component)), pressed.From, now,
                    reason.Length == 0 ? null : new Dissent(other, reason));
            }
        }

        if (faults.Count > 0)
        {
            return Say($"{faults.Values.First()} I have saved nothing of this page.") with { Faults = faults };
        }

        if (await RecordAsync(sheet, agreed, pressed.Press.Seen, cancel) is not ({ } after, ConsensusOutcome.Recorded recorded))
        {
            return NotInReview(sheet.Site, sheet.Cycle.Quarter, CyclePhase.Published);
        }

        var news = $"Saved: {Words.Count(recorded.Changed, "change")}.";
        return new(
            recorded.Kept.Count > 0 ? after.From(shown[0], $"{news} {LeftAlone(sheet, recorded.Kept)}")
            : after.After(shown, news) is { } next ? next : ReviewOverview.Of(after, news),
            ReplyPlace.InPlace);
    }

    private async Task<Reply> TakeAllAsync(ReviewSheet sheet, People.Person from, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var open = sheet.Items.Where(item => item.Agreed is null && item.ProposedRating is not null)
            .ToDictionary(item => item.Component.Id, item => new Consensus(item.ProposedRating!.Value, item.ProposedTrend, from, now));
        return await RecordAsync(sheet, open, sheet.Cycle.LastAgreement, cancel) is ({ } after, ConsensusOutcome.Recorded recorded)
            ? new(ReviewOverview.Of(after, Taken(sheet, recorded)), ReplyPlace.InPlace)
            : NotInReview(sheet.Site, sheet.Cycle.Quarter, CyclePhase.Published);
    }

    private static string Taken(ReviewSheet before, ConsensusOutcome.Recorded recorded) => recorded switch
    {
        { Kept.Count: > 0 } => $"Taken: {Words.Count(recorded.Changed, "proposal")}. {LeftAlone(before, recorded.Kept)}",
        { Changed: > 0 } => $"Taken: {Words.Count(recorded.Changed, "proposal")}.",
        _ when before.Items.Any(item => item.Agreed is null) => "There is no proposal to take: nobody has rated what is still open.",
        _ => "Every proposal was taken already.",
    };

    /// <summary>Nothing after it where the quarter is not under review any more.</summary>
    private async Task<(ReviewSheet? After, ConsensusOutcome Outcome)> RecordAsync(
        ReviewSheet sheet, Dictionary<ComponentId, Consensus> agreed, long seen, CancellationToken cancel)
    {
        var outcome = (ConsensusOutcome?)null;
        var cycle = await cycles.ChangeAsync(
            sheet.Cycle.Site,
            sheet.Cycle.Quarter,
            current => (outcome = current.Agree(agreed, seen)) is ConsensusOutcome.Recorded recorded ? recorded.Cycle : current,
            cancel);
        return (outcome is ConsensusOutcome.Recorded ? await findReview.RunAsync(sheet.Site, cycle, cancel) : null, outcome!);
    }

    private static string LeftAlone(ReviewSheet sheet, IReadOnlyList<ComponentId> kept) =>
        $"Something else was agreed meanwhile on {Words.List([.. kept.Select(id => sheet.Template.Find(id)!.Name)])}; "
            + "I have left that as it is. "
        + "Choose again to change it.";

    private Cycle Started(Cycle cycle, Heard by)
    {
        if (cycle.StartReview(time.GetUtcNow(), by.From) is not ReviewOutcome.Reviewing { Cycle: var reviewing })
        {
            return cycle;
        }

        // Whoever types review gets the form now, and needs no request besides.
        return reviewing.ReviewRequests.ContainsKey(by.From.Id)
            ? reviewing
            : reviewing with { ReviewRequests = reviewing.ReviewRequests.Add(by.From.Id, new(DeliveryState.Sent, time.GetUtcNow())) };
    }

    private static Reply NotInReview(Site site, Calendar.Quarter quarter, CyclePhase phase) => Say(phase is CyclePhase.Collecting
        ? $"{quarter} of {site.Name} is still collecting answers. Type {Typed.Of("review")} to end that."
        : $"{quarter} of {site.Name} is published. I have changed nothing. "
            + $"To correct something, type {Typed.Of("reopen")} and the reason.");

    private static Reply Say(string sentence) => new(new Notice(sentence));
}
