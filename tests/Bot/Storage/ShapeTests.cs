using System.Text.Json.Nodes;
using ChatDashboard.Bot.Storage;

namespace ChatDashboard.Tests.Bot.Storage;

public sealed class ShapeTests
{
    /// <summary>Notes had one text, then a list of texts, then the name of who wrote them.</summary>
    private static readonly Shape<Notes> Today = new(TextBecomesTexts, AuthorIsNamed);

    [Theory]
    [InlineData(1, """{"text":"one"}""")]
    [InlineData(2, """{"texts":["one"]}""")]
    [InlineData(3, """{"texts":["one"],"author":"unknown"}""")]
    public void A_document_of_every_schema_reads_as_todays(int schema, string json)
    {
        var read = Today.Read(new("p", "notes", schema, json));

        Assert.Equal(("unknown", "one"), (read.Author, Assert.Single(read.Texts)));
    }

    [Fact]
    public void What_is_written_has_todays_schema()
    {
        var written = Today.Write("p", "notes", new Notes(["one"], "Ana"), "v");

        Assert.Equal(new Document("p", "notes", 3, """{"texts":["one"],"author":"Ana"}""", "v"), written);
    }

    [Fact]
    public void A_document_of_a_newer_version_is_refused_by_name()
    {
        var failure = Assert.Throws<UnreadableDocumentException>(() => Today.Read(new("p", "notes", 4, "{}")));

        Assert.Contains("'p/notes'", failure.Message, StringComparison.Ordinal);
        Assert.Contains("written by a newer version of ChatDashboard", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(3, "")]
    [InlineData(3, "null")]
    [InlineData(3, "[]")]
    [InlineData(3, """{"texts":["one"]}""")]
    [InlineData(3, """{"texts":null,"author":"Ana"}""")]
    [InlineData(3, """{"texts":["one"],"author":"Ana","more":1}""")]
    [InlineData(3, """{"texts":["one"],"author":"Ana","author":"Ben"}""")]
    [InlineData(2, "null")]
    [InlineData(2, """["one"]""")]
    [InlineData(1, """{"text":7}""")]
    [InlineData(0, """{"text":"one"}""")]
    public void A_document_that_is_not_what_its_schema_says_is_refused_by_name(int schema, string json)
    {
        var failure = Assert.Throws<UnreadableDocumentException>(() => Today.Read(new("p", "notes", schema, json)));

        Assert.Contains("'p/notes'", failure.Message, StringComparison.Ordinal);
    }

    private static void TextBecomesTexts(JsonObject notes)
    {
        notes["texts"] = new JsonArray(notes["text"]!.GetValue<string>());
        notes.Remove("text");
    }

    private static void AuthorIsNamed(JsonObject notes) => notes["author"] = "unknown";

    private sealed record Notes(IReadOnlyList<string> Texts, string Author);
}
