namespace ChatDashboard.Bot.Teams;

/// <summary>Who is at the door, before a word of the message is read.</summary>
internal abstract record Caller
{
    private Caller()
    {
    }

    /// <summary>Teams, by a token made for this bot.</summary>
    /// <param name="ServiceUrl">The service that the token speaks for; null if it does not say.</param>
    /// <param name="Endorsements">The channels that the key which signed it may speak for.</param>
    public sealed record Service(string? ServiceUrl, IReadOnlyCollection<string> Endorsements) : Caller;

    /// <summary>A client on this machine, in Development, without a token.</summary>
    public sealed record Neighbour : Caller;
}
