using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using ChatDashboard.Bot.Slack;
using ChatDashboard.Core.Chat;
using ChatDashboard.Core.Cycles;
using ChatDashboard.Core.People;
using ChatDashboard.Core.Templates;

namespace ChatDashboard.Load;

/// <summary>What people type and submit, as Slack passes it on, signed.</summary>
internal static class SlackSays
{
    public const string Secret = "0123456789abcdef0123456789abcdef";

    private static int last;

    public static HttpRequestMessage Types(Person from, string text, Uri responseUrl) => Signed(SlackEndpoints.Commands, new()
    {
        ["team_id"] = SlackWorkspaceStandIn.Team,
        ["channel_id"] = Platform.Slack.Prompt(from.Id).Conversation,
        ["channel_name"] = "directmessage",
        ["user_id"] = UserOf(from),
        ["command"] = "/dashboard",
        ["text"] = text,
        ["response_url"] = $"{responseUrl}",
        ["trigger_id"] = NextTrigger(),
    });

    /// <summary>Submits a page of the form, each time with other notes.</summary>
    /// <param name="page">The modal as the bot draws it.</param>
    /// <param name="revision">How often this person has saved before.</param>
    public static HttpRequestMessage Submits(Person from, JsonObject page, IEnumerable<Component> components, int revision)
    {
        var values = new JsonObject();
        foreach (var id in components.Select(component => component.Id))
        {
            values[Inputs.Rating(id)] = Typed(Inputs.Rating(id), Chosen($"{Seed.RatingOf(id, revision)}"));
            values[Inputs.Trend(id)] = Typed(Inputs.Trend(id), Chosen(nameof(Trend.Up)));
            values[Inputs.Note(id)] = Typed(
                Inputs.Note(id), new() { ["type"] = "plain_text_input", ["value"] = Seed.NoteOn(id, revision) });
        }

        var view = (JsonObject)page.DeepClone();
        (view["id"], view["hash"]) = ($"V{UserOf(from)}", "1700000000.hash");
        view["state"] = new JsonObject { ["values"] = values };
        var payload = new JsonObject
        {
            ["type"] = "view_submission",
            ["team"] = new JsonObject { ["id"] = SlackWorkspaceStandIn.Team },
            ["user"] = new JsonObject { ["id"] = UserOf(from), ["team_id"] = SlackWorkspaceStandIn.Team },
            ["trigger_id"] = NextTrigger(),
            ["view"] = view,
        };
        return Signed(SlackEndpoints.Interactions, new() { ["payload"] = payload.ToJsonString() });
    }

    public static string UserOf(Person person) => SlackIds.Parse(person.Id.UserId).Id;

    private static JsonObject Typed(string input, JsonObject value) => new() { [input] = value };

    private static JsonObject Chosen(string value) =>
        new() { ["type"] = "static_select", ["selected_option"] = new JsonObject { ["value"] = value } };

    private static string NextTrigger() => $"trigger.{Interlocked.Increment(ref last)}";

    private static HttpRequestMessage Signed(string path, Dictionary<string, string> fields)
    {
        using var form = new FormUrlEncodedContent(fields);
        var body = form.ReadAsByteArrayAsync().GetAwaiter().GetResult();
        var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new("application/x-www-form-urlencoded");
        request.Headers.Add(SlackSignature.TimestampHeader, now);
        request.Headers.Add(SlackSignature.SignatureHeader, SlackSignature.Sign(Encoding.UTF8.GetBytes(Secret), now, body));
        return request;
    }
}
