using System.Text.Json;
using ChatDashboard.Bot.Storage;
using ChatDashboard.Core;
using ChatDashboard.Core.Calendar;
using ChatDashboard.Core.Cycles;
using ChatDashboard.Core.People;
using ChatDashboard.Tests.Support;

namespace ChatDashboard.Tests.Bot.Storage;

public sealed class CycleStoreTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly SqliteDocuments documents;
    private readonly CycleStore cycles;

    public CycleStoreTests()
    {
        documents = folder.Open();
        cycles = new(documents);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        documents.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task A_cycle_comes_back_as_it_was_saved()
    {
        await cycles.CreateAsync(new(Filled.SiteX, Filled.Quarter, Filled.Cycle.Template, Filled.Cycle.OpenedAt), Cancel);
        var created = await FoundAsync();

        await cycles.SaveAsync(created with { Value = Filled.Cycle }, Cancel);

        Assert.Equal(Json(Filled.Cycle), Json((await FoundAsync()).Value));
        await Assert.ThrowsAsync<StaleVersionException>(() => cycles.SaveAsync(created, Cancel));
    }

    [Fact]
    public async Task A_quarter_cannot_be_opened_twice()
    {
        await cycles.CreateAsync(Filled.Cycle, Cancel);

        await Assert.ThrowsAsync<StaleVersionException>(() => cycles.CreateAsync(Filled.Cycle, Cancel));
    }

    [Fact]
    public async Task Another_site_or_quarter_has_a_cycle_of_its_own()
    {
        await cycles.CreateAsync(Filled.Cycle, Cancel);

        Assert.Null(await cycles.FindAsync(new("site-y"), Filled.Quarter, Cancel));
        Assert.Null(await cycles.FindAsync(Filled.SiteX, Filled.Quarter.Next, Cancel));
    }

    [Fact]
    public async Task A_response_comes_back_as_it_was_saved()
    {
        await cycles.CreateResponseAsync(new(Filled.SiteX, Filled.Quarter, Filled.Ben.Id), Cancel);
        var created = await FoundAsync(Filled.Ben.Id);

        await cycles.SaveResponseAsync(created with { Value = Filled.Response }, Cancel);

        Assert.Equal(Json(Filled.Response), Json((await FoundAsync(Filled.Ben.Id)).Value));
        await Assert.ThrowsAsync<StaleVersionException>(() => cycles.SaveResponseAsync(created, Cancel));
        await Assert.ThrowsAsync<StaleVersionException>(() => cycles.CreateResponseAsync(Filled.Response, Cancel));
    }

    [Theory]
    [InlineData("🟢")]
    [InlineData("شكرا ")]
    [InlineData("\"\\\n")]
    public async Task The_longest_note_comes_back_letter_by_letter(string part)
    {
        var note = string.Concat(Enumerable.Repeat(part, Assessment.MaxNote / part.EnumerateRunes().Count()));
        var page = Filled.Response.Answers.Keys.ToDictionary(component => component, _ => new Assessment(Rating.Gray, null, note));

        await cycles.CreateResponseAsync(new Response(Filled.SiteX, Filled.Quarter, Filled.Ben.Id).Save(page, 0), Cancel);

        Assert.All((await FoundAsync(Filled.Ben.Id)).Value.Answers.Values, answer => Assert.Equal(note, answer.Now.Note));
    }

    [Fact]
    public async Task The_responses_of_one_quarter_are_listed_without_its_cycle_and_without_other_quarters()
    {
        await cycles.CreateAsync(Filled.Cycle, Cancel);
        await cycles.CreateResponseAsync(new(Filled.SiteX, Filled.Quarter, Filled.Ben.Id), Cancel);
        await cycles.CreateResponseAsync(new(Filled.SiteX, Filled.Quarter, Filled.Ana.Id), Cancel);
        await cycles.CreateResponseAsync(new(Filled.SiteX, Filled.Quarter.Next, Filled.Ana.Id), Cancel);
        await cycles.CreateResponseAsync(new(new("site-y"), Filled.Quarter, Filled.Ana.Id), Cancel);

        var listed = await cycles.ListResponsesAsync(Filled.SiteX, Filled.Quarter, Cancel);

        Assert.Equal([Filled.Ben.Id, Filled.Ana.Id], listed.Select(response => response.Rater));
    }

    [Fact]
    public async Task Who_has_handed_in_is_listed_without_those_who_have_a_draft_or_were_only_asked()
    {
        await HandInAsync(Filled.Ben.Id);
        await cycles.CreateResponseAsync(new(Filled.SiteX, Filled.Quarter, Filled.Ana.Id) { Revision = 3 }, Cancel);
        await HandInAsync(Filled.Ana.Id, quarter: Filled.Quarter.Next);

        Assert.Equal([Filled.Ben.Id], await cycles.ListSubmittedAsync(Filled.SiteX, Filled.Quarter, Cancel));
    }

    [Fact]
    public async Task Answers_that_move_to_a_name_of_nobodys_count_once_at_every_moment()
    {
        var nobody = PersonId.OfNobody();
        await HandInAsync(Filled.Ben.Id, movesTo: nobody);

        Assert.Equal([Filled.Ben.Id], await cycles.ListSubmittedAsync(Filled.SiteX, Filled.Quarter, Cancel));

        await HandInAsync(nobody);

        Assert.Equal([nobody], await cycles.ListSubmittedAsync(Filled.SiteX, Filled.Quarter, Cancel));
    }

    [Fact]
    public async Task A_response_that_was_damaged_is_named_and_nothing_of_it_is_used()
    {
        await documents.CreateAsync(new("site:site-x", "2026-Q4:response:teams:8b0c-ana", 1, """{"site":"site-x"}"""), Cancel);

        var failure = await Assert.ThrowsAsync<UnreadableDocumentException>(
            () => cycles.ListResponsesAsync(Filled.SiteX, Filled.Quarter, Cancel));

        Assert.Contains("site:site-x/2026-Q4:response:teams:8b0c-ana", failure.Message, StringComparison.Ordinal);
    }

    private Task HandInAsync(PersonId rater, Quarter? quarter = null, PersonId? movesTo = null) => cycles.CreateResponseAsync(
        new(Filled.SiteX, quarter ?? Filled.Quarter, rater) { SubmittedAt = A.Opening, MovesTo = movesTo }, Cancel);

    private async Task<Versioned<Cycle>> FoundAsync()
    {
        var found = await cycles.FindAsync(Filled.SiteX, Filled.Quarter, Cancel);
        Assert.NotNull(found);
        return found;
    }

    private async Task<Versioned<Response>> FoundAsync(PersonId rater)
    {
        var found = await cycles.FindResponseAsync(Filled.SiteX, Filled.Quarter, rater, Cancel);
        Assert.NotNull(found);
        return found;
    }

    private static string Json<T>(T value) => JsonSerializer.Serialize(value, StoredJson.Options);
}
