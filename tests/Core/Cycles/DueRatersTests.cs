using ChatDashboard.Core.Cycles;
using ChatDashboard.Core.People;
using ChatDashboard.Tests.Support;

namespace ChatDashboard.Tests.Core.Cycles;

/// <summary>One quarter, day by day: opens on 1 October, reminds on the 6th and the 9th, closes on the 15th.</summary>
public sealed class DueRatersTests
{
    private static readonly (OutgoingKind, int)[] PromptAndBothReminders =
        [(OutgoingKind.Prompt, 1), (OutgoingKind.Reminder, 6), (OutgoingKind.Reminder, 9)];

    [Fact]
    public void Whoever_says_nothing_is_prompted_and_reminded_twice()
    {
        var walk = Live();

        Assert.Equal(PromptAndBothReminders, Heard(walk, A.Ana));
        Assert.Equal(PromptAndBothReminders, Heard(walk, A.Ben));
    }

    [Theory]
    [InlineData(2, 1)]
    [InlineData(6, 1)]
    [InlineData(7, 2)]
    [InlineData(9, 2)]
    [InlineData(10, 3)]
    public void Whoever_has_submitted_hears_nothing_more(int submittedOn, int messages)
    {
        var walk = Live((submittedOn, walk => walk.Submit(A.Ana, At(submittedOn))));

        Assert.Equal(PromptAndBothReminders[..messages], Heard(walk, A.Ana));
        Assert.Equal(PromptAndBothReminders, Heard(walk, A.Ben));
    }

    [Fact]
    public void A_draft_is_reminded_like_silence()
    {
        var walk = Live((3, walk => walk.Change(A.Ana, response => response.Save(new Reflection("All", "", ""), drawnFrom: 0))));

        Assert.Equal(PromptAndBothReminders, Heard(walk, A.Ana));
    }

    [Fact]
    public void Whoever_answers_without_having_been_prompted_is_not_asked() =>
        Assert.DoesNotContain(Due.For(A.Site(), A.Cycle(), [A.Response(A.Ana)], A.Opening).Messages, message => message.To == A.Ana.Id);

    [Fact]
    public void Whoever_is_away_is_never_asked()
    {
        var cycle = A.Cycle() with { Away = [A.Ana.Id] };

        var asked = Due.For(A.Site(), cycle, [], A.Opening).Messages.Select(message => message.To).OfType<PersonId>();

        Assert.Equal([A.Ben.Id], asked);
    }

    [Fact]
    public void Whoever_comes_back_hears_the_round_that_they_missed_and_those_to_come()
    {
        var walk = Live(
            (2, walk => walk.Change(cycle => cycle with { Away = [A.Ana.Id] })),
            (8, walk => walk.Change(cycle => cycle with { Away = [] })));

        Assert.Equal([(OutgoingKind.Prompt, 1), (OutgoingKind.Reminder, 8), (OutgoingKind.Reminder, 9)], Heard(walk, A.Ana));
    }

    [Theory]
    [InlineData(2, new[] { 6, 9 })]
    [InlineData(6, new[] { 9 })] // asked at once, after the round of that day: no reminder on top
    [InlineData(7, new[] { 9 })]
    [InlineData(12, new int[0])]
    public void A_rater_added_in_the_middle_is_prompted_at_once_and_reminded_with_the_rest_from_then_on(int addedOn, int[] reminders)
    {
        var walk = Live((addedOn, walk => walk.Site = walk.Site.WithRaters([A.Cleo])));

        Assert.Equal([(OutgoingKind.Prompt, addedOn), .. reminders.Select(day => (OutgoingKind.Reminder, day))], Heard(walk, A.Cleo));
    }

    [Fact]
    public void A_rater_added_during_the_review_is_not_asked()
    {
        var walk = Live((16, walk => walk.Site = walk.Site.WithRaters([A.Cleo])));

        Assert.Empty(Heard(walk, A.Cleo));
    }

    [Fact]
    public void A_rater_who_was_removed_hears_nothing_more()
    {
        var walk = Live((5, walk => walk.Site = walk.Site.WithoutRater(A.Ana.Id)));

        Assert.Equal([(OutgoingKind.Prompt, 1)], Heard(walk, A.Ana));
        Assert.Equal(PromptAndBothReminders, Heard(walk, A.Ben));
    }

    [Fact]
    public void A_round_by_hand_reaches_those_missing_and_leaves_the_calendars_rounds_alone()
    {
        var walk = Live(
            (4, walk => walk.Submit(A.Ben, At(4))),
            (5, walk => walk.Change(cycle => Assert.IsType<RemindOutcome.Reminding>(cycle.Remind(0, At(5).AddHours(-1))).Cycle)));

        Assert.Equal(
            [(OutgoingKind.Prompt, 1), (OutgoingKind.Reminder, 5), (OutgoingKind.Reminder, 6), (OutgoingKind.Reminder, 9)],
            Heard(walk, A.Ana));
        Assert.Equal([(OutgoingKind.Prompt, 1)], Heard(walk, A.Ben));
    }

    [Theory]
    [InlineData(2, 4, new[] { 4, 6, 9 })] // before any round: the asked-for one, then both rounds
    [InlineData(2, 7, new[] { 7, 9 })] // over the first round: it waits and is then done with
    [InlineData(2, 12, new[] { 12 })] // over both
    [InlineData(2, 20, new int[0])] // until after the closing: never
    [InlineData(7, 8, new[] { 6, 8, 9 })]
    public void Later_means_one_reminder_then_and_no_round_before(int askedOn, int until, int[] reminders)
    {
        var walk = Live((askedOn, walk => walk.Change(A.Ana, response => response with { RemindAt = At(until) })));

        Assert.Equal([(OutgoingKind.Prompt, 1), .. reminders.Select(day => (OutgoingKind.Reminder, day))], Heard(walk, A.Ana));
        Assert.Equal(PromptAndBothReminders, Heard(walk, A.Ben));
    }

    [Fact]
    public void Whoever_asked_for_later_and_then_submits_is_left_alone()
    {
        var walk = Live(
            (2, walk => walk.Change(A.Ana, response => response with { RemindAt = At(8) })),
            (5, walk => walk.Submit(A.Ana, At(5))));

        Assert.Equal([(OutgoingKind.Prompt, 1)], Heard(walk, A.Ana));
    }

    [Fact]
    public void Whoever_asked_for_later_before_the_prompt_came_is_reminded_by_it_and_then_with_the_rest()
    {
        var walk = Live(
            (2, walk => walk.Site = walk.Site.WithRaters([A.Cleo])),
            (2, walk => walk.Change(A.Cleo, response => response with { RemindAt = At(1) })));

        Assert.Equal([(OutgoingKind.Prompt, 2), (OutgoingKind.Reminder, 6), (OutgoingKind.Reminder, 9)], Heard(walk, A.Cleo));
    }

    /// <summary>October 2026, with what happens before the run of a day.</summary>
    private static Walk Live(params (int Day, Action<Walk> Happens)[] story)
    {
        var walk = new Walk(A.Site());
        for (var day = 1; day <= 30; day++)
        {
            foreach (var (_, happens) in story.Where(chapter => chapter.Day == day))
            {
                happens(walk);
            }

            walk.Run(At(day));
        }

        return walk;
    }

    private static DateTimeOffset At(int day) => new(2026, 10, day, 9, 0, 0, TimeSpan.Zero);

    private static List<(OutgoingKind, int)> Heard(Walk walk, Person rater) =>
        [.. walk.Messages.Where(sent => sent.Message.To == rater.Id).Select(sent => (sent.Message.Kind, sent.At.Day))];
}
