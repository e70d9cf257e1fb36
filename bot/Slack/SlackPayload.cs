using System.Text.Json.Nodes;

namespace ChatDashboard.Bot.Slack;

/// <summary>Reads what Slack sends, the same through both doors. It may be anything, and nothing of it throws.</summary>
internal sealed class SlackPayload(SlackWorkspaces workspaces)
{
    /// <summary><see href="https://docs.slack.dev/interactivity/implementing-slash-commands">A slash command</see>.</summary>
    public SlackReading ReadCommand(JsonObject fields)
    {
        if (workspaces.Choose(fields.Text("team_id"), fields.Text("enterprise_id")) is not { } team)
        {
            return SlackReading.Without("team_id");
        }

        if (Id(fields, "user_id") is not { } user)
        {
            return SlackReading.Without("user_id");
        }

        if (Id(fields, "channel_id") is not { } channel)
        {
            return SlackReading.Without("channel_id");
        }

        if (Address(fields, "response_url") is not { } responseUrl)
        {
            return SlackReading.Without("response_url");
        }

        var trigger = fields.Text("trigger_id") ?? "";
        var (name, text) = (fields.Text("channel_name") ?? "", fields.Text("text") ?? "");
        return SlackReading.Of(new SlackRequest.SlashCommand(channel, name, text, trigger, responseUrl)
        {
            Team = team,
            User = user,
            Keys = Keys("command", trigger),
        });
    }

    /// <summary><see href="https://docs.slack.dev/reference/interaction-payloads">Something pressed or submitted</see>.</summary>
    public SlackReading ReadInteraction(JsonObject payload)
    {
        if (payload.Text("type") is not ("block_actions" or "view_submission"))
        {
            return SlackReading.Nothing;
        }

        var (view, message) = (payload.Object("view"), payload.Object("message"));
        var team = workspaces.Choose(
            view.Text("app_installed_team_id"),
            message.Text("team"),
            payload.Object("team").Text("id"),
            payload.Object("enterprise").Text("id"),
            payload.Object("user").Text("team_id"));
        if (team is null)
        {
            return SlackReading.Without("team.id");
        }

        if (Id(payload.Object("user"), "id") is not { } user)
        {
            return SlackReading.Without("user.id");
        }

        return payload.Text("type") is "view_submission" ? ReadSubmission(payload, team, user) : ReadPress(payload, team, user);
    }

    /// <summary><see href="https://docs.slack.dev/apis/events-api">An event</see>.</summary>
    public SlackReading ReadEvent(JsonObject payload)
    {
        // In Socket Mode some are described as coming without their envelope.
        var what = payload.Object("event") ?? payload;
        var installed = payload.Objects("authorizations").ToList();
        var team = workspaces.Choose(
        [
            .. installed.Select(one => one.Text("team_id")),
            payload.Text("team_id"),
            what.Object("view").Text("app_installed_team_id"),
            .. installed.Select(one => one.Text("enterprise_id")),
            payload.Text("enterprise_id"),
        ]);

        return team is null ? SlackReading.Without("team_id") : SlackEvents.Read(payload, what, team);
    }

    public static string? Id(JsonNode? node, string name) => node.Text(name) is { } id && SlackIds.IsValid(id) ? id : null;

    private static SlackReading ReadSubmission(JsonObject payload, string team, string user)
    {
        var keys = Keys("submission", payload.Text("trigger_id"));
        return SlackViews.Read(payload.Object("view"), team) is { } view
            ? SlackReading.Of(new SlackRequest.Submission(view) { Team = team, User = user, Keys = keys })
            : SlackReading.Without("view.id");
    }

    private static SlackReading ReadPress(JsonObject payload, string team, string user)
    {
        if (payload.Objects("actions").FirstOrDefault() is not { } action || action.Text("action_id") is not { } id)
        {
            return SlackReading.Without("actions");
        }

        var trigger = payload.Text("trigger_id") ?? "";
        var value = action.Text("value") ?? action.Object("selected_option").Text("value") ?? "";
        return SlackReading.Of(new SlackRequest.Press(id, value, trigger)
        {
            Team = team,
            User = user,
            Keys = Keys("press", trigger),
            Message = Message(payload),
            View = payload.Object("view").Text("type") is "modal" ? SlackViews.Read(payload.Object("view"), team) : null,
        });
    }

    private static MessageSource? Message(JsonObject payload)
    {
        var container = payload.Object("container");
        var channel = Id(container, "channel_id") ?? Id(payload.Object("channel"), "id");
        var message = container.Text("message_ts") ?? payload.Object("message").Text("ts");
        return channel is null || message is null
            ? null
            : new(channel, message, container.Is("is_ephemeral"), Address(payload, "response_url"));
    }

    private static Uri? Address(JsonObject fields, string name) =>
        Uri.TryCreate(fields.Text(name), UriKind.Absolute, out var address) && address.Scheme is "https" or "http" ? address : null;

    /// <summary>A trigger is made for one thing that someone did.</summary>
    private static IReadOnlyList<string> Keys(string what, string? trigger) =>
        string.IsNullOrEmpty(trigger) ? [] : [$"slack/{what}/{trigger}"];
}
