using ChatDashboard.Bot.Slack;

namespace ChatDashboard.Tests.Bot.Slack;

public sealed class SlackTextTests
{
    [Theory]
    [InlineData("rate", "rate")]
    [InlineData("setup site-x Health &amp; &lt;Housing&gt;", "setup site-x Health & <Housing>")]
    [InlineData("a &amp;lt; b", "a &lt; b")]
    [InlineData("&eacute; &amp;eacute;", "&eacute; &eacute;")]
    [InlineData("see <https://example.org/a?b=c&amp;d|the plan> and <https://example.org>", "see the plan and https://example.org")]
    [InlineData("write <mailto:ana@example.org|ana@example.org>", "write ana@example.org")]
    [InlineData("in <#C024BE7LR|general> or <#C024BE7LR>", "in #general or C024BE7LR")]
    [InlineData("<!here> <!subteam^SAZ94GDB8|@team>", "here @team")]
    [InlineData("1 < 2", "1 < 2")]
    public void What_Slack_writes_in_brackets_and_escapes_is_read_as_it_was_shown(string sent, string read) =>
        Assert.Equal(read, SlackText.Read(sent).Text);

    [Fact]
    public void People_mentioned_are_known_by_their_ids_and_are_no_words()
    {
        var text = SlackText.Read("<@UDASHBOARD> raters add <@U1|ana> <@U2> <@U1> site-x");

        Assert.Equal(["UDASHBOARD", "U1", "U2"], text.Mentioned);
        Assert.Equal(["raters", "add", "site-x"], text.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}
