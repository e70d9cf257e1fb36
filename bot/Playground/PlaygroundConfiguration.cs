using System.Text.Json.Nodes;

namespace ChatDashboard.Bot.Playground;

/// <summary>
/// Who and what exists in the Playground, in the form of its <c>.m365agentsplayground.yml</c>. YAML reads JSON, so JSON it is.
/// The format insists on six people, on every field, and on at most one channel beside General.
/// </summary>
internal static class PlaygroundConfiguration
{
    public const string BotName = "ChatDashboard";

    public static JsonObject Render(DemoPeople people) => new()
    {
        ["version"] = "0.1.1",
        ["tenantId"] = people.Tenant,
        ["bot"] = Named("bot-id", BotName),
        ["currentUser"] = User(people.InFront),
        ["users"] = new JsonArray([.. people.Colleagues.Select(User)]),
        ["personalChat"] = new JsonObject { ["id"] = $"personal-{people.InFront.Key}" },
        ["groupChat"] = Named("group-chat", people.GroupChat),
        ["team"] = new JsonObject
        {
            ["id"] = "team-general",
            ["name"] = people.Team,
            ["aadGroupId"] = "aad-team",
            ["channels"] = new JsonArray(Named(people.ChannelId.Id, people.Channel)),
        },
    };

    private static JsonObject Named(string id, string name) => new() { ["id"] = id, ["name"] = name };

    private static JsonObject User(DemoPerson person)
    {
        var names = person.Name.Split(' ', 2);
        var address = $"{person.Key}@foundation.example";
        return new()
        {
            ["id"] = person.User,
            ["name"] = person.Name,
            // Spelled the Playground's way.
            ["userPrincipleName"] = address,
            ["aadObjectId"] = person.DirectoryId,
            ["givenName"] = names[0],
            ["surname"] = names[^1],
            ["email"] = address,
        };
    }
}
