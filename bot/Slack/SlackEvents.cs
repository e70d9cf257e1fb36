using System.Text.Json.Nodes;

namespace ChatDashboard.Bot.Slack;

/// <summary>Reads the <see href="https://docs.slack.dev/reference/events">events</see> that the app is subscribed to.</summary>
internal static class SlackEvents
{
    public static SlackReading Read(JsonObject payload, JsonObject what, string team) => what.Text("type") switch
    {
        "app_mention" when IsOfAPerson(payload, what) => Said(payload, what, team, isAlone: false),
        "message" when what.Text("channel_type") is "im" && IsOfAPerson(payload, what) => Said(payload, what, team, isAlone: true),
        "app_home_opened" when what.Text("tab") is "home" && User(what) is { } user =>
            SlackReading.Of(new SlackRequest.HomeOpened(IsEmpty: what["view"] is null)
            {
                Team = team,
                User = user,
                Keys = Keys(payload, what, team, "home"),
            }),
        "app_home_opened" when what.Text("tab") is "messages" && User(what) is { } user =>
            SlackReading.Of(new SlackRequest.ChatOpened { Team = team, User = user, Keys = Keys(payload, what, team, "chat") }),
        "member_joined_channel" when User(what) is { } user && IsTheBot(payload, user) && Channel(what) is { } channel =>
            SlackReading.Of(new SlackRequest.AddedToChannel(channel)
            {
                Team = team,
                User = SlackPayload.Id(what, "inviter") ?? user,
                Keys = Keys(payload, what, team, "joined"),
            }),
        "app_uninstalled" => Removed(payload, what, team),
        // Tokens that the bot does not have may be revoked too.
        "tokens_revoked" when what.Object("tokens").Texts("bot").Any() => Removed(payload, what, team),
        _ => SlackReading.Nothing,
    };

    private static SlackReading Said(JsonObject payload, JsonObject what, string team, bool isAlone) =>
        User(what) is { } user && Channel(what) is { } channel
            ? SlackReading.Of(new SlackRequest.Said(channel, what.Text("text") ?? "", isAlone, what.Text("thread_ts"))
            {
                Team = team,
                User = user,
                Keys = Keys(payload, what, team, "said"),
            })
            : SlackReading.Nothing;

    private static SlackReading Removed(JsonObject payload, JsonObject what, string team) =>
        SlackReading.Of(new SlackRequest.Removed { Team = team, User = "", Keys = Keys(payload, what, team, "removed") });

    /// <summary>
    /// Neither the bot's own words nor another bot's, and neither a change of a message nor a notice of Slack's, which are messages too.
    /// </summary>
    private static bool IsOfAPerson(JsonObject payload, JsonObject what) =>
        what.Text("subtype") is null or "file_share" or "thread_broadcast"
        && what.Text("bot_id") is null && what["edited"] is null && !what.Is("hidden")
        && what.Text("user") is not "USLACKBOT" && !IsTheBot(payload, what.Text("user"));

    /// <summary>Each event says for which installation it came, with the bot's own id there.</summary>
    private static bool IsTheBot(JsonObject payload, string? user) =>
        payload.Objects("authorizations").Any(one => one.Is("is_bot") && one.Text("user_id") == user);

    private static string? User(JsonObject what) => SlackPayload.Id(what, "user");

    private static string? Channel(JsonObject what) => SlackPayload.Id(what, "channel");

    /// <summary>
    /// Slack has been seen to send one message several times under different ids, so it is known by its place and time too
    /// (<see href="https://docs.slack.dev/apis/events-api/#retries">retries</see>).
    /// </summary>
    private static IReadOnlyList<string> Keys(JsonObject payload, JsonObject what, string team, string kind)
    {
        var (id, time) = (payload.Text("event_id"), what.Text("event_ts") ?? what.Text("ts"));
        return
        [
            .. id is null ? Array.Empty<string>() : [$"slack/event/{id}"],
            .. time is null ? Array.Empty<string>() : [$"slack/{kind}/{team}/{what.Text("channel")}/{what.Text("user")}/{time}"],
        ];
    }
}
