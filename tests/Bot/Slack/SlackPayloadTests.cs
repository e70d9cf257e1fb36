using System.Text.Json.Nodes;
using ChatDashboard.Bot.Slack;
using ChatDashboard.Tests.Support;
using Microsoft.Extensions.Options;

namespace ChatDashboard.Tests.Bot.Slack;

public sealed class SlackPayloadTests
{
    private const string Ana = $"slack:{SlackPayloads.Team}.{SlackPayloads.Ana}";

    [Fact]
    public void A_command_holds_what_was_typed_where_and_by_whom()
    {
        var command = Assert.IsType<SlackRequest.SlashCommand>(Payload().ReadCommand(SlackPayloads.Command("rate site-x")).Request);

        Assert.Equal((SlackPayloads.Team, SlackPayloads.Ana), (command.Team, command.User));
        Assert.Equal((SlackPayloads.Channel, "site-x", "rate site-x"), (command.Channel, command.ChannelName, command.Text));
        Assert.Equal((SlackPayloads.Trigger, "https://hooks.slack.com/commands/1234/5678"), (command.Trigger, $"{command.ResponseUrl}"));
    }

    [Theory]
    [InlineData("team_id")]
    [InlineData("user_id")]
    [InlineData("channel_id")]
    [InlineData("response_url")]
    public void A_field_that_a_command_cannot_do_without_is_named(string field)
    {
        var (missing, wrong) = (SlackPayloads.Command(), SlackPayloads.Command());
        missing.Remove(field);
        wrong[field] = "../etc";

        Assert.Contains(field, Payload().ReadCommand(missing).Fault, StringComparison.Ordinal);
        Assert.Contains(field, Payload().ReadCommand(wrong).Fault, StringComparison.Ordinal);
    }

    [Fact]
    public void A_button_on_a_message_knows_its_message()
    {
        var press = Assert.IsType<SlackRequest.Press>(Payload().ReadInteraction(SlackPayloads.Press("what it carries")).Request);

        Assert.Equal((SlackPayloads.Team, SlackPayloads.Ana), (press.Team, press.User));
        Assert.Equal(("WaXA", "what it carries", SlackPayloads.Trigger), (press.Action, press.Value, press.Trigger));
        var responses = new Uri("https://hooks.slack.com/actions/1234/5678");
        Assert.Equal(new MessageSource(SlackPayloads.Channel, "1548261231.000200", false, responses), press.Message);
        Assert.Null(press.View);
    }

    [Fact]
    public void A_message_that_the_presser_alone_sees_comes_without_itself()
    {
        var payload = SlackPayloads.Press();
        payload.Remove("message");
        payload["container"]!["is_ephemeral"] = true;

        var press = Assert.IsType<SlackRequest.Press>(Payload().ReadInteraction(payload).Request);

        Assert.Equal(("1548261231.000200", true), (press.Message!.Id, press.Message.IsEphemeral));
    }

    [Fact]
    public void A_button_in_a_modal_knows_the_modal_and_what_was_typed_into_it()
    {
        var press = Assert.IsType<SlackRequest.Press>(Payload().ReadInteraction(SlackPayloads.PressInView()).Request);

        Assert.Equal(new ShownView("V123", "156663117.cd33ad1f"), press.View!.Shown);
        Assert.Equal("Green", press.View.Inputs["rating.plan"]);
        Assert.Null(press.Message);
    }

    [Fact]
    public void A_button_on_the_Home_tab_stands_on_no_message_and_in_no_modal()
    {
        var press = Assert.IsType<SlackRequest.Press>(Payload().ReadInteraction(SlackPayloads.PressInView("home")).Request);

        Assert.Equal((null, null), (press.Message, press.View));
    }

    [Fact]
    public void What_was_chosen_in_a_menu_of_buttons_is_what_the_button_carries()
    {
        var payload = SlackPayloads.Press();
        payload["actions"] = JsonNode.Parse("""[{"type":"overflow","action_id":"more","selected_option":{"value":"the second"}}]""");

        var press = Assert.IsType<SlackRequest.Press>(Payload().ReadInteraction(payload).Request);

        Assert.Equal(("more", "the second"), (press.Action, press.Value));
    }

    [Theory]
    [InlineData("rating.plan", "Green")]
    [InlineData("trend.plan", "")]
    [InlineData("note.plan", "a <b> & 😀")]
    [InlineData("note.none", "")]
    [InlineData("radio", "first")]
    [InlineData("boxes", "one\ntwo")]
    [InlineData("several", "")]
    [InlineData("person", Ana)]
    [InlineData("people", $"{Ana}\nslack:{SlackPayloads.Team}.{SlackPayloads.Bot}")]
    [InlineData("channel", $"slack:{SlackPayloads.Team}.{SlackPayloads.Channel}")]
    [InlineData("holiday", "2026-12-25")]
    public void An_input_gives_what_it_holds_by_its_name(string name, string expected)
    {
        var submission = Assert.IsType<SlackRequest.Submission>(Payload().ReadInteraction(SlackPayloads.Submission()).Request);

        Assert.Equal(expected, submission.View.Inputs[name]);
    }

    [Fact]
    public void A_modal_is_kept_as_Slack_would_take_it_again()
    {
        var submission = Assert.IsType<SlackRequest.Submission>(Payload().ReadInteraction(SlackPayloads.Submission()).Request);

        Assert.Equal("from the bot", submission.View.Metadata);
        Assert.Equal(["type", "title", "blocks", "submit", "private_metadata"], submission.View.View.Select(field => field.Key));
    }

