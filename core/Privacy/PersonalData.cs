using ChatDashboard.Core.Calendar;
using ChatDashboard.Core.Chat;
using ChatDashboard.Core.Cycles;
using ChatDashboard.Core.People;
using ChatDashboard.Core.Sites;
using ChatDashboard.Core.Templates;

namespace ChatDashboard.Core.Privacy;

/// <summary>Everything that is kept about one person, and nothing about others.</summary>
/// <param name="Address">How the bot reaches them; null where it does not know.</param>
public sealed record PersonalData(PersonId Person, string? Name, PersonAddress? Address, IReadOnlyList<PersonalSite> Sites)
{
    public bool IsEmpty => Address is null && Sites.Count == 0;
}

/// <summary>What is kept about them at one site.</summary>
/// <param name="Changes">What they did there, and what was done about them, newest first; nobody else is named.</param>
public sealed record PersonalSite(
    SiteId Site, string SiteName, bool IsRater, bool IsFacilitator, IReadOnlyList<PersonalQuarter> Quarters,
    IReadOnlyList<PersonalChange> Changes)
{
    public bool IsEmpty => !IsRater && !IsFacilitator && Quarters.Count == 0 && Changes.Count == 0;
}

/// <summary>What is kept about them in one quarter of a site.</summary>
public sealed record PersonalQuarter(Quarter Quarter, TemplateVersion Template)
{
    /// <summary>Their answers, and how the bot's messages reached them; null where there are none.</summary>
    public Response? Response { get; init; }

    public bool IsAway { get; init; }

    /// <summary>When they published it; null where they did not.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>The times that they opened it again.</summary>
    public IReadOnlyList<Reopening> Reopenings { get; init; } = [];

    /// <summary>What they recorded as the team's agreement.</summary>
    public IReadOnlyDictionary<ComponentId, Consensus> Agreements { get; init; } = new Dictionary<ComponentId, Consensus>();

    /// <summary>How the request to review reached them; null where there was none.</summary>
    public Delivery? ReviewRequest { get; init; }

    public bool IsEmpty =>
        Response is null && !IsAway && PublishedAt is null && Reopenings.Count == 0 && Agreements.Count == 0 && ReviewRequest is null;
}

/// <summary>A change that they made, or that was about them.</summary>
public sealed record PersonalChange(DateTimeOffset At, string What);
