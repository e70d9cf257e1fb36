namespace ChatDashboard.Bot.Storage.Moving;

/// <summary>How an import ended.</summary>
internal abstract record ImportOutcome
{
    private ImportOutcome()
    {
    }

    internal sealed record Imported(int Added, int Replaced, int Left) : ImportOutcome;

    /// <summary>Nothing was changed: these documents are there with other content.</summary>
    internal sealed record Differs(IReadOnlyList<string> Documents) : ImportOutcome;
}
