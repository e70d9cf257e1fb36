using ChatDashboard.Core.Calendar;
using ChatDashboard.Core.Cycles;
using ChatDashboard.Core.Sites;
using ChatDashboard.Tests.Support;

namespace ChatDashboard.Tests.Core.Cycles;

public sealed class DueStepTests
{
    [Fact]
    public void A_new_site_waits_for_its_first_opening()
    {
        var site = A.Site(createdAt: A.Opening.AddMonths(-1));

        Assert.Null(Step(site, null, A.Opening.AddTicks(-1)));
        Assert.Equal(new DueStep.Open(A.Q3), Step(site, null, A.Opening));
    }

    [Fact]
    public void A_site_set_up_on_the_opening_day_after_its_hour_waits_for_the_next_quarter()
    {
        var site = A.Site(createdAt: A.Opening.AddMinutes(5));

        Assert.Null(Step(site, null, A.Opening.AddDays(60)));
        Assert.Equal(new DueStep.Open(A.Q3.Next), Step(site, null, site.Calendar.OpensAt(A.Q3.Next)));
    }

    [Fact]
    public void A_site_without_raters_opens_nothing_until_it_has_one()
    {
        var site = A.Site(raters: []);

        Assert.Null(Step(site, null, A.Opening));
        Assert.Equal(new DueStep.Open(A.Q3), Step(site.WithRaters([A.Ana]), null, A.Opening.AddDays(2)));
    }

    [Theory]
    [InlineData(CyclePhase.Collecting)]
    [InlineData(CyclePhase.Reviewing)]
    public void No_quarter_opens_while_another_is_under_way(CyclePhase phase)
    {
        var cycle = A.Cycle(phase, quarter: A.Q3.Previous, openedAt: A.Opening.AddDays(-1));

        Assert.IsNotType<DueStep.Open>(Step(A.Site(), cycle, A.Opening.AddDays(1)));
    }

    [Fact]
    public void After_a_published_quarter_the_next_one_opens_on_its_day()
    {
        var cycle = A.Cycle(CyclePhase.Published, quarter: A.Q3.Previous, openedAt: A.Opening.AddMonths(-3));

        Assert.Null(Step(A.Site(), cycle, A.Opening.AddTicks(-1)));
        Assert.Equal(new DueStep.Open(A.Q3), Step(A.Site(), cycle, A.Opening));
    }

    [Fact]
    public void A_quarter_opened_early_by_hand_does_not_open_again()
    {
        var cycle = A.Cycle(CyclePhase.Published, quarter: A.Q3, openedAt: A.Opening.AddDays(-40));

        Assert.Null(Step(A.Site(), cycle, A.Opening.AddDays(1)));
    }

    [Fact]
    public void A_cycle_opened_by_hand_counts_its_days_from_then()
    {
        var friday = new DateTimeOffset(2026, 10, 9, 15, 30, 0, TimeSpan.Zero);
        var cycle = A.Cycle(openedAt: friday);

        Assert.Null(Step(A.Site(), cycle, At("2026-10-14T08:59Z")));
        Assert.Equal(new DueStep.Remind(), Step(A.Site(), cycle, At("2026-10-14T09:00Z")));
        Assert.Equal(new DueStep.StartReview(), Step(A.Site(), cycle, At("2026-10-23T09:00Z")));
    }

    [Theory]
    [InlineData("2026-10-05T09:00Z", 0, 0)]
    [InlineData("2026-10-06T08:59Z", 0, 0)]
    [InlineData("2026-10-06T09:00Z", 0, 1)]
    [InlineData("2026-10-06T09:00Z", 1, 1)]
    [InlineData("2026-10-09T09:00Z", 1, 2)]
    [InlineData("2026-10-09T09:00Z", 2, 2)]
    public void A_reminder_is_due_when_more_have_come_than_were_issued(string now, int issued, int due)
    {
        var cycle = A.Cycle() with { RemindersIssued = issued };

        Assert.Equal(due, Due.RemindersDue(new(), cycle, At(now)));
        Assert.Equal(due > issued ? new DueStep.Remind() : null, Step(A.Site(), cycle, At(now)));
    }

    [Fact]
    public void A_reminder_by_hand_the_day_before_leaves_the_calendars_own_in_place()
    {
        var byHand = Assert.IsType<RemindOutcome.Reminding>(A.Cycle().Remind(0, At("2026-10-05T15:00Z")));

        Assert.Equal(new DueStep.Remind(), Step(A.Site(), byHand.Cycle, At("2026-10-06T09:00Z")));
    }

    [Fact]
    public void A_reminder_by_hand_after_the_calendars_hour_takes_its_place()
    {
        var byHand = Assert.IsType<RemindOutcome.Reminding>(A.Cycle().Remind(1, At("2026-10-06T09:01Z")));

        Assert.Null(Step(A.Site(), byHand.Cycle, At("2026-10-06T10:00Z")));
    }

    [Fact]
    public void A_site_without_reminders_sends_none()
    {
        var site = A.Site(calendar: new SiteCalendar { RemindsAfter = [] });

        Assert.Null(Step(site, A.Cycle(), At("2026-10-14T09:00Z")));
    }

    [Fact]
    public void Answers_close_ten_business_days_after_the_opening_and_the_review_lasts_five_more()
    {
        var closes = At("2026-10-15T09:00Z");
        var collecting = A.Cycle() with { RemindersIssued = 2 };
        var reviewing = collecting with { Phase = CyclePhase.Reviewing, ReviewingSince = closes };

        Assert.Equal(closes, Due.ClosesAt(new(), collecting));
        Assert.Null(Step(A.Site(), collecting, closes.AddTicks(-1)));
        Assert.Equal(new DueStep.StartReview(), Step(A.Site(), collecting, closes));
        Assert.Equal(At("2026-10-22T09:00Z"), Due.PublishesAt(new(), collecting));
        Assert.Equal(At("2026-10-22T09:00Z"), Due.PublishesAt(new(), reviewing));
        Assert.Null(Step(A.Site(), reviewing, At("2026-10-22T08:59Z")));
        Assert.Equal(new DueStep.Publish(), Step(A.Site(), reviewing, At("2026-10-22T09:00Z")));
    }

    [Fact]
    public void A_review_begun_late_or_early_lasts_its_days_all_the_same()
    {
        var early = A.Cycle(CyclePhase.Reviewing) with { ReviewingSince = At("2026-10-08T11:00Z") };

        Assert.Null(Step(A.Site(), early, At("2026-10-15T08:59Z")));
        Assert.Equal(new DueStep.Publish(), Step(A.Site(), early, At("2026-10-15T09:00Z")));
    }

    [Fact]
    public void A_quarter_opened_again_publishes_itself_again()
    {
        var reopened = Assert.IsType<ReopenOutcome.Reopened>(A.Cycle(CyclePhase.Published).Reopen(A.Fay, "Late", At("2026-11-02T10:00Z")));

        Assert.Null(Step(A.Site(), reopened.Cycle, At("2026-11-09T08:59Z")));
        Assert.Equal(new DueStep.Publish(), Step(A.Site(), reopened.Cycle, At("2026-11-09T09:00Z")));
    }

    private static DueStep? Step(Site site, Cycle? cycle, DateTimeOffset now) => Due.For(site, cycle, [], now).Step;

    private static DateTimeOffset At(string instant) => DateTimeOffset.Parse(instant);
}
