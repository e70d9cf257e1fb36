namespace ChatDashboard.Load;

/// <summary>What was asked for on the command line.</summary>
/// <param name="Assembly">The bot's dll.</param>
/// <param name="Full">Open at the pace that the bot keeps by default, which takes minutes.</param>
internal sealed record Settings(IReadOnlySet<string> Steps, string Assembly, bool Full)
{
    public static readonly string Usage = $"""
        dotnet run -c Release --project tests/Load -- [{string.Join("] [", Names)}] [--full] [--bot path/to/ChatDashboard.Bot.dll]
        Without a step: all of them. --full opens at the default pace, which takes seven minutes. --bot measures another build, as a published one.
        """;

    private static IEnumerable<string> Names => Load.Steps.All.Select(step => step.Name);

    /// <summary>Null for what makes no sense.</summary>
    public static Settings? Parse(string[] words)
    {
        var bot = Array.IndexOf(words, "--bot");
        var assembly = bot < 0 ? Path.Combine(AppContext.BaseDirectory, "ChatDashboard.Bot.dll") : words.ElementAtOrDefault(bot + 1);
        var rest = words.Where((_, index) => bot < 0 || (index != bot && index != bot + 1)).ToList();
        var steps = rest.Where(word => word is not "--full").ToHashSet();
        return assembly is null || !File.Exists(assembly) || !steps.IsSubsetOf(Names)
            ? null
            : new(steps.Count == 0 ? Names.ToHashSet() : steps, Path.GetFullPath(assembly), rest.Contains("--full"));
    }
}
