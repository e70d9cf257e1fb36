namespace ChatDashboard.Core.Chat;

/// <summary>What a person typed: a verb, and the words after it.</summary>
public sealed record Command(Verb Verb, IReadOnlyList<string> Words)
{
    /// <summary>No command is longer; what is, is not meant as one.</summary>
    private const int MaxLength = 2000;

    private static readonly Dictionary<string, Verb> Verbs = Enum.GetValues<Verb>().Where(verb => verb is not (Verb.Sites or Verb.Site))
        .ToDictionary(verb => verb.ToString().ToLowerInvariant());

    /// <summary>The words that are commands, and so no site's id.</summary>
    public static IReadOnlyCollection<string> Known => Verbs.Keys;

    /// <summary>The words to offer to whoever typed something else; the clock is in the demo alone.</summary>
    public static IEnumerable<string> Offered => Verbs.Where(word => word.Value is not Verb.Clock).Select(word => word.Key);

    /// <summary>The verb as it is typed.</summary>
    public string Word => Verb.ToString().ToLowerInvariant();

    /// <summary>Reads a command in any letter case, with or without a slash and the word dashboard before it.</summary>
    public static Command Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var begun = text.Length > MaxLength ? text[..MaxLength] : text;
        var words = string.Concat(begun.Where(character => !Typed.IsMark(character)))
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToList();
        return WithoutPrefix(words) switch
        {
            [] => new(Verb.Sites, []),
            [var word, .. var rest] when Verbs.TryGetValue(word.ToLowerInvariant(), out var verb) => new(verb, rest),
            var rest => new(Verb.Site, rest),
        };
    }

    /// <summary>The words without a slash before the first one, and without the word dashboard.</summary>
    private static List<string> WithoutPrefix(List<string> words)
    {
        while (words is [var first, ..])
        {
            var word = first.TrimStart('/');
            if (word.Length > 0 && !word.Equals("dashboard", StringComparison.OrdinalIgnoreCase))
            {
                return [word, .. words[1..]];
            }

            words = words[1..];
        }

        return words;
    }
}
