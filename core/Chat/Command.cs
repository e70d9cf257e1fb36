namespace ChatDashboard.Core.Chat;

/// <summary>What a person typed: a verb, and the words after it.</summary>
public sealed record Command(Verb Verb, IReadOnlyList<string> Words)
{
    /// <summary>No command is longer; what is, is not meant as one.</summary>
    private const int MaxLength = 2000;

    private static readonly Dictionary<string, Verb> Verbs = Enum.GetValues<Verb>().Where(verb => verb is not (Verb.Sites or Verb.Site))
        .ToDictionary(verb => verb.ToString().ToLowerInvariant());

    public static IReadOnlyCollection<string> Known => Verbs.Keys;

    /// <summary>Reads a command in any letter case, with or without a slash and the word dashboard before it.</summary>
    public static Command Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var begun = text.Length > MaxLength ? text[..MaxLength] : text;
        var words = begun.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToList();
        if (words is [var first, ..])
        {
            words[0] = first.TrimStart('/');
            words = words[0].Equals("dashboard", StringComparison.OrdinalIgnoreCase) || words[0].Length == 0 ? words[1..] : words;
        }

        return words switch
        {
            [] => new(Verb.Sites, []),
            [var word, .. var rest] when Verbs.TryGetValue(word.ToLowerInvariant(), out var verb) => new(verb, rest),
            _ => new(Verb.Site, [.. words]),
        };
    }
}
