using ChatDashboard.Core.People;

namespace ChatDashboard.Core.Sites;

/// <summary>What came of setting up a site.</summary>
public abstract record SetUpOutcome
{
    private SetUpOutcome()
    {
    }

    public sealed record Created(Site Site) : SetUpOutcome;

    /// <summary>Nothing was changed. The people who joined the channel since may be made raters.</summary>
    public sealed record ChannelHasSite(Site Site, IReadOnlyList<Person> NewMembers, bool IsTheOneAsked) : SetUpOutcome;

    /// <summary>Nothing was changed. The site may be moved here.</summary>
    public sealed record SiteLivesElsewhere(Site Site) : SetUpOutcome;
}
