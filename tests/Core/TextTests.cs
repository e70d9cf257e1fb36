using System.Text;
using Text = ChatDashboard.Core.Text;

namespace ChatDashboard.Tests.Core;

public sealed class TextTests
{
    private const char HalfAnEmoji = '\uD83D';

    [Theory]
    [InlineData("", 0)]
    [InlineData("plan", 4)]
    [InlineData("über", 4)]
    [InlineData("😀", 1)]
    [InlineData("😀😀 ok", 5)]
    [InlineData("👩‍🚀", 3)] // a woman, a joiner and a rocket: three code points, as the platforms count
    [InlineData("e\u0301", 2)]
    public void Length_counts_code_points(string text, int length) =>
        Assert.Equal(length, Text.Length(text));

    [Fact]
    public void Half_an_emoji_counts_as_one() =>
        Assert.Equal(3, Text.Length($"a{HalfAnEmoji}b"));

    [Theory]
    [InlineData("", 1, "")]
    [InlineData("plan", 4, "plan")]
    [InlineData("plan", 5, "plan")]
    [InlineData("plans", 4, "pla…")]
    [InlineData("plan it all", 6, "plan…")] // no space before the ellipsis
    [InlineData("😀😀😀", 3, "😀😀😀")]
    [InlineData("😀😀😀", 2, "😀…")]
    [InlineData("plan", 1, "…")]
    public void A_longer_text_ends_in_an_ellipsis_within_the_length(string text, int most, string shortened)
    {
        Assert.Equal(shortened, Text.Shorten(text, most));
        Assert.True(Text.Length(Text.Shorten(text, most)) <= most);
    }

    [Fact]
    public void No_emoji_is_cut_in_half()
    {
        var text = string.Concat(Enumerable.Repeat("a😀", 20));

        // A rune read from half a pair is the replacement character.
        Assert.All(Enumerable.Range(1, 39), most => Assert.DoesNotContain(Rune.ReplacementChar, Text.Shorten(text, most).EnumerateRunes()));
    }

    [Fact]
    public void Half_an_emoji_in_a_text_does_no_harm() =>
        Assert.Equal("a\uFFFD…", Text.Shorten($"a{HalfAnEmoji}bcd", 3));
}
