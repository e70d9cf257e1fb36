using ChatDashboard.Core.Calendar;
using ChatDashboard.Core.People;
using ChatDashboard.Core.Sites;

namespace ChatDashboard.Core.Cycles;

/// <summary>One message that the bot owes to a person, or to the site's channel.</summary>
/// <param name="To">Null for the channel.</param>
public sealed record OutgoingMessage(SiteId Site, Quarter Quarter, OutgoingKind Kind, PersonId? To = null)
{
    public ChannelPostKind? Post => Kind switch
    {
        OutgoingKind.OpenedPost => ChannelPostKind.Opened,
        OutgoingKind.UnderReviewPost => ChannelPostKind.UnderReview,
        OutgoingKind.SummaryPost => ChannelPostKind.Summary,
        _ => null,
    };
}

public enum OutgoingKind
{
    Prompt,
    Reminder,
    ReviewRequest,
    OpenedPost,
    UnderReviewPost,
    SummaryPost,
}
