using System.Text;
using ChatDashboard.Bot.Slack;

namespace ChatDashboard.Tests.Bot.Slack;

public sealed class LooseJsonTests
{
    [Theory]
    [InlineData("""{"note":"two \ud83d schools"}""")]
    [InlineData("""{"note":"two \ude00 schools"}""")]
    public void A_text_that_was_cut_within_an_emoji_is_read_without_the_half(string json)
    {
        Assert.Equal("two \ufffd schools", LooseJson.Parse(json).Text("note"));
        Assert.Equal("two \ufffd schools", LooseJson.Parse(Encoding.UTF8.GetBytes(json)).Text("note"));
    }

    [Fact]
    public void A_whole_emoji_stays()
    {
        Assert.Equal("two 😀 schools", LooseJson.Parse("""{"note":"two \ud83d\ude00 schools"}""").Text("note"));
    }

    [Fact]
    public void The_bytes_stay_as_they_came_because_they_are_what_was_signed()
    {
        var bytes = Encoding.UTF8.GetBytes("""{"note":"\ud83d"}""");
        var before = bytes.ToArray();

        LooseJson.Parse(bytes);

        Assert.Equal(before, bytes);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("""{"a":1,"a":2}""")]
    [InlineData("""{"a":""")]
    public void What_is_no_object_is_none(string json) => Assert.Null(LooseJson.Parse(json));

    [Fact]
    public void Bytes_that_are_no_text_are_none() => Assert.Null(LooseJson.Parse([.. "{\"a\":\""u8, 0xff, .. "\"}"u8]));
}
