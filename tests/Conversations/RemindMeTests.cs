using ChatDashboard.Core.Cycles;
using ChatDashboard.Tests.Support;

namespace ChatDashboard.Tests.Conversations;

/// <summary>"Remind me tomorrow", and reminders at all.</summary>
public sealed class RemindMeTests
{
    private static readonly DateTimeOffset Friday = new(2026, 10, 2, 10, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Monday = new(2026, 10, 5, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Tomorrow_is_the_next_business_day_and_comes_once()
    {
        await using var bot = await Story.WithOpenQuarterAsync(Friday);

        var answer = Assert.Single(await bot.PressAsync(A.Ana, bot.Last(A.Ana), "Remind me tomorrow"));
        bot.Time.SetUtcNow(Monday.AddHours(-1));
        var tooEarly = await bot.DeliverAsync();
        bot.Time.SetUtcNow(Monday.AddMinutes(1));
        var reminder = Assert.Single(await bot.DeliverAsync());
        var again = await bot.DeliverAsync();

        Assert.Contains("I will remind you on Monday 5 October 2026. You can start at any time before.", answer.Text);
        Assert.Equal(["Start"], answer.Buttons);
        Assert.Empty(tooEarly);
        Assert.Equal(TeamsRoom.With(A.Ana).Id, reminder.Conversation);
        Assert.Contains("Still missing: your view of Site X, 2026-Q3", reminder.Text);
        Assert.Empty(again);
    }

    [Fact]
    public async Task On_the_last_day_it_is_too_late_for_tomorrow()
    {
        await using var bot = await Story.WithOpenQuarterAsync(Friday);
        var prompt = bot.Last(A.Ana);
        bot.Time.SetUtcNow(new(2026, 10, 15, 12, 0, 0, TimeSpan.Zero));

        var answer = Assert.Single(await bot.PressAsync(A.Ana, prompt, "Remind me tomorrow"));

        Assert.Contains("Answers close before I could remind you again, on Friday 16 October 2026.", answer.Text);
        Assert.Equal(["Start"], answer.Buttons);
    }

    [Fact]
    public async Task Whoever_has_answered_sees_their_answers_instead()
    {
        await using var bot = await Story.WithOpenQuarterAsync(Friday);
        var prompt = bot.Last(A.Ana);
        await bot.AnswerAsync(A.Ana, Rating.Green);

        var answer = Assert.Single(await bot.PressAsync(A.Ana, prompt, "Remind me tomorrow"));

        Assert.Contains("Your answers on Site X, 2026-Q3", answer.Text);
    }

    [Fact]
    public async Task Where_all_are_away_nobody_is_said_to_have_answered()
    {
        await using var bot = await Story.WithOpenQuarterAsync(Friday);
        await bot.SayAsync(A.Fay, TeamsRoom.Team, "away", Story.Team);

        var answer = Assert.Single(await bot.SayAsync(A.Fay, TeamsRoom.Team, "remind"));

        Assert.StartsWith("Nobody is missing: everyone who is not away has answered 2026-Q3.", answer.Text);
    }

    [Fact]
    public async Task A_reminder_by_hand_goes_to_those_missing_and_not_twice_within_the_hour()
    {
        await using var bot = await Story.WithOpenQuarterAsync(Friday);
        await bot.AnswerAsync(A.Ana, Rating.Green);
        await bot.SayAsync(A.Fay, TeamsRoom.Team, "away Ben");

        var answer = Assert.Single(await bot.SayAsync(A.Fay, TeamsRoom.Team, "remind"));
        var sent = await bot.DeliverAsync();
        var soon = Assert.Single(await bot.SayAsync(A.Fay, TeamsRoom.Team, "remind"));

        Assert.Equal("I am reminding 2 people who have not answered 2026-Q3.", answer.Text);
        Assert.Equal([TeamsRoom.With(A.Cleo).Id, TeamsRoom.With(A.Fay).Id], sent.Select(message => message.Conversation).Order());
        Assert.Equal("I reminded those missing less than an hour ago. Nobody gets two at once.", soon.Text);
    }

    [Fact]
    public async Task Whoever_asked_for_a_later_day_is_not_reminded_by_hand_and_the_answer_counts_them_apart()
    {
        await using var bot = await Story.WithOpenQuarterAsync(Friday);
        await bot.PressAsync(A.Ana, bot.Last(A.Ana), "Remind me tomorrow");

        var answer = Assert.Single(await bot.SayAsync(A.Fay, TeamsRoom.Team, "remind"));
        var sent = await bot.DeliverAsync();

        Assert.Equal("I am reminding 3 people who have not answered 2026-Q3. 1 person asked to be reminded on a later day.", answer.Text);
        Assert.DoesNotContain(sent, message => message.Conversation == TeamsRoom.With(A.Ana).Id);
    }

    [Fact]
    public async Task Where_nobody_is_missing_or_nothing_is_open_the_answer_says_so()
    {
        await using var bot = await Story.WithSiteAsync();
        var none = Assert.Single(await bot.SayAsync(A.Fay, TeamsRoom.Team, "remind"));
        await bot.SayAsync(A.Fay, TeamsRoom.Team, "open");
        foreach (var person in Story.Team)
        {
            await bot.AnswerAsync(person, Rating.Green);
        }

        var all = Assert.Single(await bot.SayAsync(A.Fay, TeamsRoom.Team, "remind"));
        await bot.SayAsync(A.Fay, TeamsRoom.Team, "review");
        var review = Assert.Single(await bot.SayAsync(A.Fay, TeamsRoom.Team, "remind"));

        Assert.Equal("Site X has no quarter yet. To open one now, type: open site-x", none.Text);
        Assert.Equal("Nobody is missing: everyone has answered 2026-Q3. To go on, type: review", all.Text);
        Assert.Equal("2026-Q3 of Site X is under review; nobody is being asked any more.", review.Text);
    }
}
