using ChatDashboard.Core.Calendar;
using ChatDashboard.Core.Sites;

namespace ChatDashboard.Core.Chat.Messages;

/// <summary>Asks a rater for their answers: the cover of the form, the reminder, and what is left where they went away half-way.</summary>
public sealed record Invitation(SiteId Site, string SiteName, Quarter Quarter, DateOnly ClosesOn, int Rated, int Components) : Message
{
    public bool IsReminder { get; init; }

    /// <summary>A sentence above all else, such as "Saved".</summary>
    public string? News { get; init; }

    public bool OffersTomorrow { get; init; } = true;
}
