using ChatDashboard.Core.People;
using ChatDashboard.Core.Sites;

namespace ChatDashboard.Core.Chat;

/// <summary>How the bot reaches a person. What the parts mean is for the platform to say.</summary>
/// <param name="User">The platform's own id of the person towards this bot.</param>
/// <param name="Tenant">The organisation or workspace that they belong to.</param>
/// <param name="Service">Where messages to them are sent.</param>
/// <param name="Conversation">Their personal chat with the bot; null until there is one.</param>
/// <param name="TimeZone">An IANA name; null where the platform does not tell.</param>
public sealed record PersonAddress(
    PersonId Person, string User, string Tenant, string Service, string? Conversation = null, string? TimeZone = null);

/// <summary>How the bot reaches a channel, and the site that lives there.</summary>
public sealed record ChannelAddress(ChannelId Channel, string Tenant, string Service, SiteId? Site = null);
