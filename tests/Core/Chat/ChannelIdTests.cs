using ChatDashboard.Core.Chat;

namespace ChatDashboard.Tests.Core.Chat;

public sealed class ChannelIdTests
{
    [Theory]
    [InlineData("teams:19:abc@thread.tacv2", "teams", "19:abc@thread.tacv2")]
    [InlineData("slack:C024BE91L", "slack", "C024BE91L")]
    public void A_channels_id_reads_what_it_writes(string written, string platform, string id)
    {
        var channel = ChannelId.Parse(written);

        Assert.Equal((platform, id), (channel.Platform, channel.Id));
        Assert.Equal(new ChannelId(platform, id), channel);
        Assert.Equal(written, channel.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("C024BE91L")]
    [InlineData(":C024BE91L")]
    [InlineData("slack:")]
    [InlineData("slack: ")]
    public void A_malformed_id_is_refused(string? text) =>
        Assert.ThrowsAny<ArgumentException>(() => ChannelId.Parse(text!));
}
