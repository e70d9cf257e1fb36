using System.Text.Json.Nodes;
using ChatDashboard.Core.People;

namespace ChatDashboard.Tests.Support;

/// <summary>A place in Teams where people speak with the bot.</summary>
internal sealed record TeamsRoom(string Kind, string Id)
{
    public static readonly TeamsRoom Team = Channel("site-x");
    public static readonly TeamsRoom Group = new("groupChat", "19:group@thread.v2");

    /// <summary>The channel in which the site of this id lives, by custom of the tests.</summary>
    public static TeamsRoom Channel(string site) => new("channel", $"19:{site}@thread.tacv2");

    /// <summary>Someone alone with the bot.</summary>
    public static TeamsRoom With(Person person) => new("personal", $"a:{UserId(person)}");

    /// <summary>Whether a message stands here; in a channel, in any of its threads.</summary>
    public bool Holds(TeamsMessage message) => message.Conversation.Split(';')[0] == Id;

    public static string UserId(Person person) => $"29:{person.Id.UserId}";

    public static (string Id, string ObjectId, string Name) Member(Person person) => (UserId(person), person.Id.UserId, person.Name);

    /// <summary>An activity of this type, as Teams sends it from here.</summary>
    public JsonObject Activity(string type, Person from, string serviceUrl, string id)
    {
        var activity = new JsonObject
        {
            ["type"] = type,
            ["id"] = id,
            ["channelId"] = "msteams",
            ["serviceUrl"] = serviceUrl,
            ["from"] = new JsonObject { ["id"] = UserId(from), ["aadObjectId"] = from.Id.UserId, ["name"] = from.Name },
            ["recipient"] = new JsonObject { ["id"] = "28:bot", ["name"] = "ChatDashboard" },
            ["conversation"] = new JsonObject { ["id"] = Kind == "channel" ? $"{Id};messageid=1" : Id, ["conversationType"] = Kind },
            ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = "tenant-1" } },
            ["entities"] = new JsonArray(new JsonObject { ["type"] = "clientInfo", ["timezone"] = "UTC" }),
        };
        if (Kind == "channel")
        {
            activity["channelData"]!["channel"] = new JsonObject { ["id"] = Id };
        }

        return activity;
    }

    /// <summary>A text to the bot; outside the personal chat people mention it first.</summary>
    public JsonObject Message(Person from, string text, string serviceUrl, string id, Person[] mentioned)
    {
        var message = Activity("message", from, serviceUrl, id);
        message["text"] = Kind == "personal" ? text : $"<at>ChatDashboard</at>\u00a0{text}";
        var entities = (JsonArray)message["entities"]!;
        entities.Add((JsonNode)Mention("28:bot", "ChatDashboard"));
        foreach (var person in mentioned)
        {
            entities.Add((JsonNode)Mention(UserId(person), person.Name));
        }

        return message;
    }

    private static JsonObject Mention(string id, string name) => new()
    {
        ["type"] = "mention",
        ["text"] = $"<at>{name}</at>",
        ["mentioned"] = new JsonObject { ["id"] = id, ["name"] = name },
    };
}
