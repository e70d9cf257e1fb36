using ChatDashboard.Core.People;

namespace ChatDashboard.Tests.Core.People;

public sealed class PersonIdTests
{
    [Theory]
    [InlineData("teams:8b0c", "teams", "8b0c")]
    [InlineData("slack:T01.U02", "slack", "T01.U02")]
    [InlineData("teams:29:1bc", "teams", "29:1bc")] // only the first colon parts
    public void A_persons_id_reads_what_it_writes(string written, string platform, string userId)
    {
        var id = PersonId.Parse(written);

        Assert.Equal((platform, userId), (id.Platform, id.UserId));
        Assert.Equal(new PersonId(platform, userId), id);
        Assert.Equal(written, id.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("8b0c")]
    [InlineData(":8b0c")]
    [InlineData("teams:")]
    [InlineData(" :8b0c")]
    [InlineData("teams: ")]
    [InlineData("teams:a/b")]
    [InlineData("teams:a\\b")]
    [InlineData("teams:a?b")]
    [InlineData("teams:a#b")]
    public void A_malformed_id_is_refused(string text) =>
        Assert.ThrowsAny<ArgumentException>(() => PersonId.Parse(text));

    [Fact]
    public void A_refused_id_is_named_with_an_example()
    {
        var refusal = Assert.ThrowsAny<ArgumentException>(() => PersonId.Parse("8b0c"));

        Assert.StartsWith("'8b0c' is not a person's id; one looks like teams:8b0c.", refusal.Message);
    }

    [Fact]
    public void A_platform_has_no_colon_in_its_name() =>
        Assert.ThrowsAny<ArgumentException>(() => new PersonId("teams:gov", "8b0c"));

    [Theory]
    [InlineData(194, true)]
    [InlineData(195, false)]
    public void An_id_is_at_most_two_hundred_characters_with_its_platform(int length, bool fits)
    {
        var refusal = Record.Exception(() => new PersonId("teams", new string('x', length)));

        Assert.Equal(fits, refusal is null);
    }
}
