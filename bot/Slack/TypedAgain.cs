using System.Text.Json.Nodes;
using ChatDashboard.Core.Chat;
using ChatDashboard.Core.People;

namespace ChatDashboard.Bot.Slack;

/// <summary>
/// Puts what someone typed and chose back into a modal, for Slack forgets it once another has stood in its place
/// (<see href="https://docs.slack.dev/surfaces/modals">modals</see>).
/// </summary>
internal static class TypedAgain
{
    public static JsonObject Into(JsonObject view, IReadOnlyDictionary<string, string> inputs)
    {
        foreach (var element in view.Objects("blocks").Select(block => block.Object("element")).OfType<JsonObject>())
        {
            if (element.Text("action_id") is { } name && inputs.TryGetValue(name, out var typed))
            {
                Put(element, typed);
            }
        }

        return view;
    }

    private static void Put(JsonObject element, string typed)
    {
        string[] lines = typed.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var (field, value) = element.Text("type") switch
        {
            "static_select" => ("initial_option", Options(element, lines).FirstOrDefault()),
            "multi_static_select" => ("initial_options", List(Options(element, lines))),
            "multi_users_select" => ("initial_users", List(lines.Select(id => (JsonNode)SlackIds.Parse(PersonId.Parse(id).UserId).Id))),
            "conversations_select" => ("initial_conversation", lines is [var id] ? SlackIds.Parse(ChannelId.Parse(id).Id).Id : null),
            _ => ("initial_value", (JsonNode?)(typed.Length == 0 ? null : typed)),
        };
        element.Remove(field);
        if (value is not null)
        {
            element[field] = value;
        }
    }

    private static IEnumerable<JsonNode> Options(JsonObject element, string[] chosen) =>
        element.Objects("options").Where(option => chosen.Contains(option.Text("value"))).Select(option => option.DeepClone());

    private static JsonArray? List(IEnumerable<JsonNode> values) => values.ToArray() is { Length: > 0 } some ? new JsonArray(some) : null;
}
