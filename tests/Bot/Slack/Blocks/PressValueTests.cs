using ChatDashboard.Bot.Slack.Blocks;
using ChatDashboard.Core.Chat;
using ChatDashboard.Core.Templates;
using ChatDashboard.Tests.Support;

namespace ChatDashboard.Tests.Bot.Slack.Blocks;

public sealed class PressValueTests
{
    private static readonly string Longest = new('x', 40);

    [Fact]
    public void A_press_comes_back_as_it_was_sent()
    {
        var press = new Press(PressKind.SaveAndContinue, new("site-x"), A.Q3)
        {
            Element = new("work"),
            From = new("plan"),
            Components = [new("plan"), new("money")],
            Revision = 7,
            Page = 2,
            Seen = 3,
        };

        Assert.True(PressValue.TryRead(PressValue.Write(press), out var read));

        Assert.Equal(press.ToFields(), read.ToFields());
    }

    [Fact]
    public void The_longest_press_fits_a_button()
    {
        var press = new Press(PressKind.SaveAndContinue, new(Longest), A.Q3)
        {
            Element = new(Longest),
            From = new(Longest),
            Components = [.. Enumerable.Repeat(new ComponentId(Longest), DashboardTemplate.MaxComponentsPerElement)],
            Revision = int.MaxValue,
            Page = int.MaxValue,
            Seen = int.MaxValue,
        };

        Assert.InRange(PressValue.Write(press).Length, 1, 2000);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("&&&===")]
    [InlineData("do=Rate")]
    [InlineData("do=Rate&site=Site X")]
    [InlineData("do=Explode&site=site-x")]
    [InlineData("do=99&site=site-x")]
    [InlineData("do=Rate&site=site-x&quarter=2026-Q9")]
    [InlineData("do=Rate&site=site-x&components=a <script>")]
    [InlineData("""{"do":"Rate","site":"site-x"}""")]
    public void What_is_no_press_is_none(string? value) => Assert.False(PressValue.TryRead(value, out _));

    [Fact]
    public void A_field_sent_twice_counts_once()
    {
        Assert.True(PressValue.TryRead("do=Rate&site=site-x&site=site-y", out var press));

        Assert.Equal("site-x", press.Site.Value);
    }
}
