using System.Collections.Immutable;
using ChatDashboard.Core.Cycles;
using ChatDashboard.Core.Templates;
using ChatDashboard.Tests.Support;

namespace ChatDashboard.Tests.Core.Cycles;

public sealed class CycleTests
{
    private static readonly DateTimeOffset Monday = A.Opening.AddDays(18);
    private static readonly Dictionary<ComponentId, Consensus> Agreed = new() { [new("plan")] = A.Consensus() };

    /// <summary>Every method in every phase: the phase after it, or null for a refusal that names the phase.</summary>
    public static TheoryData<string, CyclePhase, CyclePhase?> Moves => new()
    {
        { "remind", CyclePhase.Collecting, CyclePhase.Collecting },
        { "remind", CyclePhase.Reviewing, null },
        { "remind", CyclePhase.Published, null },
        { "review", CyclePhase.Collecting, CyclePhase.Reviewing },
        { "review", CyclePhase.Reviewing, CyclePhase.Reviewing },
        { "review", CyclePhase.Published, null },
        { "agree", CyclePhase.Collecting, null },
        { "agree", CyclePhase.Reviewing, CyclePhase.Reviewing },
        { "agree", CyclePhase.Published, null },
        { "publish", CyclePhase.Collecting, null },
        { "publish", CyclePhase.Reviewing, CyclePhase.Published },
        { "publish", CyclePhase.Published, null },
        { "reopen", CyclePhase.Collecting, null },
        { "reopen", CyclePhase.Reviewing, null },
        { "reopen", CyclePhase.Published, CyclePhase.Reviewing },
    };

    [Theory]
    [MemberData(nameof(Moves))]
    public void A_cycle_moves_only_from_the_phase_that_a_move_belongs_to(string move, CyclePhase from, CyclePhase? to)
    {
        var cycle = A.Cycle(from);

        var after = move switch
        {
            "remind" => cycle.Remind(1, Monday) is RemindOutcome.Reminding reminding ? reminding.Cycle : null,
            "review" => cycle.StartReview(Monday) is ReviewOutcome.Reviewing reviewing ? reviewing.Cycle : null,
            "agree" => cycle.Agree(Agreed) is ConsensusOutcome.Recorded recorded ? recorded.Cycle : null,
            "publish" => cycle.Publish(A.Fay, Monday) is PublishOutcome.Published published ? published.Cycle : null,
            _ => cycle.Reopen(A.Fay, "A late answer", Monday) is ReopenOutcome.Reopened reopened ? reopened.Cycle : null,
        };

        Assert.Equal(to, after?.Phase);
    }

    [Theory]
    [InlineData(CyclePhase.Collecting)]
    [InlineData(CyclePhase.Reviewing)]
    [InlineData(CyclePhase.Published)]
    public void A_refusal_names_the_phase_that_the_cycle_is_in(CyclePhase phase)
    {
        var cycle = A.Cycle(phase);

        Assert.True(phase is CyclePhase.Collecting || cycle.Remind(1, Monday) == new RemindOutcome.NotCollecting(phase));
        Assert.True(phase is not CyclePhase.Published || cycle.StartReview(Monday) == new ReviewOutcome.AlreadyPublished());
        Assert.True(phase is CyclePhase.Reviewing || cycle.Agree(Agreed) == new ConsensusOutcome.NotInReview(phase));
        Assert.True(phase is CyclePhase.Reviewing || cycle.Publish(A.Fay, Monday) == new PublishOutcome.NotInReview(phase));
        Assert.True(phase is CyclePhase.Published || cycle.Reopen(A.Fay, "Late", Monday) == new ReopenOutcome.NotPublished(phase));
    }

    [Theory]
    [InlineData(CyclePhase.Collecting, true)]
    [InlineData(CyclePhase.Reviewing, true)]
    [InlineData(CyclePhase.Published, false)]
    public void Answers_are_taken_until_publication(CyclePhase phase, bool takesAnswers) =>
        Assert.Equal(takesAnswers, A.Cycle(phase).TakesAnswers);

