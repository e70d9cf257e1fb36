using ChatDashboard.Core.Chat;

namespace ChatDashboard.Core.Cycles;

/// <summary>One of the three messages a quarter that the team's channel gets, as it was last drawn.</summary>
/// <param name="Message">Null where it could not be posted.</param>
/// <param name="Edition">Which edition of the cycle it shows; a newer one is drawn over it.</param>
public sealed record ChannelPost(MessageId? Message, int Edition, Delivery Delivery);

public enum ChannelPostKind
{
    Opened,
    UnderReview,
    Summary,
}
