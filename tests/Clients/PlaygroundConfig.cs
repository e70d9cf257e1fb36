using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChatDashboard.Tests.Clients;

/// <summary>A person in the Playground's make-believe tenant.</summary>
internal sealed record PlaygroundPerson(string Id, string Name)
{
    /// <summary>The mail address, derived from the name.</summary>
    public string Email => $"{Name.Replace(' ', '.').ToLowerInvariant()}@example.com";

    /// <summary>The id of this person's own chat with the bot.</summary>
    public string PersonalChat => $"personal-{Id}";
}

/// <summary>
/// Who and what exists in the Playground: the people, the bot, one group chat and one team. The format insists on exactly
/// six people, and on at most one channel beside General.
/// </summary>
internal sealed record PlaygroundConfig(IReadOnlyList<PlaygroundPerson> People)
{
    /// <summary>The file name that the Playground looks for.</summary>
    public const string FileName = ".m365agentsplayground.yml";

    /// <summary>The six people of the Playground's own example, the first of whom is the facilitator.</summary>
    public static PlaygroundConfig Default { get; } = new(
    [
        new("user-id-0", "Alex Wilber"), new("user-id-1", "Megan Bowen"), new("user-id-2", "Adele Vance"),
        new("user-id-3", "Isaiah Langer"), new("user-id-4", "Patti Fernandez"), new("user-id-5", "Lynne Robbins"),
    ]);

    /// <summary>The bot's display name, which is also what a person types after the at sign.</summary>
    public string Bot { get; init; } = "ChatDashboard";

    /// <summary>The team's display name.</summary>
    public string Team { get; init; } = "Pharma";

    /// <summary>The display name of the channel beside General.</summary>
    public string Channel { get; init; } = "Site X";

    /// <summary>The display name of the group chat.</summary>
    public string GroupChat { get; init; } = "Site X raters";

    /// <summary>Writes the file for one person's Playground and returns its path. YAML reads JSON, so JSON it is.</summary>
    public async Task<string> WriteAsync(string directory, PlaygroundPerson me, CancellationToken cancel)
    {
        var path = Path.Combine(Directory.CreateDirectory(directory).FullName, FileName);
        await File.WriteAllTextAsync(path, JsonSerializer.Serialize(Document(me), Json), cancel);
        return path;
    }

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
    };

    private object Document(PlaygroundPerson me) => new
    {
        Version = "0.1.1",
        TenantId = "00000000-0000-0000-0000-0000000000001", // the Playground's own, and not a GUID
        Bot = new { Id = "bot-id", Name = Bot },
        CurrentUser = User(me),
        Users = People.Where(person => person != me).Select(User),
        PersonalChat = new { Id = me.PersonalChat },
        GroupChat = new { Id = "group-chat", Name = GroupChat },
        Team = new
        {
            Id = "team-general",
            Name = Team,
            AadGroupId = "team-aad-group",
            Channels = new[] { new { Id = "team-channel", Name = Channel } },
        },
    };

    private static object User(PlaygroundPerson person) => new
    {
        person.Id,
        person.Name,
        UserPrincipleName = person.Email, // the Playground's spelling
        AadObjectId = $"aad-{person.Id}",
        GivenName = person.Name.Split(' ')[0],
        Surname = person.Name.Split(' ')[^1],
        person.Email,
    };
}
