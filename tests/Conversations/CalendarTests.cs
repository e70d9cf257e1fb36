using ChatDashboard.Core.Sites;
using ChatDashboard.Tests.Support;

namespace ChatDashboard.Tests.Conversations;

/// <summary>The calendar of a site, seen and changed in the chat.</summary>
public sealed class CalendarTests
{
    [Fact]
    public async Task Everything_in_the_calendar_can_be_changed()
    {
        await using var bot = await Story.WithSiteAsync();
        var form = Assert.Single(await bot.SayAsync(A.Fay, TeamsRoom.With(A.Fay), "calendar"));

        var saved = Assert.Single(await bot.PressAsync(
            A.Fay, form, "Save", ("timeZone", " America/Chicago "), ("fiscalStartMonth", "7"), ("hour", "15"), ("opensOn", "-2"),
            ("remindsAfter", "2; 4,6"), ("closesAfter", "8"), ("reviewLasts", "3"), ("holidays", "2026-12-25\n2026-11-26")));

        Assert.Contains("2026-Q4 opens on Monday 4 January 2027 at 9:00, UTC.", form.Text);
        Assert.Contains("Saved. It holds from the next step on.", saved.Text);
        Assert.True(saved.IsUpdate);
        var calendar = (await bot.Get<ISiteStore>().FindAsync(BotApp.SiteX, default))!.Value.Calendar;
        Assert.Equal(
            ("America/Chicago", 7, 15, -2, 8, 3),
            (calendar.TimeZone, calendar.FiscalStartMonth, calendar.Hour, calendar.OpensOn, calendar.ClosesAfter, calendar.ReviewLasts));
        Assert.Equal([2, 4, 6], calendar.RemindsAfter);
        Assert.Equal([new(2026, 11, 26), new(2026, 12, 25)], calendar.Holidays);
        Assert.Equal("2026-11-26, 2026-12-25", saved.Inputs["holidays"]);
    }

    [Fact]
    public async Task A_quarter_opened_by_hand_before_its_day_is_not_the_next_to_open()
    {
        await using var bot = await Story.WithPublishedQuarterAsync();
        await bot.SayAsync(A.Fay, TeamsRoom.Team, "open 2026-Q4");

        var form = Assert.Single(await bot.SayAsync(A.Fay, TeamsRoom.With(A.Fay), "calendar"));

        Assert.Contains("2027-Q1 opens on Thursday 1 April 2027 at 9:00, UTC.", form.Text);
    }

    [Fact]
    public async Task Without_reminders_or_holidays_the_fields_are_left_empty()
    {
        await using var bot = await Story.WithSiteAsync();
        var form = Assert.Single(await bot.SayAsync(A.Fay, TeamsRoom.With(A.Fay), "calendar"));

        await bot.PressAsync(A.Fay, form, "Save", ("remindsAfter", ""), ("holidays", ""), ("hour", ""));

        var calendar = (await bot.Get<ISiteStore>().FindAsync(BotApp.SiteX, default))!.Value.Calendar;
        Assert.Empty(calendar.RemindsAfter);
        Assert.Equal(9, calendar.Hour);
    }

    [Fact]
    public async Task An_old_card_changes_only_what_was_changed_on_it()
    {
        await using var bot = await Story.WithSiteAsync();
        var old = Assert.Single(await bot.SayAsync(A.Fay, TeamsRoom.With(A.Fay), "calendar"));
        var newer = Assert.Single(await bot.SayAsync(A.Fay, TeamsRoom.With(A.Fay), "calendar"));
        await bot.PressAsync(A.Fay, newer, "Save", ("holidays", "2026-12-25"), ("hour", "15"));

        var saved = Assert.Single(await bot.PressAsync(A.Fay, old, "Save", ("closesAfter", "8")));

        var calendar = (await bot.Get<ISiteStore>().FindAsync(BotApp.SiteX, default))!.Value.Calendar;
        Assert.Equal((15, 8), (calendar.Hour, calendar.ClosesAfter));
        Assert.Equal([new(2026, 12, 25)], calendar.Holidays);
        Assert.Contains("Saved. It holds from the next step on.", saved.Text);
        Assert.Equal(("15", "2026-12-25"), (saved.Inputs["hour"], saved.Inputs["holidays"]));
    }

