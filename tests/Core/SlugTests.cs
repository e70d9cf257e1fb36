using ChatDashboard.Core;
using ChatDashboard.Core.Sites;
using ChatDashboard.Core.Templates;

namespace ChatDashboard.Tests.Core;

public sealed class SlugTests
{
    [Theory]
    [InlineData("a")]
    [InlineData("7")]
    [InlineData("site-x")]
    [InlineData("2026-plan-b")]
    [InlineData("a-234567890-234567890-234567890-23456789")] // 40 characters
    public void Lower_case_words_and_digits_joined_by_single_hyphens_are_an_id(string text) =>
        Assert.True(Slug.IsValid(text));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("-")]
    [InlineData("Site-x")]
    [InlineData("site x")]
    [InlineData("site_x")]
    [InlineData("site-")]
    [InlineData("-site")]
    [InlineData("site--x")]
    [InlineData("site-x\n")]
    [InlineData("\nsite-x")]
    [InlineData("site/x")]
    [InlineData("sité")]
    [InlineData("ſite")]
    [InlineData("site-٣")]
    [InlineData("site-😀")]
    [InlineData("a-234567890-234567890-234567890-234567890")] // 41 characters
    public void Anything_else_is_not(string? text) =>
        Assert.False(Slug.IsValid(text));

    [Fact]
    public void A_wrong_id_is_refused_with_its_text_and_the_remedy()
    {
        var refusal = Assert.Throws<ArgumentException>(() => new SiteId("Site X"));

        Assert.StartsWith(
            "'Site X' is not a site's id: use lower-case letters and digits with hyphens between, at most 40 characters.", refusal.Message);
    }

    [Fact]
    public void Every_id_that_people_choose_is_checked_and_written_as_it_is()
    {
        Assert.Equal("site-x", new SiteId("site-x").ToString());
        Assert.Equal("work", new ElementId("work").ToString());
        Assert.Equal("plan", new ComponentId("plan").ToString());
        Assert.Equal("small:2", new TemplateVersion("small", 2).ToString());
        Assert.Throws<ArgumentException>(() => new ElementId("The work"));
        Assert.Throws<ArgumentException>(() => new ComponentId("plan "));
        Assert.Throws<ArgumentException>(() => new TemplateVersion("Small", 2));
    }
}
