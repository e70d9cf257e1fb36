using System.Text.RegularExpressions;
using ChatDashboard.Core.Chat;

namespace ChatDashboard.Bot.Doctor;

/// <summary>The settings that there are, from <c>appsettings.example.json</c>, which the program carries with it.</summary>
internal sealed partial class KnownSettings
{
    /// <summary>As they are written, by the form in which they are compared.</summary>
    private readonly Dictionary<string, string> names;

    private readonly HashSet<string> sections;
    private readonly IReadOnlyList<string> placeholders;

    private KnownSettings(IReadOnlyList<KeyValuePair<string, string?>> example)
    {
        names = example.Select(setting => WithoutPlaces(setting.Key)).Distinct().ToDictionary(key => key.ToLowerInvariant());
        sections = names.Keys.Select(SectionOf).ToHashSet();
        placeholders = [.. example.SelectMany(setting => InBrackets().Matches(setting.Value ?? "")).Select(match => match.Value)];
    }

    public static KnownSettings Read()
    {
        using var example = typeof(KnownSettings).Assembly.GetManifestResourceStream("appsettings.example.json")!;
        var settings = new ConfigurationBuilder().AddJsonStream(example).Build();
        return new([.. settings.AsEnumerable()]);
    }

    public bool Has(string key) => names.ContainsKey(WithoutPlaces(key).ToLowerInvariant());

    /// <summary>
    /// What is most likely meant by a name that is no setting of the bot's. Null where it belongs to somebody else: among the variables of
    /// a machine there are many.
    /// </summary>
    public string? Meant(string key)
    {
        var parts = WithoutPlaces(key).ToLowerInvariant().Split(':', 2);
        var section = sections.Contains(parts[0]) ? parts[0] : parts.Length is 2 ? Nearest.To(parts[0], sections) : null;
        if (section is null)
        {
            return null;
        }

        var near = parts.Length is 2 ? Nearest.To($"{section}:{parts[1]}", names.Keys.Where(name => SectionOf(name) == section)) : null;
        return names[near ?? section];
    }

    /// <summary>What the example has where a value of one's own belongs, if it stands there still.</summary>
    public string? PlaceholderIn(string value) =>
        placeholders.FirstOrDefault(placeholder => value.Contains(placeholder, StringComparison.Ordinal));

    private static string SectionOf(string key) => key.Split(':')[0];

    private static string WithoutPlaces(string key) => Place().Replace(key, "");

    [GeneratedRegex(@":\d+")]
    private static partial Regex Place();

    [GeneratedRegex(@"\[.+?\]")]
    private static partial Regex InBrackets();
}
