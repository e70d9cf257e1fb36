using System.Text.Json.Nodes;

namespace ChatDashboard.Tests.Support;

/// <summary>
/// What Slack sends, with the fields that it has in <see href="https://docs.slack.dev/reference">Slack's reference</see>.
/// </summary>
internal static class SlackPayloads
{
    public const string Team = "T024BE7LD";
    public const string Ana = "U2147483697";
    public const string Bot = "U0442US8QGH";
    public const string Channel = "C2147483705";
    public const string Trigger = "13345224609.738474920.8088930838d88f008e0";

    public static JsonObject Command(string text = "rate", string trigger = Trigger) => new()
    {
        ["token"] = "gIkuvaNzQIHg97ATvDxqgjtO",
        ["team_id"] = Team,
        ["team_domain"] = "example",
        ["channel_id"] = Channel,
        ["channel_name"] = "site-x",
        ["user_id"] = Ana,
        ["user_name"] = "ana",
        ["command"] = "/dashboard",
        ["text"] = text,
        ["api_app_id"] = "A123456",
        ["is_enterprise_install"] = "false",
        ["response_url"] = "https://hooks.slack.com/commands/1234/5678",
        ["trigger_id"] = trigger,
    };

    public static JsonObject Press(string value = "pressed", string trigger = Trigger) => new()
    {
        ["type"] = "block_actions",
        ["user"] = User(),
        ["api_app_id"] = "A123456",
        ["container"] = new JsonObject
        {
            ["type"] = "message",
            ["message_ts"] = "1548261231.000200",
            ["channel_id"] = Channel,
            ["is_ephemeral"] = false,
        },
        ["trigger_id"] = trigger,
        ["team"] = new JsonObject { ["id"] = Team, ["domain"] = "example" },
        ["enterprise"] = null,
        ["is_enterprise_install"] = false,
        ["channel"] = new JsonObject { ["id"] = Channel, ["name"] = "site-x" },
        ["message"] = new JsonObject
        {
            ["type"] = "message",
            ["user"] = Bot,
            ["ts"] = "1548261231.000200",
            ["team"] = Team,
            ["text"] = "Answer",
        },
        ["response_url"] = "https://hooks.slack.com/actions/1234/5678",
        ["actions"] = new JsonArray(Action(value)),
    };

    public static JsonObject PressInView(string type = "modal", string value = "pressed") => new()
    {
        ["type"] = "block_actions",
        ["user"] = User(),
        ["container"] = new JsonObject { ["type"] = "view", ["view_id"] = "V123" },
        ["trigger_id"] = Trigger,
        ["team"] = new JsonObject { ["id"] = Team, ["domain"] = "example" },
        ["view"] = View(type),
        ["actions"] = new JsonArray(Action(value)),
    };

    public static JsonObject Submission(string trigger = Trigger) => new()
    {
        ["type"] = "view_submission",
        ["team"] = new JsonObject { ["id"] = Team, ["domain"] = "example" },
        ["user"] = User(),
        ["api_app_id"] = "A123456",
        ["trigger_id"] = trigger,
        ["view"] = View("modal"),
        ["response_urls"] = new JsonArray(),
    };

    /// <summary>An event in its envelope.</summary>
    public static JsonObject Event(JsonObject what, string id = "Ev043W120WSH") => new()
    {
        ["token"] = "XXYYZZ",
        ["team_id"] = Team,
        ["api_app_id"] = "A123456",
        ["event"] = what,
        ["type"] = "event_callback",
        ["event_id"] = id,
        ["event_time"] = 1664222685,
        ["authorizations"] = new JsonArray(new JsonObject
        {
            ["enterprise_id"] = null,
            ["team_id"] = Team,
            ["user_id"] = Bot,
            ["is_bot"] = true,
            ["is_enterprise_install"] = false,
        }),
        ["is_ext_shared_channel"] = false,
    };

    public static JsonObject Mention(string time = "1664222685.728809") => new()
    {
        ["type"] = "app_mention",
        ["user"] = Ana,
        ["text"] = $"<@{Bot}> status",
        ["ts"] = time,
        ["channel"] = Channel,
        ["event_ts"] = time,
        ["thread_ts"] = "1664222600.000100",
    };

