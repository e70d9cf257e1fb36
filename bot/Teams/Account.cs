using ChatDashboard.Core;
using ChatDashboard.Core.People;

namespace ChatDashboard.Bot.Teams;

/// <summary>A person or a bot. All ids are opaque: those of the Agents Playground look like GUIDs and are none.</summary>
internal sealed record Account
{
    /// <summary><c>29:…</c> for a person, <c>28:…</c> for a bot; known to this bot alone.</summary>
    public string? Id { get; init; }

    public string? Name { get; init; }

    /// <summary>The directory's id of a person: the one that stays the same everywhere.</summary>
    public string? AadObjectId { get; init; }

    /// <summary>The same, as the roster calls it.</summary>
    public string? ObjectId { get; init; }

    public PersonId Person => new("teams", Stable ?? throw new InvalidOperationException("An account without an id."));

    /// <summary>Whether a person can be known by what the account calls them.</summary>
    public bool IsUsable => PlatformId.IsValid("teams", Stable);

    private string? Stable => AadObjectId ?? ObjectId ?? Id;
}
