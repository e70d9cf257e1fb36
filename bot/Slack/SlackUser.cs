using System.Text.Json.Serialization;

namespace ChatDashboard.Bot.Slack;

/// <summary>Someone in a workspace, as <see href="https://docs.slack.dev/reference/objects/user-object">Slack knows them</see>.</summary>
internal sealed record SlackUser
{
    /// <summary>Slack's own bot, which its flag does not call one.</summary>
    private const string Slackbot = "USLACKBOT";

    public required string Id { get; init; }

    public string? Name { get; init; }

    public string? RealName { get; init; }

    public SlackProfile? Profile { get; init; }

    /// <summary>An IANA name.</summary>
    [JsonPropertyName("tz")]
    public string? TimeZone { get; init; }

    public bool IsBot { get; init; }

    /// <summary>The account was deactivated.</summary>
    public bool Deleted { get; init; }

    /// <summary>The name that the chat shows.</summary>
    public string ShownName =>
        new[] { Profile?.DisplayName, Profile?.RealName, RealName, Name }.FirstOrDefault(name => !string.IsNullOrWhiteSpace(name)) ?? Id;

    /// <summary>Whether it is someone who can answer: guests are, bots and deactivated accounts are not.</summary>
    public bool IsPerson => !IsBot && !Deleted && Id != Slackbot;
}

internal sealed record SlackProfile(string? DisplayName, string? RealName);
