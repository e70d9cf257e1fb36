using ChatDashboard.Core.Calendar;
using ChatDashboard.Core.Cycles;
using ChatDashboard.Tests.Support;
using CsCheck;

namespace ChatDashboard.Tests.Core.Cycles;

/// <summary>The process stands still for any span, at any moment, and runs on.</summary>
public sealed class DueAfterDowntimeTests
{
    private static readonly DateOnly FirstDay = new(2025, 12, 15);
    private static readonly DateOnly LastDay = new(2030, 3, 10);

    private static readonly Gen<SiteCalendar> Calendars = Gen.Select(
        Gen.OneOf("UTC", "America/Chicago", "Europe/London", "Asia/Kolkata", "Australia/Lord_Howe"),
        Gen.Int[1, 12], Gen.Int[-20, 20], Gen.Int[0, 23], Gen.Int[1, 30], Gen.Int[1, 15],
        (zone, month, opensOn, hour, closes, review) => new SiteCalendar
        {
            TimeZone = zone,
            FiscalStartMonth = month,
            OpensOn = opensOn,
            Hour = hour,
            ClosesAfter = closes,
            ReviewLasts = review,
        });

    /// <summary>Where a stop begins, in hours after the first day, and how many hours it lasts: up to fourteen months.</summary>
    private static readonly Gen<(int From, int Hours)[]> Stops =
        Gen.Select(Gen.Int[0, 24 * 1500], Gen.OneOf(Gen.Int[1, 72], Gen.Int[72, 24 * 425])).Array[0, 4];

    [Fact]
    public void No_step_is_taken_twice_or_out_of_order_and_it_ends_where_the_calendar_is() =>
        Gen.Select(Calendars, Stops, Gen.Int[0, 59]).Sample((calendar, stops, minute) =>
        {
            var walk = Live(calendar, stops, minute);

            var openings = walk.Opened.ToList();
            Assert.Equal(openings.Distinct().Order(), openings);
            Assert.All(openings, quarter => AssertInOrder(walk, quarter));
            Assert.All(walk.Of<DueStep.Open>(), taken => Assert.Equal(calendar.LatestToOpen(taken.At), taken.Quarter));
            Assert.Equal(walk.Steps.Select(taken => taken.Quarter).Order(), walk.Steps.Select(taken => taken.Quarter));
            var once = walk.Messages.Select(sent => sent.Message).Where(message => message.Kind is not OutgoingKind.Reminder).ToList();
            Assert.Equal(once.Distinct(), once);
        }, iter: 60);

    [Fact]
    public void Half_a_year_after_the_last_stop_it_is_current() =>
        Gen.Select(Calendars, Stops).Sample((calendar, stops) =>
        {
            var walk = Live(calendar, [.. stops.Where(stop => stop.From + stop.Hours < 24 * 1350)], minute: 0);

            var current = calendar.LatestToOpen(calendar.HourOn(LastDay));
            Assert.Equal(current, walk.Cycle!.Quarter);
            Assert.Equal(calendar.OpensAt(current), walk.Of<DueStep.Open>().Last().At);
        }, iter: 60);

    [Fact]
    public void After_fourteen_months_the_open_quarter_is_brought_to_its_end_and_only_the_latest_opens()
    {
        var site = A.Site();
        var walk = new Walk(site);
        walk.Run(A.Opening);

        for (var now = A.Opening.AddMonths(14); now < A.Opening.AddMonths(15); now = now.AddDays(1))
        {
            walk.Run(now);
        }

        Assert.Equal([new(2026, 3), new(2027, 3)], walk.Opened);
        Assert.DoesNotContain(walk.Of<DueStep.Remind>(), taken => taken.Quarter == A.Q3);
        Assert.Equal(new DateTimeOffset(2027, 12, 1, 9, 0, 0, TimeSpan.Zero), walk.Of<DueStep.StartReview>().First().At);
        Assert.Equal(new DateTimeOffset(2027, 12, 8, 9, 0, 0, TimeSpan.Zero), walk.Of<DueStep.Publish>().First().At);
        Assert.Equal(walk.Of<DueStep.Publish>().First().At, walk.Of<DueStep.Open>().Last().At);
        Assert.Equal(A.Q3, walk.Cycle!.Before);
        Assert.Contains(walk.Of(OutgoingKind.SummaryPost), sent => sent.Message.Quarter == A.Q3);
    }

    [Fact]
    public void Two_reminders_missed_are_made_up_for_by_one()
    {
        var walk = new Walk(A.Site());
        walk.Run(A.Opening);

        walk.Run(A.Opening.AddDays(12)); // seven business days
        walk.Run(A.Opening.AddDays(13));

        Assert.Single(walk.Of<DueStep.Remind>());
        Assert.Equal([A.Ana.Id, A.Ben.Id], walk.Of(OutgoingKind.Reminder).Select(sent => sent.Message.To));
    }

    [Fact]
    public void Prompts_that_a_stop_held_back_go_out_without_a_reminder_on_top()
    {
        var walk = new Walk(A.Site());
        walk.Run(A.Opening);
        walk.Change(A.Ana, response => response with { Prompt = null });

        walk.Run(A.Opening.AddDays(6));

        var heard = walk.Messages.Where(sent => sent.Message.To == A.Ana.Id).Select(sent => sent.Message.Kind);
        Assert.Equal([OutgoingKind.Prompt, OutgoingKind.Prompt], heard);
    }

    private static Walk Live(SiteCalendar calendar, (int From, int Hours)[] stops, int minute)
    {
        var start = calendar.HourOn(FirstDay);
        var walk = new Walk(A.Site(calendar: calendar, createdAt: start));
        for (var day = FirstDay; day <= LastDay; day = day.AddDays(1))
        {
            var now = calendar.HourOn(day).AddMinutes(minute);
            if (!stops.Any(stop => start.AddHours(stop.From) <= now && now < start.AddHours(stop.From + stop.Hours)))
            {
                walk.Run(now);
            }
        }

        return walk;
    }

    private static void AssertInOrder(Walk walk, Quarter quarter)
    {
        var order = walk.Steps.Where(taken => taken.Quarter == quarter).Select(taken => taken.Step switch
        {
            DueStep.Open => 'o',
            DueStep.Remind => 'r',
            DueStep.StartReview => 's',
            _ => 'p',
        });
        Assert.Matches(quarter == walk.Cycle!.Quarter ? "^or{0,2}(sp?)?$" : "^or{0,2}sp$", string.Concat(order));
    }
}