    [Fact]
    public async Task What_two_have_changed_stays_as_the_first_saved_it_and_the_second_is_told_what_they_typed()
    {
        await using var bot = await Story.WithSiteAsync();
        var old = Assert.Single(await bot.SayAsync(A.Fay, TeamsRoom.With(A.Fay), "calendar"));
        var newer = Assert.Single(await bot.SayAsync(A.Fay, TeamsRoom.With(A.Fay), "calendar"));
        await bot.PressAsync(A.Fay, newer, "Save", ("hour", "15"), ("reviewLasts", "4"));

        var told = Assert.Single(await bot.PressAsync(A.Fay, old, "Save", ("hour", "8"), ("reviewLasts", "4"), ("closesAfter", "8")));
        var left = (await bot.Get<ISiteStore>().FindAsync(BotApp.SiteX, default))!.Value.Calendar;
        await bot.PressAsync(A.Fay, told, "Save", ("hour", "8"));
        var chosen = (await bot.Get<ISiteStore>().FindAsync(BotApp.SiteX, default))!.Value.Calendar;

        Assert.Contains(
            "Somebody has changed this since the form was drawn: the hour. I have left it as it is now; you had typed 8. "
            + "To change it, save again.",
            told.Text);
        Assert.Equal((15, 8, 4), (left.Hour, left.ClosesAfter, left.ReviewLasts));
        Assert.Equal(8, chosen.Hour);
    }

    [Theory]
    [InlineData("timeZone", "Mars/Olympus", "'Mars/Olympus' is not a time zone; use an IANA name such as America/Chicago.")]
    [InlineData("timeZone", "../../etc/passwd", "'../../etc/passwd' is not a time zone")]
    [InlineData("fiscalStartMonth", "13", "The month in which the fiscal year starts is 13; it goes from 1 to 12.")]
    [InlineData("hour", "24", "The hour is 24; it goes from 0 to 23.")]
    [InlineData("hour", "noon", "\"noon\" is not a whole number.")]
    [InlineData("opensOn", "21", "The opening day is 21; it goes from -20 to 20.")]
    [InlineData("opensOn", "1.5", "\"1.5\" is not a whole number.")]
    [InlineData("remindsAfter", "6, 3", "The reminders are 6, 3; use at most five numbers")]
    [InlineData("remindsAfter", "1 2 3 4 5 6", "use at most five numbers")]
    [InlineData("remindsAfter", "three", "\"three\" is not a whole number.")]
    [InlineData("closesAfter", "0", "The number of days for answers is 0; it goes from 1 to 30.")]
    [InlineData("closesAfter", "99999999999", "is not a whole number.")]
    [InlineData("reviewLasts", "16", "The number of days for the review is 16; it goes from 1 to 15.")]
    [InlineData("holidays", "25.12.2026", "\"25.12.2026\" is not a day; one looks like 2026-12-25.")]
    [InlineData("holidays", "2026-02-30", "\"2026-02-30\" is not a day")]
    public async Task A_wrong_value_is_named_and_nothing_changed(string input, string value, string why)
    {
        await using var bot = await Story.WithSiteAsync();
        var before = (await bot.Get<ISiteStore>().FindAsync(BotApp.SiteX, default))!;
        var form = Assert.Single(await bot.SayAsync(A.Fay, TeamsRoom.With(A.Fay), "calendar"));

        var answer = Assert.Single(await bot.PressAsync(A.Fay, form, "Save", (input, value)));

        Assert.Contains(why, answer.Text);
        Assert.EndsWith("I have changed nothing.", answer.Text);
        Assert.False(answer.IsUpdate);
        Assert.Equal(before.Version, (await bot.Get<ISiteStore>().FindAsync(BotApp.SiteX, default))!.Version);
    }
}
