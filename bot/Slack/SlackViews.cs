using System.Text.Json.Nodes;

namespace ChatDashboard.Bot.Slack;

/// <summary>Reads a modal as it comes back: what was typed and chosen, and the modal itself so that it can be shown again.</summary>
internal static class SlackViews
{
    /// <summary>
    /// What Slack <see href="https://docs.slack.dev/reference/views/modal-views">takes in a modal</see>; it gives back more than that.
    /// </summary>
    private static readonly string[] Taken =
        ["type", "title", "blocks", "close", "submit", "private_metadata", "callback_id", "clear_on_close", "notify_on_close"];

    public static ViewSource? Read(JsonObject? view, string team) => view.Text("id") is { } id
        ? new(new(id, view.Text("hash")), view.Text("private_metadata") ?? "", Inputs(view, team), Shown(view!))
        : null;

    private static Dictionary<string, string> Inputs(JsonObject? view, string team)
    {
        var inputs = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (_, block) in view.Object("state").Object("values") ?? [])
        {
            foreach (var (name, value) in block as JsonObject ?? [])
            {
                inputs[name] = string.Join('\n', Values(value as JsonObject, team));
            }
        }

        return inputs;
    }

    /// <summary>
    /// What an <see href="https://docs.slack.dev/reference/block-kit/block-elements">input</see> holds, however many it takes; people and
    /// channels by the ids that the bot keeps them by. The kind is not asked for: each has a field of its own.
    /// </summary>
    private static IEnumerable<string> Values(JsonObject? value, string team)
    {
        string?[] typed =
        [
            value.Text("value"), value.Text("selected_date"), value.Text("selected_time"), value.Object("selected_option").Text("value"),
        ];
        var chosen = value.Objects("selected_options").Select(option => option.Text("value"));
        var people = value.Texts("selected_users").Append(value.Text("selected_user"));
        var channels = value.Texts("selected_conversations").Concat(value.Texts("selected_channels"))
            .Append(value.Text("selected_conversation")).Append(value.Text("selected_channel"));

        return typed.Concat(chosen).OfType<string>()
            .Concat(people.OfType<string>().Where(SlackIds.IsValid).Select(user => SlackIds.Person(team, user).ToString()))
            .Concat(channels.OfType<string>().Where(SlackIds.IsValid).Select(channel => SlackIds.Channel(team, channel).ToString()));
    }

    private static JsonObject Shown(JsonObject view) =>
        new(Taken.Where(name => view[name] is JsonValue ? view.Text(name) is not null || view.Is(name) : view[name] is not null)
            .Select(name => KeyValuePair.Create(name, view[name]?.DeepClone())));
}
