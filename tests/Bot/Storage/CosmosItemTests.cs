using ChatDashboard.Bot;
using ChatDashboard.Bot.Storage;
using ChatDashboard.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace ChatDashboard.Tests.Bot.Storage;

/// <summary>What Cosmos DB does not take is known before it is asked, wherever the documents are measured or not.</summary>
public sealed class CosmosItemTests
{
    private const int Most = (2 * 1024 * 1024) - 1024;

    private static readonly int Frame = (int)CosmosItem.Write(OfText("")).Length;

    [Fact]
    public void A_document_of_so_many_bytes_is_taken_and_one_of_one_more_is_not()
    {
        using var documents = Documents();

        Assert.Null(((IDocuments)documents).Refusal(OfText(new('x', Most - Frame))));
        Assert.Equal(
            "Document sites/site-x has 2,096,129 bytes, and Cosmos DB takes 2,096,128 at most. "
            + "Shorten the texts in it, or keep the data in SQLite.",
            ((IDocuments)documents).Refusal(OfText(new('x', Most - Frame + 1))));
    }

    [Fact]
    public void Measured_documents_take_as_much_as_those_behind_them()
    {
        using var measured = new Measured();
        using var documents = new MeasuredDocuments(Documents(), "azure.cosmosdb", new DocumentMeter(measured.Meters));

        Assert.NotNull(((IDocuments)documents).Refusal(OfText(new('x', Most))));
    }

    [Fact]
    public void A_file_of_SQLite_takes_it()
    {
        using var folder = new TemporaryFolder();
        using var documents = folder.Open();

        Assert.Null(((IDocuments)documents).Refusal(OfText(new('x', Most))));
    }

    private static CosmosDocuments Documents() => new(new CosmosContainer(
        new CosmosOptions { Endpoint = "https://localhost:1", Key = Convert.ToBase64String(new byte[64]) },
        NullLogger<CosmosContainer>.Instance));

    private static Document OfText(string text) => new("sites", "site-x", 1, $"\"{text}\"");
}
