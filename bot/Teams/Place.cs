using ChatDashboard.Core.Chat;

namespace ChatDashboard.Bot.Teams;

/// <summary>A conversation, and the service that it is reached by, which differs by region.</summary>
internal sealed record Place(string Service, string Conversation)
{
    public Uri Address => Uri.TryCreate(Service.TrimEnd('/'), UriKind.Absolute, out var url) && url is { Query: "", Fragment: "" }
        ? url
        : throw new ChatFailedException("The address of the conversation is not one of Teams.", mayPass: false);
}
