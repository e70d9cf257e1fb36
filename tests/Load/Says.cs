using System.Globalization;
using System.Text.Json.Nodes;
using ChatDashboard.Core.Calendar;
using ChatDashboard.Core.Chat;
using ChatDashboard.Core.Cycles;
using ChatDashboard.Core.People;
using ChatDashboard.Core.Sites;
using ChatDashboard.Core.Templates;

namespace ChatDashboard.Load;

/// <summary>What people say and press, as Teams passes it on.</summary>
internal sealed class Says(string serviceUrl)
{
    public const string Tenant = "tenant-1";

    private int lastId;

    public string Types(Person from, string text) => Activity(from, activity => activity["text"] = text);

    /// <summary>Saves a page of the form, each time with other notes.</summary>
    /// <param name="revision">How often this person has saved before.</param>
    public string Saves(Person from, SiteId site, Quarter quarter, Element page, int revision) => Activity(from, activity =>
    {
        var press = new Press(PressKind.SaveAndContinue, site, quarter)
        {
            Element = page.Id,
            Components = [.. page.Components.Select(component => component.Id)],
            Revision = revision,
        };
        var value = new JsonObject(press.ToFields().Select(field => KeyValuePair.Create(field.Key, (JsonNode?)field.Value)));
        foreach (var component in press.Components)
        {
            value[Inputs.Rating(component)] = Seed.RatingOf(component, revision).ToString();
            value[Inputs.Trend(component)] = nameof(Trend.Up);
            value[Inputs.Note(component)] = Seed.NoteOn(component, revision);
        }

        activity["value"] = value;
        activity["replyToId"] = $"card-{from.Id.UserId}";
    });

    public static string UserOf(Person person) => $"29:{person.Id.UserId}";

    private string Activity(Person from, Action<JsonObject> fill)
    {
        var activity = new JsonObject
        {
            ["type"] = "message",
            ["id"] = Interlocked.Increment(ref lastId).ToString(CultureInfo.InvariantCulture),
            ["channelId"] = "msteams",
            ["serviceUrl"] = serviceUrl,
            ["from"] = new JsonObject { ["id"] = UserOf(from), ["aadObjectId"] = from.Id.UserId, ["name"] = from.Name },
            ["recipient"] = new JsonObject { ["id"] = "28:bot", ["name"] = "ChatDashboard" },
            ["conversation"] = new JsonObject
            {
                ["id"] = $"a:{UserOf(from)}",
                ["conversationType"] = "personal",
                ["tenantId"] = Tenant,
            },
            ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = Tenant } },
        };
        fill(activity);
        return activity.ToJsonString();
    }
}
