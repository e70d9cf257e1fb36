using System.Text.Json.Nodes;
using ChatDashboard.Bot.Slack.Blocks;
using ChatDashboard.Core.Chat;
using ChatDashboard.Core.Chat.Messages;
using ChatDashboard.Core.Cycles;
using ChatDashboard.Tests.Support;
using CsCheck;

namespace ChatDashboard.Tests.Bot.Slack.Blocks;

/// <summary>
/// What people write is shown in Slack as they wrote it: nobody is called by it, nothing becomes a link, bold or an emoji.
/// </summary>
public sealed class TextSafetyTests
{
    public static readonly TheoryData<string> Dangerous =
    [
        "Tom & Jerry", "a < b > c", "&amp; &lt;!channel&gt; &#38;", "<!channel> <!here> <!everyone>", "<@U024BE7LD> <#C024BE7LR>",
        "<https://evil.example|Click here>",
        "https://example.com", "*bold* _italic_ ~gone~ `code` ```block```", "> a quote", "- a\n- b\n1. c", ":smile: :large_green_circle:",
        "@channel @here", "مرحبا \u202Eabc",
        "👩‍👩‍👧‍👦 🎉", "e\u0301 漢字 ﷺ", "a\n\n  b\tc", "{{DATE}} ${x}",
    ];

    [Theory]
    [MemberData(nameof(Dangerous))]
    public void A_note_comes_out_as_it_went_in(string text)
    {
        var reading = MessageBlocks.Render(new Reading("Notes", [new(text, text)], null)).Blocks;
        var notice = MessageBlocks.Render(new Notice(text) { Facts = [new(text, text)] }).Blocks;

        Assert.Contains(text, SlackText.Rich(reading));
        Assert.Contains(text, SlackText.Rich(notice));
        Assert.Contains($"{text}  {text}", SlackText.Rich(notice));
    }

    [Theory]
    [MemberData(nameof(Dangerous))]
    public void So_does_a_name_in_a_heading_a_label_and_an_option(string text)
    {
        var question = new Question(A.Component(name: text, guidance: text, evidence: text), new(Rating.Green, null, text));
        var form = MessageModal.Render(new RatingForm(new("site-x"), text, A.Q3, new(new("work"), text, [question.Component]), [question]));
        var roster = MessageModal.Render(new RosterForm(new("site-x"), text, [A.Ana with { Name = text }], [A.Fay]));

        Assert.Contains(text, SlackText.Plain(form));
        Assert.Contains($"{ChatDashboard.Core.Text.Shorten(text, 40)}: rating", SlackText.Plain(form));
        Assert.Contains(text, SlackText.Plain(roster));
        Assert.Equal(
            text,
            (string?)form["blocks"]!.AsArray().Single(block => (string?)block!["block_id"] == "note.plan")!["element"]!["initial_value"]);
    }

    [Theory]
    [MemberData(nameof(Dangerous))]
    public void What_a_notification_says_calls_nobody(string text)
    {
        var spoken = MessageBlocks.Render(new Notice(text)).Text;

        Assert.Equal(text, SlackText.Decoded(spoken));
        Assert.DoesNotContain('<', spoken);
        Assert.DoesNotContain('>', spoken);
    }

    [Fact]
    public void A_note_of_three_thousand_characters_comes_out_whole()
    {
        var note = string.Concat(Enumerable.Repeat("&<!>*🎉é\n漢", 400))[..3000];
        var view = new View("Ana", new(Rating.Red, null, note));

        var passages = Enumerable.Repeat(new Passage(view.Name, note), 5).ToList();
        var reading = new Reading("Notes", passages, new(PressKind.ReadNotes, new("site-x"), A.Q3));
        var pages = Enumerable.Range(0, 9).Select(page => MessageBlocks.Render(reading with { Page = page }).Blocks)
            .DistinctBy(page => page.ToJsonString());

        var shown = string.Concat(pages.SelectMany(SlackText.Rich));
        Assert.Equal(string.Concat(Enumerable.Repeat(note, 5)), shown.Replace("Ana", "", StringComparison.Ordinal));
    }

    [Fact]
    public void Markup_is_read_only_where_nothing_that_anybody_wrote_holds_any() => AnyMessage.With(AnyText.Mixed).Sample(
        message =>
        {
            JsonNode[] drawn = [MessageBlocks.Render(message).Blocks, MessageModal.Render(message)];

            Assert.All(drawn.SelectMany(SlackText.Mrkdwn), text => Assert.Matches(@"\A\*[^*_~`<>\r\n]+\*\n[^*_~`<>]*\z", text));
            Assert.All(drawn.SelectMany(node => SlackText.Texts(node, "mrkdwn")), text => Assert.True((bool?)text["verbatim"]));
            Assert.All(drawn.SelectMany(node => SlackText.Texts(node, "plain_text")), text => Assert.False((bool?)text["emoji"]));
        },
        iter: 300);

    [Fact]
    public void What_people_are_asked_to_type_is_shown_as_a_command()
    {
        var drawn = MessageBlocks.Render(new Notice($"Type {Typed.Of("rate")} or {Typed.OfChannel("dashboard")}."));

        Assert.Equal("Type /dashboard rate or /dashboard.", drawn.Text);
        Assert.Equal(
            ["/dashboard rate", "/dashboard"],
            CardText.Nodes(drawn.Blocks).Where(run => run["style"]?["code"] is not null).Select(run => (string)run["text"]!));
    }
}
