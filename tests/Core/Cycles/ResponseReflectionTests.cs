using ChatDashboard.Core.Cycles;
using ChatDashboard.Core.Templates;
using ChatDashboard.Tests.Support;

namespace ChatDashboard.Tests.Core.Cycles;

public sealed class ResponseReflectionTests
{
    private static readonly Response Nothing = A.Response(submitted: false);
    private static readonly Response Saved = Nothing.Save(new Reflection("The table meets", "", ""), drawnFrom: 0);

    [Fact]
    public void A_reflection_is_kept_and_pressing_twice_saves_it_once()
    {
        Assert.Equal(new Reflection("The table meets", "", ""), Saved.Reflection);
        Assert.Equal(1, Saved.Revision);
        Assert.Same(Saved, Saved.Save(new Reflection("The table meets", "", ""), drawnFrom: 0));
        Assert.Same(Saved, Saved.Save(new Reflection("The table meets", "", ""), drawnFrom: 1));
    }

    [Fact]
    public void An_empty_page_changes_nothing() =>
        Assert.Same(Nothing, Nothing.Save(Reflection.Empty, drawnFrom: 0));

    [Fact]
    public void It_is_replaced_or_wiped_in_the_window_that_shows_it()
    {
        Assert.Equal("It met once", Saved.Save(new Reflection("It met once", "", ""), drawnFrom: 1).Reflection.Working);
        Assert.Equal(Reflection.Empty, Saved.Save(Reflection.Empty, drawnFrom: 1).Reflection);
    }

    [Fact]
    public void An_old_empty_card_wipes_nothing() =>
        Assert.Same(Saved, Saved.Save(Reflection.Empty, drawnFrom: 0));

    [Fact]
    public void Two_windows_are_both_kept_field_by_field_and_once()
    {
        var typed = new Reflection("Data is shared", "No budget", "");

        var both = Saved.Save(typed, drawnFrom: 0);

        Assert.Equal(new Reflection("The table meets\nData is shared", "No budget", ""), both.Reflection);
        Assert.Same(both, both.Save(typed, drawnFrom: 0));
    }

    [Fact]
    public void Answers_saved_in_between_do_not_make_its_window_old()
    {
        var answered = Saved.Save(new Dictionary<ComponentId, Assessment> { [new("plan")] = A.Assessment(Rating.Red) }, drawnFrom: 1);

        Assert.Equal(Reflection.Empty, answered.Save(Reflection.Empty, drawnFrom: 1).Reflection);
    }

    [Theory]
    [InlineData("", "", "", true)]
    [InlineData(" ", "\n", "\t", true)]
    [InlineData("", "x", "", false)]
    public void A_reflection_of_blanks_is_empty(string working, string notWorking, string why, bool isEmpty) =>
        Assert.Equal(isEmpty, new Reflection(working, notWorking, why).IsEmpty);
}
