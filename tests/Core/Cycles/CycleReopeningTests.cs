using ChatDashboard.Core.Cycles;
using ChatDashboard.Core.People;
using ChatDashboard.Tests.Support;

namespace ChatDashboard.Tests.Core.Cycles;

public sealed class CycleReopeningTests
{
    private static readonly DateTimeOffset Monday = A.Opening.AddDays(46);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \t\n")]
    public void Opening_a_published_quarter_again_needs_a_reason(string? reason) =>
        Assert.Equal(new ReopenOutcome.ReasonMissing(), A.Cycle(CyclePhase.Published).Reopen(A.Fay, reason!, Monday));

    [Fact]
    public void The_reopening_is_recorded_with_who_when_and_why()
    {
        var outcome = Reopened(A.Cycle(CyclePhase.Published), "  A late answer ");

        Assert.Equal([new Reopening(A.Fay, Monday, "A late answer")], outcome.Reopenings);
        Assert.True(outcome.IsReopened);
        Assert.Equal(Monday, outcome.ReviewingSince);
    }

    [Fact]
    public void A_very_long_reason_is_shortened()
    {
        var outcome = Reopened(A.Cycle(CyclePhase.Published), new string('x', 501));

        Assert.Equal(new string('x', 499) + "…", outcome.Reopenings[0].Reason);
    }

    [Fact]
    public void Every_reopening_is_kept_in_order()
    {
        var twice = Reopened(Published(Reopened(A.Cycle(CyclePhase.Published), "First"), A.Fay), "Second");

        Assert.Equal(["First", "Second"], twice.Reopenings.Select(reopening => reopening.Reason));
    }

    [Fact]
    public void What_the_channel_was_shown_is_drawn_again_after_each_reopening_and_publication()
    {
        var published = Published(A.Cycle(CyclePhase.Reviewing), A.Fay);
        var reopened = Reopened(published, "Late");
        var again = Published(reopened, A.Fay);

        Assert.Equal((1, 2, 3), (published.Edition, reopened.Edition, again.Edition));
    }

    [Fact]
    public void Whoever_publishes_is_named_and_the_calendar_is_nobody()
    {
        Assert.Equal(A.Fay, Published(A.Cycle(CyclePhase.Reviewing), A.Fay).PublishedBy);
        Assert.Null(Published(A.Cycle(CyclePhase.Reviewing), null).PublishedBy);
    }

    [Fact]
    public void A_reopened_quarter_that_the_calendar_publishes_stays_reviewed_by_who_reviewed_it()
    {
        var reviewed = Reopened(A.Cycle(CyclePhase.Published), "Late");
        var never = Reopened(Published(A.Cycle(CyclePhase.Reviewing), null), "Late");

        Assert.Equal(A.Fay, Published(reviewed, null).PublishedBy);
        Assert.Null(Published(never, null).PublishedBy);
        Assert.Equal(A.Ben, Published(reviewed, A.Ben).PublishedBy);
    }

    [Fact]
    public void A_quarter_is_reopened_only_until_it_is_published_again()
    {
        var again = Published(Reopened(A.Cycle(CyclePhase.Published), "Late"), A.Fay);

        Assert.False(again.IsReopened);
        Assert.Equal(Monday, again.PublishedAt);
    }

    private static Cycle Reopened(Cycle cycle, string reason) =>
        Assert.IsType<ReopenOutcome.Reopened>(cycle.Reopen(A.Fay, reason, Monday)).Cycle;

    private static Cycle Published(Cycle cycle, Person? by) => Assert.IsType<PublishOutcome.Published>(cycle.Publish(by, Monday)).Cycle;
}
