using ChatDashboard.Core.Calendar;
using ChatDashboard.Core.People;
using ChatDashboard.Core.Sites;

namespace ChatDashboard.Core.Chat.Messages;

/// <summary>
/// The people of a site and its channel: to see, and where the platform has pickers for people and channels, to change
/// (<see cref="PressKind.SaveRoster"/>).
/// </summary>
public sealed record RosterForm(SiteId Site, string SiteName, IReadOnlyList<Person> Raters, IReadOnlyList<Person> Facilitators) : Message
{
    /// <summary>The quarter that someone can be away for; null where none is open.</summary>
    public Quarter? Quarter { get; init; }

    public IReadOnlyList<Person> Away { get; init; } = [];

    public ChannelId? Channel { get; init; }

    public string? News { get; init; }
}
