using System.Collections.Immutable;
using ChatDashboard.Core.Calendar;
using ChatDashboard.Core.People;
using ChatDashboard.Core.Sites;
using ChatDashboard.Core.Templates;
using ChatDashboard.Core.Trails;

namespace ChatDashboard.Core.Cycles;

/// <summary>One site in one quarter: collecting answers, then under review, then published. Opening it again needs a reason.</summary>
public sealed record Cycle(SiteId Site, Quarter Quarter, TemplateVersion Template, DateTimeOffset OpenedAt)
{
    public CyclePhase Phase { get; init; } = CyclePhase.Collecting;

    /// <summary>The quarter published before this one, which this one is compared with.</summary>
    public Quarter? Before { get; init; }

    /// <summary>When the review began, or began again.</summary>
    public DateTimeOffset? ReviewingSince { get; init; }

    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>Null where the calendar published it: then it was not reviewed.</summary>
    public Person? PublishedBy { get; init; }

    public ImmutableDictionary<ComponentId, Consensus> Consensus { get; init; } = ImmutableDictionary<ComponentId, Consensus>.Empty;

    /// <summary>When the last agreement was recorded, in Unix milliseconds; 0 where there is none.</summary>
    public long LastAgreement => Consensus.IsEmpty ? 0 : Consensus.Values.Max(agreed => agreed.At.ToUnixTimeMilliseconds());

    /// <summary>Raters who are not asked this quarter.</summary>
    public ImmutableHashSet<PersonId> Away { get; init; } = [];

    /// <summary>How many of the calendar's reminders have gone out.</summary>
    public int RemindersIssued { get; init; }

    /// <summary>How many reminders have gone out, those by hand too.</summary>
    public int ReminderRound { get; init; }

    public DateTimeOffset? RemindedAt { get; init; }

    public ImmutableList<Reopening> Reopenings { get; init; } = [];

    /// <summary>Grows when something that the channel was shown changes, so that its post is drawn again.</summary>
    public int Edition { get; init; }

    public ImmutableDictionary<ChannelPostKind, ChannelPost> Posts { get; init; } = ImmutableDictionary<ChannelPostKind, ChannelPost>.Empty;

    public ImmutableDictionary<PersonId, Delivery> ReviewRequests { get; init; } = ImmutableDictionary<PersonId, Delivery>.Empty;

    /// <summary>Who did what in this quarter.</summary>
    public Trail Trail { get; init; } = Trail.Empty;

    public bool TakesAnswers => Phase is not CyclePhase.Published;

    public bool IsReopened => Phase is CyclePhase.Reviewing && Reopenings.Count > 0;

    /// <summary>Asks those missing again. The calendar's reminders that were due by now are done with it.</summary>
    /// <param name="by">Null for the calendar.</param>
    public RemindOutcome Remind(int remindersDue, DateTimeOffset now, Person? by = null) => Phase is not CyclePhase.Collecting
        ? new RemindOutcome.NotCollecting(Phase)
        : new RemindOutcome.Reminding((this with
        {
            ReminderRound = ReminderRound + 1,
            RemindersIssued = Math.Max(RemindersIssued, remindersDue),
            RemindedAt = now,
        }).Recorded(ChangeKind.Reminded, by, now));

    /// <summary>Ends the collecting and starts the review; a cycle under review stays as it is.</summary>
    /// <param name="by">Null for the calendar.</param>
    public ReviewOutcome StartReview(DateTimeOffset now, Person? by = null) => Phase switch
    {
        CyclePhase.Collecting => new ReviewOutcome.Reviewing(
            (this with { Phase = CyclePhase.Reviewing, ReviewingSince = now }).Recorded(ChangeKind.ReviewStarted, by, now)),
        CyclePhase.Reviewing => new ReviewOutcome.Reviewing(this),
        _ => new ReviewOutcome.AlreadyPublished(),
    };

    /// <summary>
    /// Records what the team agreed. The same agreement again changes nothing; another one that was recorded meanwhile stays as it is.
    /// </summary>
    /// <param name="seen">The last agreement that whoever records knows of, in Unix milliseconds.</param>
    public ConsensusOutcome Agree(IReadOnlyDictionary<ComponentId, Consensus> agreed, long seen = long.MaxValue)
    {
        if (Phase is not CyclePhase.Reviewing)
        {
            return new ConsensusOutcome.NotInReview(Phase);
        }

        var others = agreed.Where(pair => !pair.Value.SaysTheSameAs(Consensus.GetValueOrDefault(pair.Key)))
            .ToLookup(pair => Consensus.GetValueOrDefault(pair.Key)?.At.ToUnixTimeMilliseconds() > seen);
        var changed = others[false].ToList();
        return new ConsensusOutcome.Recorded(
            changed.Count == 0 ? this : this.Recorded(changed) with { Consensus = Consensus.SetItems(changed) }, changed.Count)
        {
            Kept = [.. others[true].Select(pair => pair.Key)],
        };
    }

    /// <summary>
    /// Ends the review. Without a person it is the calendar that publishes, and what nobody agreed on is marked as not reviewed.
    /// </summary>
    public PublishOutcome Publish(Person? by, DateTimeOffset now) => Phase is not CyclePhase.Reviewing
        ? new PublishOutcome.NotInReview(Phase)
        : new PublishOutcome.Published((this with
        {
            Phase = CyclePhase.Published,
            PublishedAt = now,
            PublishedBy = by ?? (IsReopened ? PublishedBy : null),
            Edition = Edition + 1,
        }).Recorded(ChangeKind.Published, by, now));

    public ReopenOutcome Reopen(Person by, string reason, DateTimeOffset now) => Phase is not CyclePhase.Published
        ? new ReopenOutcome.NotPublished(Phase)
        : string.IsNullOrWhiteSpace(reason)
            ? new ReopenOutcome.ReasonMissing()
            : new ReopenOutcome.Reopened((this with
            {
                Phase = CyclePhase.Reviewing,
                ReviewingSince = now,
                Reopenings = Reopenings.Add(new(by, now, Text.Shorten(reason.Trim(), Reopening.MaxReason))),
                Edition = Edition + 1,
            }).Recorded(ChangeKind.Reopened, by, now, Text.Shorten(reason.Trim(), Reopening.MaxReason)));
}
