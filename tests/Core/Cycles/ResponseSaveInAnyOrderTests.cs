using ChatDashboard.Core.Cycles;
using ChatDashboard.Core.Templates;
using ChatDashboard.Tests.Support;
using CsCheck;

namespace ChatDashboard.Tests.Core.Cycles;

/// <summary>Windows of any age, in any order, with anything typed in them.</summary>
public sealed class ResponseSaveInAnyOrderTests
{
    private static readonly ComponentId[] Components = [new("plan"), new("money")];

    private static readonly Gen<Edit> Edits = Gen.Select(
        Gen.Bool.SelectMany(
            touched => Gen.OneOf<Rating?>(null, Rating.Gray, Rating.Red, Rating.Yellow, Rating.Green).Select(to => (touched, to))),
        Gen.Bool.SelectMany(touched => Gen.OneOf<Trend?>(null, Trend.Down, Trend.Flat, Trend.Up).Select(to => (touched, to))),
        Gen.Bool.SelectMany(touched => Gen.String[Gen.OneOf('a', 'b', ' ', '\n'), 0, 4].Select(to => (touched, to))),
        (rating, trend, note) => new Edit(rating, trend, note));

    private static readonly Gen<Press[]> Presses =
        Gen.Select(Gen.Int[0, 40], Edits, Edits, (age, plan, money) => new Press(age, [plan, money])).Array[1, 40];

    [Fact]
    public void Pressing_again_never_changes_anything() => Presses.Sample(presses => Live(presses, (_, after, page, drawnFrom, _) =>
    {
        if (after.Revision - drawnFrom <= Answer.MostKept)
        {
            Assert.Same(after, after.Save(page, drawnFrom));
        }
    }));

    [Fact]
    public void A_field_left_alone_never_overwrites_a_newer_value() =>
        Presses.Sample(presses => Live(presses, (before, after, page, _, shown) =>
        Assert.All(Components, id =>
        {
            Assert.True(page[id].Rating != shown.On(id).Rating || after.On(id).Rating == before.On(id).Rating);
            Assert.True(page[id].Trend != shown.On(id).Trend || after.On(id).Trend == before.On(id).Trend);
            Assert.True(page[id].Note != shown.On(id).Note || after.On(id).Note.Contains(before.On(id).Note, StringComparison.Ordinal));
        })));

    [Fact]
    public void What_was_chosen_in_a_window_that_is_not_too_old_is_taken() => Presses.Sample(presses =>
        Live(presses, (before, after, page, drawnFrom, shown) => Assert.All(Components, id =>
        {
            var isTooOld = before.Revision - drawnFrom > Answer.MostKept;
            Assert.True(isTooOld || page[id].Rating == shown.On(id).Rating || after.On(id).Rating == page[id].Rating);
            Assert.True(isTooOld || page[id].Trend == shown.On(id).Trend || after.On(id).Trend == page[id].Trend);
        })));

    [Fact]
    public void No_note_is_lost_unless_it_was_replaced_in_a_window_that_showed_it() => Presses.Sample(presses =>
        Live(presses, (before, after, page, _, shown) => Assert.All(Components, id =>
        {
            var (was, typed, kept) = (before.On(id).Note, page[id].Note, after.On(id).Note);
            Assert.True(
                typed == shown.On(id).Note || kept.Contains(typed, StringComparison.Ordinal), $"'{typed}' was typed and '{kept}' kept");
            Assert.True(was == shown.On(id).Note || kept.Contains(was, StringComparison.Ordinal), $"'{was}' was there and '{kept}' kept");
        })));

    [Fact]
    public void A_revision_is_made_by_a_change_and_only_by_one() => Presses.Sample(presses => Live(presses, (before, after, _, _, _) =>
    {
        var isSame = Components.All(id => before.On(id) == after.On(id));
        Assert.Equal(before.Revision + (isSame ? 0 : 1), after.Revision);
        Assert.Equal(isSame, ReferenceEquals(before, after));
    }));

    /// <summary>Presses save in window after window; each shows the response as it was some revisions ago.</summary>
    private static void Live(Press[] presses, Action<Response, Response, Dictionary<ComponentId, Assessment>, int, Response> check)
    {
        List<Response> revisions = [A.Response(submitted: false)];
        foreach (var (age, edits) in presses)
        {
            var before = revisions[^1];
            var shown = revisions[Math.Max(0, before.Revision - age)];
            var page = Components.Zip(edits).ToDictionary(pair => pair.First, pair => pair.Second.Of(shown.On(pair.First)));

            var after = before.Save(page, shown.Revision);

            check(before, after, page, shown.Revision, shown);
            if (after.Revision > before.Revision)
            {
                revisions.Add(after);
            }
        }
    }

    private sealed record Press(int Age, Edit[] Edits);

    private sealed record Edit((bool Touched, Rating? To) Rating, (bool Touched, Trend? To) Trend, (bool Touched, string To) Note)
    {
        public Assessment Of(Assessment shown) => new(
            Rating.Touched ? Rating.To : shown.Rating, Trend.Touched ? Trend.To : shown.Trend, Note.Touched ? Note.To : shown.Note);
    }
}