    [Fact]
    public void A_mention_is_said_in_its_channel_and_thread()
    {
        var said = Assert.IsType<SlackRequest.Said>(Read(SlackPayloads.Mention()));

        Assert.Equal((SlackPayloads.Channel, $"<@{SlackPayloads.Bot}> status"), (said.Channel, said.Text));
        Assert.Equal((false, "1664222600.000100"), (said.IsAlone, said.Thread));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("file_share")]
    [InlineData("thread_broadcast")]
    public void A_message_to_the_bot_alone_is_said_to_it(string? subtype)
    {
        var message = SlackPayloads.SaidAlone();
        message["subtype"] = subtype;

        var said = Assert.IsType<SlackRequest.Said>(Read(message));

        Assert.Equal(("D024BE91L", "rate", true, null), (said.Channel, said.Text, said.IsAlone, said.Thread));
    }

    [Theory]
    [InlineData("subtype", "\"message_changed\"")]
    [InlineData("subtype", "\"message_deleted\"")]
    [InlineData("subtype", "\"bot_message\"")]
    [InlineData("subtype", "\"something_of_tomorrow\"")]
    [InlineData("bot_id", "\"B123\"")]
    [InlineData("edited", """{"user":"U2147483697","ts":"1664222699.000000"}""")]
    [InlineData("hidden", "true")]
    [InlineData("user", "\"USLACKBOT\"")]
    [InlineData("user", $"\"{SlackPayloads.Bot}\"")]
    [InlineData("user", "null")]
    [InlineData("channel_type", "\"channel\"")]
    [InlineData("channel_type", "\"mpim\"")]
    [InlineData("type", "\"reaction_added\"")]
    public void What_no_person_said_to_the_bot_is_no_request(string field, string value)
    {
        var message = SlackPayloads.SaidAlone();
        message[field] = JsonNode.Parse(value);

        Assert.Null(Read(message));
    }

    [Fact]
    public void Opening_the_Home_tab_is_a_request_and_so_is_opening_the_messages()
    {
        Assert.Equal(SlackPayloads.Ana, Assert.IsType<SlackRequest.HomeOpened>(Read(SlackPayloads.HomeOpened())).User);
        Assert.Equal(SlackPayloads.Ana, Assert.IsType<SlackRequest.ChatOpened>(Read(SlackPayloads.HomeOpened("messages"))).User);
        Assert.Null(Read(SlackPayloads.HomeOpened("about")));
    }

    [Fact]
    public void The_bot_is_added_by_whoever_invited_it_and_other_members_are_none_of_its_business()
    {
        var added = Assert.IsType<SlackRequest.AddedToChannel>(Read(SlackPayloads.Joined(SlackPayloads.Bot)));

        Assert.Equal((SlackPayloads.Channel, SlackPayloads.Ana), (added.Channel, added.User));
        Assert.Null(Read(SlackPayloads.Joined("U9")));
    }

    [Fact]
    public void The_bot_is_removed_with_the_app_or_with_its_own_token()
    {
        Assert.IsType<SlackRequest.Removed>(Read(new JsonObject { ["type"] = "app_uninstalled" }));
        Assert.IsType<SlackRequest.Removed>(Read(SlackPayloads.TokensRevoked(SlackPayloads.Bot)));
        Assert.Null(Read(SlackPayloads.TokensRevoked()));
    }

    [Theory]
    [InlineData("view_closed")]
    [InlineData("shortcut")]
    [InlineData("message_action")]
    [InlineData("something of tomorrow")]
    public void A_kind_of_interaction_that_the_bot_does_not_use_is_no_request_and_no_fault(string type)
    {
        var payload = SlackPayloads.Submission();
        payload["type"] = type;

        Assert.Same(SlackReading.Nothing, Payload().ReadInteraction(payload));
    }

    [Fact]
    public void An_event_in_a_shared_channel_counts_for_the_workspace_that_the_bot_is_installed_in()
    {
        var payload = SlackPayloads.Event(SlackPayloads.Mention());
        payload["team_id"] = "TOFANOTHER";

        Assert.Equal(SlackPayloads.Team, Payload().ReadEvent(payload).Request?.Team);
    }

    [Fact]
    public void Where_an_organisation_is_on_the_list_its_workspaces_are_one()
    {
        var (command, press, heard) = (SlackPayloads.Command(), SlackPayloads.Press(), SlackPayloads.Event(SlackPayloads.Mention()));
        (command["enterprise_id"], heard["enterprise_id"]) = ("E1", "E1");
        press["enterprise"] = new JsonObject { ["id"] = "E1" };
        var payload = Payload("E1");

        Assert.All(
            [payload.ReadCommand(command), payload.ReadInteraction(press), payload.ReadEvent(heard)],
            read => Assert.Equal("E1", read.Request?.Team));
    }

    [Fact]
    public void A_number_where_text_is_due_is_read_as_text()
    {
        var payload = SlackPayloads.Submission();
        payload["view"]!["hash"] = 156663117;

        Assert.Equal("156663117", Assert.IsType<SlackRequest.Submission>(Payload().ReadInteraction(payload).Request).View.Shown.Hash);
    }

    private static SlackRequest? Read(JsonObject what) => Payload().ReadEvent(SlackPayloads.Event(what)).Request;

    private static SlackPayload Payload(string listed = SlackPayloads.Team) =>
        new(new(Options.Create(new SlackOptions { Workspaces = { new SlackWorkspace { Id = listed, BotToken = "xoxb-1" } } })));
}