    [Fact]
    public void A_reminder_by_hand_is_a_round_that_uses_up_no_reminder_still_to_come()
    {
        var cycle = A.Cycle() with { RemindersIssued = 1, ReminderRound = 1 };

        var outcome = Assert.IsType<RemindOutcome.Reminding>(cycle.Remind(remindersDue: 1, Monday));

        Assert.Equal((1, 2, Monday), (outcome.Cycle.RemindersIssued, outcome.Cycle.ReminderRound, outcome.Cycle.RemindedAt));
    }

    [Fact]
    public void A_round_makes_up_for_all_reminders_that_came_due()
    {
        var outcome = Assert.IsType<RemindOutcome.Reminding>(A.Cycle().Remind(remindersDue: 2, Monday));

        Assert.Equal((2, 1), (outcome.Cycle.RemindersIssued, outcome.Cycle.ReminderRound));
    }

    [Fact]
    public void A_reminder_issued_stays_issued_where_the_calendar_was_changed_to_a_later_one()
    {
        var cycle = A.Cycle() with { RemindersIssued = 2 };

        var outcome = Assert.IsType<RemindOutcome.Reminding>(cycle.Remind(remindersDue: 0, Monday));

        Assert.Equal(2, outcome.Cycle.RemindersIssued);
    }

    [Fact]
    public void Starting_the_review_twice_changes_nothing_the_second_time()
    {
        var first = Assert.IsType<ReviewOutcome.Reviewing>(A.Cycle().StartReview(Monday));

        var second = Assert.IsType<ReviewOutcome.Reviewing>(first.Cycle.StartReview(Monday.AddDays(1)));

        Assert.Equal(Monday, first.Cycle.ReviewingSince);
        Assert.Same(first.Cycle, second.Cycle);
    }

    [Fact]
    public void The_same_agreement_again_changes_nothing_even_from_someone_else()
    {
        var once = Assert.IsType<ConsensusOutcome.Recorded>(A.Cycle(CyclePhase.Reviewing).Agree(Agreed));

        var again = Assert.IsType<ConsensusOutcome.Recorded>(once.Cycle.Agree(
            new Dictionary<ComponentId, Consensus> { [new("plan")] = A.Consensus() with { RecordedBy = A.Ben, At = Monday } }));

        Assert.Equal((1, 0), (once.Changed, again.Changed));
        Assert.Same(once.Cycle, again.Cycle);
    }

    [Fact]
    public void Another_agreement_takes_the_place_of_the_first_and_leaves_the_other_components()
    {
        var cycle = A.Cycle(CyclePhase.Reviewing);
        cycle = cycle with { Consensus = cycle.Consensus.AddRange(Agreed).Add(new("money"), A.Consensus(Rating.Red)) };
        var dissent = A.Consensus(dissent: new(Rating.Red, "Nothing is signed"));

        var outcome = Assert.IsType<ConsensusOutcome.Recorded>(
            cycle.Agree(new Dictionary<ComponentId, Consensus> { [new("plan")] = dissent, [new("money")] = A.Consensus(Rating.Red) }));

        Assert.Equal(1, outcome.Changed);
        Assert.Equal(dissent, outcome.Cycle.Consensus[new("plan")]);
        Assert.Equal(Rating.Red, outcome.Cycle.Consensus[new("money")].Rating);
    }

    [Fact]
    public void An_agreement_recorded_meanwhile_stays_and_the_rest_of_the_page_is_recorded()
    {
        var meanwhile = A.Consensus(Rating.Yellow, dissent: new(Rating.Red, "Nothing is signed"));
        var agreed = ImmutableDictionary<ComponentId, Consensus>.Empty.Add(new("plan"), meanwhile);
        var cycle = A.Cycle(CyclePhase.Reviewing) with { Consensus = agreed };
        var page = new Dictionary<ComponentId, Consensus> { [new("plan")] = A.Consensus(), [new("money")] = A.Consensus(Rating.Red) };

        var unseen = Assert.IsType<ConsensusOutcome.Recorded>(cycle.Agree(page, seen: 0));
        var seen = Assert.IsType<ConsensusOutcome.Recorded>(cycle.Agree(page, cycle.LastAgreement));

        Assert.Equal((1, meanwhile), (unseen.Changed, unseen.Cycle.Consensus[new("plan")]));
        Assert.Equal([new("plan")], unseen.Kept);
        Assert.Equal((2, A.Consensus()), (seen.Changed, seen.Cycle.Consensus[new("plan")]));
        Assert.Empty(seen.Kept);
    }
}
