using ChatDashboard.Core.Calendar;
using ChatDashboard.Core.Cycles;
using ChatDashboard.Tests.Support;

namespace ChatDashboard.Tests.Core.Cycles;

/// <summary>Ten years of days, in zones on both sides of every change of the clocks.</summary>
public sealed class DueOverYearsTests
{
    private static readonly DateOnly FirstDay = new(2025, 12, 15);
    private static readonly DateOnly LastDay = new(2035, 12, 15);

    public static TheoryData<string, int, int, int> Sites =>
    [
        ("UTC", 1, 0, 9), ("UTC", 7, -20, 0), ("UTC", 10, 20, 23),
        ("America/Chicago", 1, 0, 9), ("America/Chicago", 7, -1, 2), ("America/Chicago", 11, 5, 1), ("America/Chicago", 2, -20, 23),
        ("Europe/London", 1, 0, 1), ("Europe/London", 4, -3, 0), ("Europe/London", 12, 2, 23),
        ("Asia/Kolkata", 4, 0, 0), ("Asia/Kolkata", 1, -5, 9), ("Asia/Kolkata", 8, 3, 5),
        ("Australia/Lord_Howe", 7, 0, 2), ("Australia/Lord_Howe", 1, 1, 1), ("Australia/Lord_Howe", 10, -2, 9),
    ];

    [Theory]
    [MemberData(nameof(Sites))]
    public void Run_at_its_hour_every_day_each_quarter_takes_every_step_once_on_its_day(string zone, int startMonth, int opensOn, int hour)
    {
        var calendar = Calendar(zone, startMonth, opensOn, hour);
        var walk = Start(calendar);

        for (var day = FirstDay; day <= LastDay; day = day.AddDays(1))
        {
            walk.Run(calendar.HourOn(day));
        }

        Assert.All(Quarters(calendar), quarter => Assert.Equal(
            Planned(calendar, quarter), walk.Steps.Where(taken => taken.Quarter == quarter).Select(taken => (taken.Step, taken.At))));
        AssertComplete(walk, calendar);
    }

    [Theory]
    [InlineData(60, 0)]
    [InlineData(60, 37)]
    [InlineData(7 * 60, 11)]
    [InlineData(25 * 60, 59)]
    public void Run_at_any_other_minutes_it_takes_the_same_steps_at_the_first_chance(int everyMinutes, int minute)
    {
        var calendar = Calendar("Australia/Lord_Howe", 7, -1, 2);
        var walk = Start(calendar);
        var every = TimeSpan.FromMinutes(everyMinutes);

        for (var now = calendar.HourOn(FirstDay).AddMinutes(minute); now < calendar.HourOn(FirstDay.AddDays(365)); now += every)
        {
            walk.Run(now);
        }

        Assert.Equal(4, walk.Opened.Count());
        Assert.All(walk.Of<DueStep.Open>(), taken => Assert.InRange(taken.At - calendar.OpensAt(taken.Quarter), TimeSpan.Zero, every));
        Assert.All(walk.Opened, quarter =>
        {
            var opened = walk.Of<DueStep.Open>().Single(taken => taken.Quarter == quarter).At;
            Assert.All(walk.Steps.Where(taken => taken.Quarter == quarter && taken.Step is DueStep.StartReview), taken =>
                Assert.InRange(taken.At - calendar.BusinessDaysAfter(opened, 10), TimeSpan.Zero, every));
        });
        AssertComplete(walk, calendar);
    }

    [Fact]
    public void An_hour_before_its_time_nothing_happens()
    {
        var calendar = Calendar("America/Chicago", 1, 0, 9);
        var walk = Start(calendar);

        for (var day = FirstDay; day <= LastDay; day = day.AddDays(1))
        {
            var now = calendar.HourOn(day);
            var (tooEarly, _) = walk.Look(now.AddTicks(-1));
            Assert.Null(tooEarly);
            walk.Run(now);
        }
    }

    private static SiteCalendar Calendar(string zone, int startMonth, int opensOn, int hour) => new()
    {
        TimeZone = zone,
        FiscalStartMonth = startMonth,
        OpensOn = opensOn,
        Hour = hour,
        Holidays =
        [
            .. Enumerable.Range(2025, 12).SelectMany(year => new DateOnly[] { new(year, 7, 1), new(year, 10, 1), new(year, 12, 25) }),
        ],
    };

    private static Walk Start(SiteCalendar calendar) => new(A.Site(calendar: calendar, createdAt: calendar.HourOn(FirstDay)));

    /// <summary>Those whose opening and publication both lie within the years walked.</summary>
    private static IEnumerable<Quarter> Quarters(SiteCalendar calendar) => Enumerable.Range(-2, 60).Select(new Quarter(2025, 1).Plus)
        .Where(quarter => calendar.OpensAt(quarter) > calendar.HourOn(FirstDay))
        .Where(quarter => Planned(calendar, quarter)[^1].At <= calendar.HourOn(LastDay));

    private static List<(DueStep Step, DateTimeOffset At)> Planned(SiteCalendar calendar, Quarter quarter)
    {
        var opens = calendar.OpensAt(quarter);
        DateTimeOffset After(int days) => calendar.BusinessDaysAfter(opens, days);
        return
        [
            (new DueStep.Open(quarter), opens), (new DueStep.Remind(), After(3)), (new DueStep.Remind(), After(6)),
            (new DueStep.StartReview(), After(10)), (new DueStep.Publish(), After(15)),
        ];
    }

    /// <summary>Nobody answered: of every quarter that ran to its end, each message went out once, and the reminders twice.</summary>
    private static void AssertComplete(Walk walk, SiteCalendar calendar)
    {
        var published = walk.Of<DueStep.Publish>().Select(taken => taken.Quarter).ToList();
        Assert.Equal(published.Distinct(), published);
        Assert.Equal(Quarters(calendar).Where(quarter => quarter <= published[^1]), published);
        Assert.All(published, quarter => Assert.Equal(
            [
                (OutgoingKind.Prompt, 2), (OutgoingKind.Reminder, 4), (OutgoingKind.ReviewRequest, 1),
                (OutgoingKind.OpenedPost, 1), (OutgoingKind.UnderReviewPost, 1), (OutgoingKind.SummaryPost, 1),
            ],
            walk.Messages.Where(sent => sent.Message.Quarter == quarter).CountBy(sent => sent.Message.Kind)
                .OrderBy(pair => pair.Key).Select(pair => (pair.Key, pair.Value))));
    }
}
