using ChatDashboard.Bot.Storage;
using ChatDashboard.Core;

namespace ChatDashboard.Tests.Bot.Storage;

/// <summary>What every engine under <see cref="IDocuments"/> must do.</summary>
public abstract partial class DocumentsContract
{
    private protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private protected abstract IDocuments Documents { get; }

    [Fact]
    public async Task What_was_created_is_found_whole_and_nothing_else_is()
    {
        var document = new Document("people", "teams:ana", 3, """{"name":"Ana"}""");

        await Documents.CreateAsync(document, Cancel);

        var found = await FoundAsync("people", "teams:ana");
        Assert.Equal(document, found with { Version = "" });
        Assert.NotEqual("", found.Version);
        Assert.Null(await Documents.FindAsync("people", "teams:nobody", Cancel));
    }

    [Fact]
    public async Task A_second_create_is_stale_and_changes_nothing()
    {
        await Documents.CreateAsync(A("first"), Cancel);

        await Assert.ThrowsAsync<StaleVersionException>(() => Documents.CreateAsync(A("second"), Cancel));

        Assert.Equal("\"first\"", (await FoundAsync("p", "id")).Json);
    }

    [Fact]
    public async Task Replacing_the_version_that_was_read_keeps_the_new_one()
    {
        await Documents.CreateAsync(A("first"), Cancel);
        var read = await FoundAsync("p", "id");

        await Documents.ReplaceAsync(read with { Json = "\"second\"", Schema = 2 }, Cancel);

        var now = await FoundAsync("p", "id");
        Assert.Equal(("\"second\"", 2), (now.Json, now.Schema));
        Assert.NotEqual(read.Version, now.Version);
    }

    [Fact]
    public async Task Replacing_an_older_version_is_stale_and_changes_nothing()
    {
        await Documents.CreateAsync(A("first"), Cancel);
        var read = await FoundAsync("p", "id");
        await Documents.ReplaceAsync(read with { Json = "\"second\"" }, Cancel);

        await Assert.ThrowsAsync<StaleVersionException>(() => Documents.ReplaceAsync(read with { Json = "\"third\"" }, Cancel));

        Assert.Equal("\"second\"", (await FoundAsync("p", "id")).Json);
    }

    [Fact]
    public async Task Replacing_what_is_gone_is_stale_even_when_it_was_made_anew()
    {
        await Documents.CreateAsync(A("first"), Cancel);
        var read = await FoundAsync("p", "id");
        await Documents.DeleteAsync(read, Cancel);

        await Assert.ThrowsAsync<StaleVersionException>(() => Documents.ReplaceAsync(read, Cancel));
        await Documents.CreateAsync(A("anew"), Cancel);
        await Assert.ThrowsAsync<StaleVersionException>(() => Documents.ReplaceAsync(read, Cancel));

        Assert.Equal("\"anew\"", (await FoundAsync("p", "id")).Json);
    }

    [Fact]
    public async Task Deleting_needs_the_version_that_is_there()
    {
        await Documents.CreateAsync(A("first"), Cancel);
        var read = await FoundAsync("p", "id");
        await Documents.ReplaceAsync(read, Cancel);

        await Assert.ThrowsAsync<StaleVersionException>(() => Documents.DeleteAsync(read, Cancel));
        await Documents.DeleteAsync(await FoundAsync("p", "id"), Cancel);

        Assert.Null(await Documents.FindAsync("p", "id", Cancel));
    }

    [Fact]
    public async Task A_list_holds_what_begins_with_the_prefix_in_the_order_of_the_ids()
    {
        string[] ids =
        [
            "2026-Q3:response:b", "2026-Q3", "2026-Q3:response:a", "2026-Q4:response:a", "2026-Q3:response:B", "2026-Q3:respons",
        ];
        foreach (var id in ids)
        {
            await Documents.CreateAsync(A("any", id), Cancel);
        }

        var found = await Documents.ListAsync("p", "2026-Q3:response:", Cancel);

        Assert.Equal(["2026-Q3:response:B", "2026-Q3:response:a", "2026-Q3:response:b"], found.Select(document => document.Id));
    }

    [Fact]
    public async Task A_list_with_an_empty_prefix_holds_the_whole_partition_and_no_other()
    {
        await Documents.CreateAsync(new("site:a", "1", 1, "{}"), Cancel);
        await Documents.CreateAsync(new("site:a", "2", 1, "{}"), Cancel);
        await Documents.CreateAsync(new("site:ab", "1", 1, "{}"), Cancel);
        await Documents.CreateAsync(new("site:", "1", 1, "{}"), Cancel);

        var found = await Documents.ListAsync("site:a", "", Cancel);

        Assert.Equal(["site:a 1", "site:a 2"], found.Select(document => $"{document.Partition} {document.Id}"));
        Assert.Empty(await Documents.ListAsync("site:b", "", Cancel));
    }

    [Theory]
    [InlineData("teams:19:abc@thread.tacv2", "teams:19:abd@thread.tacv2")]
    [InlineData("100%", "100x")]
    [InlineData("a_b", "axb")]
    [InlineData("it's \"quoted\"", "its \"quoted\"")]
    [InlineData("Zürich 東京 🟢", "Zurich 東京 🟢")]
    [InlineData("CASE", "case")]
    [InlineData("a*b[c]", "aXb[c]")]
    [InlineData("a b+c&d=e;f", "a b c&d=e;f")]
    [InlineData("a%2Fb", "a%252Fb")]
    [InlineData("a~25b~", "a%b~")]
    [InlineData("slack:T01:U02 |<>^`{}.", "slack:T01:U02 |<>^`{} .")]
    public async Task An_id_means_itself_and_no_pattern(string id, string other)
    {
        await Documents.CreateAsync(A("this", id), Cancel);
        await Documents.CreateAsync(A("that", other), Cancel);

        var listed = await Documents.ListAsync("p", id, Cancel);

        Assert.Equal(id, Assert.Single(listed).Id);
        Assert.Equal("\"that\"", (await FoundAsync("p", other)).Json);
    }

    [Fact]
    public async Task A_save_that_was_given_up_before_it_began_changes_nothing()
    {
        using var givenUp = new CancellationTokenSource();
        await givenUp.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Documents.CreateAsync(A("any"), givenUp.Token));

        Assert.Null(await Documents.FindAsync("p", "id", Cancel));
    }

    private async Task<Document> FoundAsync(string partition, string id)
    {
        var found = await Documents.FindAsync(partition, id, Cancel);
        Assert.NotNull(found);
        return found;
    }

    private static Document A(string text, string id = "id") => new("p", id, 1, $"\"{text}\"");
}
