using ChatDashboard.Bot.Slack.Blocks;
using ChatDashboard.Core.Chat;
using ChatDashboard.Tests.Support;
using CsCheck;

namespace ChatDashboard.Tests.Bot.Slack.Blocks;

/// <summary>Whatever people write and however long, Slack takes what the bot draws.</summary>
public sealed class SlackLimitsTests
{
    public static readonly TheoryData<string, int> Texts = new() { { "bare", 100 }, { "mixed", 200 }, { "full", 100 } };

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_message_is_one_that_Slack_takes(string texts, int times) => Messages(texts).Sample(
        message =>
        {
            var drawn = MessageBlocks.Render(message);

            Assert.Empty(SlackLimits.BrokenBy(drawn.Text, drawn.Blocks));
        },
        iter: times,
        print: Print);

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_modal_is_one_that_Slack_takes(string texts, int times) =>
        Messages(texts).Sample(message => Assert.Empty(SlackLimits.BrokenBy(MessageModal.Render(message))), iter: times, print: Print);

    private static Gen<Message> Messages(string texts) => AnyMessage.With(texts switch
    {
        "bare" => AnyText.Bare,
        "mixed" => AnyText.Mixed,
        _ => AnyText.Full,
    });

    private static string Print(Message message) => message.GetType().Name;
}
