using ChatDashboard.Core.Calendar;
using ChatDashboard.Core.Sites;

namespace ChatDashboard.Core.Chat.Messages;

/// <summary>When a site's quarters open, remind, close and publish, for the facilitator to change.</summary>
public sealed record CalendarForm(SiteId Site, string SiteName, SiteCalendar Calendar, Quarter NextQuarter, DateTimeOffset NextOpening)
    : Message
{
    public string? News { get; init; }

    /// <summary>Saves it, and tells what it showed.</summary>
    public Press Save => new(PressKind.SaveCalendar, Site) { Shown = CalendarPart.MarksOf(Calendar) };
}
