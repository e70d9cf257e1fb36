using ChatDashboard.Bot.Storage;
using ChatDashboard.Core;

namespace ChatDashboard.Tests.Bot.Storage;

/// <summary>Long ids, large documents, a thousand of them, and two hundred people at once.</summary>
public abstract partial class DocumentsContract
{
    [Theory]
    [InlineData('x')]
    [InlineData('東')]
    public async Task The_longest_id_is_found_listed_changed_and_deleted(char letter)
    {
        var id = new string(letter, Document.MaxId);
        await Documents.CreateAsync(A("first", id), Cancel);

        await Documents.ReplaceAsync(await FoundAsync("p", id) with { Json = "\"second\"" }, Cancel);

        var listed = Assert.Single(await Documents.ListAsync("p", id[..^1], Cancel));
        Assert.Equal((id, "\"second\""), (listed.Id, listed.Json));
        await Documents.DeleteAsync(listed, Cancel);
        Assert.Null(await Documents.FindAsync("p", id, Cancel));
    }

    [Fact]
    public async Task A_thousand_documents_are_listed_whole_in_the_order_of_their_ids()
    {
        var ids = Enumerable.Range(0, 1000).Select(n => $"{n * 7 % 1000:D4}").ToList();
        await Parallel.ForEachAsync(ids, Cancel, async (id, cancel) => await Documents.CreateAsync(A(id, id), cancel));

        var found = await Documents.ListAsync("p", "", Cancel);

        Assert.Equal(ids.Order(StringComparer.Ordinal), found.Select(document => document.Id));
        Assert.All(found, document => Assert.Equal($"\"{document.Id}\"", document.Json));
    }

    [Fact]
    public async Task All_documents_of_all_partitions_are_listed_once_as_they_are_now()
    {
        var places = Enumerable.Range(0, 1200).Select(n => (Partition: n % 3 == 0 ? "sites" : $"site:{n % 7}", Id: $"{n:D4}")).ToList();
        await Parallel.ForEachAsync(places, Cancel, async (place, cancel) =>
            await Documents.CreateAsync(new(place.Partition, place.Id, 1, "\"old\""), cancel));
        foreach (var (partition, id) in places.Take(50))
        {
            await Documents.ReplaceAsync(await FoundAsync(partition, id) with { Json = "\"new\"" }, Cancel);
        }

        foreach (var (partition, id) in places.TakeLast(50))
        {
            await Documents.DeleteAsync(await FoundAsync(partition, id), Cancel);
        }

        var all = await FilledStore.AllAsync(Documents);

        var expected = places.SkipLast(50).Select((place, n) => new Document(place.Partition, place.Id, 1, n < 50 ? "\"new\"" : "\"old\""));
        Assert.Equal(expected.OrderBy(document => (document.Partition, document.Id)), all);
    }

    [Fact]
    public async Task A_large_document_comes_back_whole()
    {
        var json = $"\"{new string('ж', 500_000)}🟢\"";

        await Documents.CreateAsync(new("p", "large", 1, json), Cancel);

        Assert.Equal(json, (await FoundAsync("p", "large")).Json);
    }

    [Fact]
    public async Task Two_hundred_people_who_save_different_documents_at_once_all_succeed()
    {
        await Task.WhenAll(
            Enumerable.Range(0, 200).Select(n => Task.Run(() => Documents.CreateAsync(A($"{n}", $"{n:D3}"), Cancel), Cancel)));

        var found = await Documents.ListAsync("p", "", Cancel);

        Assert.Equal(Enumerable.Range(0, 200).Select(n => $"\"{n}\""), found.Select(document => document.Json));
    }

    [Fact]
    public async Task Of_two_hundred_who_replace_the_same_version_at_once_one_wins()
    {
        await Documents.CreateAsync(A("first"), Cancel);
        var read = await FoundAsync("p", "id");

        var won = await Task.WhenAll(
            Enumerable.Range(0, 200).Select(n => Task.Run(() => WinsAsync(read with { Json = $"\"{n}\"" }), Cancel)));

        Assert.Equal($"\"{Array.IndexOf(won, true)}\"", (await FoundAsync("p", "id")).Json);
        Assert.Single(won, wins => wins);
    }

    private async Task<bool> WinsAsync(Document document)
    {
        try
        {
            await Documents.ReplaceAsync(document, Cancel);
            return true;
        }
        catch (StaleVersionException)
        {
            return false;
        }
    }
}
