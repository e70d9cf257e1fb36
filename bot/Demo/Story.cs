using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChatDashboard.Bot.Demo;

/// <summary>
/// What is told of the demo's site over four quarters, oldest first. Ratings are letters: g, y, r, ? for gray, and . in somebody's own
/// row for "as the team"; trends are u, f and d. People are named by their keys.
/// </summary>
internal sealed record Story(
    string Site, string Name, IReadOnlyList<StoryQuarter> Quarters, IReadOnlyDictionary<string, StoryComponent> Components,
    ColleagueTexts Colleagues)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    public static Story Read()
    {
        using var file = typeof(Story).Assembly.GetManifestResourceStream("story.json")!;
        return JsonSerializer.Deserialize<Story>(file, Options)!;
    }
}

/// <summary>One quarter of the story.</summary>
internal sealed record StoryQuarter(IReadOnlyList<StoryReflection> Reflections)
{
    /// <summary>Null where the calendar published it.</summary>
    public string? PublishedBy { get; init; }

    public IReadOnlyList<string> Away { get; init; } = [];

    /// <summary>Those who were asked and never answered.</summary>
    public IReadOnlyList<string> Silent { get; init; } = [];

    public StoryReopening? Reopened { get; init; }
}

internal sealed record StoryReflection(string By, string Working, string NotWorking, string Why);

/// <summary>A published quarter that was opened again.</summary>
/// <param name="Was">The ratings before, by component.</param>
internal sealed record StoryReopening(string By, string Reason, IReadOnlyDictionary<string, string> Was);

/// <summary>One component over the four quarters.</summary>
internal sealed record StoryComponent(string Team, string Trend)
{
    /// <summary>Each person's own row, where it differs from the team's.</summary>
    public IReadOnlyDictionary<string, string> Others { get; init; } = new Dictionary<string, string>();

    /// <summary>What those who said gray want to know.</summary>
    public string Question { get; init; } = "";

    public IReadOnlyList<StoryNote> Notes { get; init; } = [];

    /// <summary>The reviewed quarters, from 1 on, in which the team left it undecided.</summary>
    public IReadOnlyList<int> Undecided { get; init; } = [];

    public StoryDissent? Dissent { get; init; }
}

internal sealed record StoryNote(int Quarter, string By, string Says);

internal sealed record StoryDissent(int Quarter, string Rating, string Reason);