    public static JsonObject SaidAlone(string time = "1664222685.728809") => new()
    {
        ["type"] = "message",
        ["channel"] = "D024BE91L",
        ["channel_type"] = "im",
        ["user"] = Ana,
        ["text"] = "rate",
        ["ts"] = time,
        ["event_ts"] = time,
    };

    public static JsonObject HomeOpened(string tab = "home") => new()
    {
        ["type"] = "app_home_opened",
        ["user"] = Ana,
        ["channel"] = "D024BE91L",
        ["event_ts"] = "1515449522000016",
        ["tab"] = tab,
    };

    public static JsonObject Joined(string user) => new()
    {
        ["type"] = "member_joined_channel",
        ["user"] = user,
        ["channel"] = Channel,
        ["channel_type"] = "C",
        ["team"] = Team,
        ["inviter"] = Ana,
        ["event_ts"] = "1664222685.728809",
    };

    public static JsonObject TokensRevoked(params string[] ofBots) => new()
    {
        ["type"] = "tokens_revoked",
        ["tokens"] = new JsonObject { ["oauth"] = new JsonArray(Ana), ["bot"] = new JsonArray([.. ofBots.Select(bot => (JsonNode)bot)]) },
    };

    private static JsonObject User() => new() { ["id"] = Ana, ["username"] = "ana", ["name"] = "ana", ["team_id"] = Team };

    private static JsonObject Action(string value) => new()
    {
        ["type"] = "button",
        ["action_id"] = "WaXA",
        ["block_id"] = "=qXel",
        ["text"] = new JsonObject { ["type"] = "plain_text", ["text"] = "View", ["emoji"] = true },
        ["value"] = value,
        ["action_ts"] = "1548426417.840180",
    };

    private static JsonObject View(string type) => new()
    {
        ["id"] = "V123",
        ["team_id"] = Team,
        ["type"] = type,
        ["blocks"] = new JsonArray(new JsonObject { ["type"] = "divider", ["block_id"] = "HUfr" }),
        ["private_metadata"] = "from the bot",
        ["callback_id"] = "",
        ["state"] = new JsonObject { ["values"] = Values() },
        ["hash"] = "156663117.cd33ad1f",
        ["title"] = new JsonObject { ["type"] = "plain_text", ["text"] = "Site X", ["emoji"] = true },
        ["clear_on_close"] = false,
        ["notify_on_close"] = false,
        ["close"] = null,
        ["submit"] = new JsonObject { ["type"] = "plain_text", ["text"] = "Save", ["emoji"] = true },
        ["previous_view_id"] = null,
        ["root_view_id"] = "V123",
        ["app_id"] = "A123456",
        ["external_id"] = "",
        ["app_installed_team_id"] = Team,
        ["bot_id"] = "B123",
    };

    private static JsonObject Values() => new()
    {
        ["rating.plan"] = Value("rating.plan", "static_select", "selected_option", Option("Green")),
        ["trend.plan"] = Value("trend.plan", "static_select", "selected_option", null),
        ["note.plan"] = Value("note.plan", "plain_text_input", "value", "a <b> & 😀"),
        ["note.none"] = Value("note.none", "plain_text_input", "value", null),
        ["radio"] = Value("radio", "radio_buttons", "selected_option", Option("first")),
        ["boxes"] = Value("boxes", "checkboxes", "selected_options", new JsonArray(Option("one"), Option("two"))),
        ["several"] = Value("several", "multi_static_select", "selected_options", new JsonArray()),
        ["person"] = Value("person", "users_select", "selected_user", Ana),
        ["people"] = Value("people", "multi_users_select", "selected_users", new JsonArray(Ana, Bot)),
        ["channel"] = Value("channel", "conversations_select", "selected_conversation", Channel),
        ["holiday"] = Value("holiday", "datepicker", "selected_date", "2026-12-25"),
    };

    private static JsonObject Value(string name, string type, string field, JsonNode? value) =>
        new() { [name] = new JsonObject { ["type"] = type, [field] = value } };

    private static JsonObject Option(string value) =>
        new() { ["text"] = new JsonObject { ["type"] = "plain_text", ["text"] = value, ["emoji"] = true }, ["value"] = value };
}
