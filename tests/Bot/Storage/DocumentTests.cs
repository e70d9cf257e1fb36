using ChatDashboard.Bot.Storage;

namespace ChatDashboard.Tests.Bot.Storage;

public sealed class DocumentTests
{
    [Theory]
    [InlineData("a/b")]
    [InlineData("a\\b")]
    [InlineData("a?b")]
    [InlineData("a#b")]
    [InlineData("")]
    public void An_id_that_not_every_engine_can_keep_is_refused(string id) =>
        Assert.Throws<ArgumentException>(() => new Document("p", id, 1, "{}"));

    [Fact]
    public void An_id_that_is_too_long_for_an_engine_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Document("p", new string('x', Document.MaxId + 1), 1, "{}"));
}
