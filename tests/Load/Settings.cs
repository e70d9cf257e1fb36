namespace ChatDashboard.Load;

/// <summary>What was asked for on the command line.</summary>
/// <param name="Assembly">The bot's dll.</param>
/// <param name="Full">Open at the pace that the bot keeps by default, which takes minutes.</param>
/// <param name="Cosmos">Where a server stands that speaks as Cosmos DB does; null for SQLite.</param>
/// <param name="Postgres">How to reach a PostgreSQL in which databases may be made; null for a schedule in memory.</param>
internal sealed record Settings(IReadOnlySet<string> Steps, string Assembly, bool Full, string? Cosmos, string? Postgres)
{
    public static readonly string Usage = $"""
        dotnet run -c Release --project tests/Load -- [{string.Join("] [", Names)}] [--full]
          [--cosmos http://localhost:8081] [--postgres "Host=localhost;Username=postgres"] [--bot path/to/ChatDashboard.Bot.dll]
        Without a step: all of them. --full opens at the default pace, which takes seven minutes. --cosmos keeps the
        data there, --postgres the schedule besides. --bot measures another build, as a published one.
        """;

    private static IEnumerable<string> Names => Load.Steps.All.Select(step => step.Name);

    /// <summary>Null for what makes no sense.</summary>
    public static Settings? Parse(string[] words)
    {
        var rest = words.ToList();
        var hasFull = rest.Remove("--full");
        if (!Take("--bot", out var bot) || !Take("--cosmos", out var cosmos) || !Take("--postgres", out var postgres))
        {
            return null;
        }

        var assembly = bot ?? Path.Combine(AppContext.BaseDirectory, "ChatDashboard.Bot.dll");
        return !File.Exists(assembly) || rest.Except(Names).Any() || (postgres is not null && cosmos is null)
            ? null
            : new((rest.Count == 0 ? Names : rest).ToHashSet(), Path.GetFullPath(assembly), hasFull, cosmos, postgres);

        bool Take(string name, out string? value)
        {
            var at = rest.IndexOf(name);
            value = at < 0 ? null : rest.ElementAtOrDefault(at + 1);
            if (at >= 0)
            {
                rest.RemoveRange(at, Math.Min(2, rest.Count - at));
            }

            return at < 0 || value is not null;
        }
    }
}
