using ChatDashboard.Core.Cycles;
using ChatDashboard.Core.Templates;
using ChatDashboard.Tests.Support;

namespace ChatDashboard.Tests.Core.Cycles;

/// <summary>A page is saved over what its window showed, named by the revision that it was drawn from.</summary>
public sealed class ResponseSaveTests
{
    private static readonly ComponentId Plan = new("plan");
    private static readonly ComponentId Money = new("money");
    private static readonly Response Nothing = A.Response(submitted: false);

    [Fact]
    public void What_was_typed_is_kept()
    {
        var saved = Save(Nothing, A.Assessment(Rating.Red, Trend.Up, "Slow"), drawnFrom: 0);

        Assert.Equal(A.Assessment(Rating.Red, Trend.Up, "Slow"), saved.On(Plan));
        Assert.Equal(1, saved.Revision);
    }

    [Fact]
    public void An_empty_page_changes_nothing() =>
        Assert.Same(Nothing, Save(Nothing, Assessment.Empty, drawnFrom: 0));

    [Fact]
    public void Pressing_twice_saves_once()
    {
        var once = Save(Nothing, A.Assessment(Rating.Red, Trend.Up, "Slow"), drawnFrom: 0);

        Assert.Same(once, Save(once, A.Assessment(Rating.Red, Trend.Up, "Slow"), drawnFrom: 0));
        Assert.Same(once, Save(once, A.Assessment(Rating.Red, Trend.Up, "Slow"), drawnFrom: 1));
    }

    [Fact]
    public void A_page_changes_only_the_components_that_are_on_it()
    {
        var saved = Save(Nothing, A.Assessment(Rating.Red), drawnFrom: 0);

        var both = saved.Save(new Dictionary<ComponentId, Assessment> { [Money] = A.Assessment(Rating.Green) }, drawnFrom: 1);

        Assert.Equal((Rating.Red, Rating.Green), (both.On(Plan).Rating, both.On(Money).Rating));
    }

    [Fact]
    public void An_answer_can_be_taken_back_in_the_window_that_shows_it()
    {
        var saved = Save(Nothing, A.Assessment(Rating.Red, Trend.Up, "Slow"), drawnFrom: 0);

        Assert.Equal(Assessment.Empty, Save(saved, Assessment.Empty, drawnFrom: 1).On(Plan));
    }

    [Fact]
    public void A_note_is_replaced_in_the_window_that_shows_it()
    {
        var saved = Save(Nothing, A.Assessment(note: "Slow"), drawnFrom: 0);

        Assert.Equal("Fast", Save(saved, A.Assessment(note: "Fast"), drawnFrom: 1).On(Plan).Note);
    }

    [Fact]
    public void Two_windows_that_changed_different_fields_are_both_kept()
    {
        var first = Save(Nothing, A.Assessment(Rating.Red), drawnFrom: 0);

        var second = Save(first, A.Assessment(trend: Trend.Up, note: "Slow"), drawnFrom: 0);

        Assert.Equal(A.Assessment(Rating.Red, Trend.Up, "Slow"), second.On(Plan));
    }

    [Fact]
    public void Two_windows_that_changed_different_components_of_a_page_are_both_kept()
    {
        var first = Nothing.Save(Page(A.Assessment(Rating.Red), Assessment.Empty), drawnFrom: 0);

        var second = first.Save(Page(Assessment.Empty, A.Assessment(Rating.Green)), drawnFrom: 0);

        Assert.Equal((Rating.Red, Rating.Green), (second.On(Plan).Rating, second.On(Money).Rating));
    }

    [Fact]
    public void Of_two_windows_that_chose_another_rating_the_later_press_counts()
    {
        var first = Save(Nothing, A.Assessment(Rating.Red), drawnFrom: 0);

        Assert.Equal(Rating.Green, Save(first, A.Assessment(Rating.Green), drawnFrom: 0).On(Plan).Rating);
    }

    [Theory]
    [InlineData("", "Slow", "Costly", "Slow\nCostly")]
    [InlineData("Old", "Old, slow", "Old, costly", "Old, slow\nOld, costly")]
    [InlineData("", "Slow", "Slow and costly", "Slow and costly")] // typed over the other: it is in there
    [InlineData("", "Slow and costly", "Slow", "Slow and costly")]
    [InlineData("Old", "New", "Old", "New")] // untouched here, changed there
    [InlineData("Old", "Old", "New", "New")]
    [InlineData("Old", "New", "", "New")] // wiped here, changed there
    [InlineData("Old", "", "New", "New")]
    [InlineData("Old", "", "Old", "")] // wiped there, untouched here
    [InlineData("Old", "New", "New", "New")]
    public void A_note_changed_in_two_windows_keeps_both(string shown, string elsewhere, string here, string kept)
    {
        var before = Save(Nothing, A.Assessment(note: shown), drawnFrom: 0);
        var first = Save(before, A.Assessment(note: elsewhere), before.Revision);

        var second = Save(first, A.Assessment(note: here), before.Revision);

        Assert.Equal(kept, second.On(Plan).Note);
        Assert.Same(second, Save(second, A.Assessment(note: here), before.Revision));
    }

    [Fact]
    public void Of_two_notes_that_do_not_fit_together_the_one_saved_first_stays()
    {
        var saved = Save(Nothing, A.Assessment(note: new string('a', Assessment.MaxNote - 5)), drawnFrom: 0);

        var second = Save(saved, A.Assessment(Rating.Red, note: "Costly"), drawnFrom: 0);

        Assert.Equal(saved.On(Plan).Note, second.On(Plan).Note);
        Assert.Equal(Rating.Red, second.On(Plan).Rating);
    }

    [Fact]
    public void A_rating_changed_here_and_a_note_changed_there_are_both_kept()
    {
        var shown = Save(Nothing, A.Assessment(Rating.Yellow, Trend.Flat, "Old"), drawnFrom: 0);
        var there = Save(shown, A.Assessment(Rating.Yellow, Trend.Flat, "New"), drawnFrom: 1);

        var here = Save(there, A.Assessment(Rating.Green, Trend.Flat, "Old"), drawnFrom: 1);

        Assert.Equal(A.Assessment(Rating.Green, Trend.Flat, "New"), here.On(Plan));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(Answer.MostKept)]
    [InlineData(Answer.MostKept + 1)]
    [InlineData(40)]
    public void An_old_card_brings_nothing_back_however_often_the_answer_changed_since(int changes)
    {
        var shown = Save(Nothing, A.Assessment(Rating.Red, Trend.Down, "First"), drawnFrom: 0);
        var now = Enumerable.Range(1, changes).Aggregate(shown, (response, change) => Save(
            response, A.Assessment(change % 2 == 0 ? Rating.Yellow : Rating.Green, Trend.Up, $"Change {change}"), response.Revision));

        var pressed = Save(now, A.Assessment(Rating.Red, Trend.Down, "First"), drawnFrom: 1);

        Assert.Equal(now.On(Plan).Rating, pressed.On(Plan).Rating);
        Assert.Equal(now.On(Plan).Trend, pressed.On(Plan).Trend);
    }

    private static Dictionary<ComponentId, Assessment> Page(Assessment plan, Assessment money) => new() { [Plan] = plan, [Money] = money };

    private static Response Save(Response response, Assessment plan, int drawnFrom) =>
        response.Save(new Dictionary<ComponentId, Assessment> { [Plan] = plan }, drawnFrom);
}
