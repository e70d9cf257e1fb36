using ChatDashboard.Core.Chat;
using ChatDashboard.Core.People;

namespace ChatDashboard.Load;

/// <summary>Who people are on a chat platform, and where they are written to.</summary>
internal abstract record Platform
{
    public static readonly Platform Teams = new OfTeams();
    public static readonly Platform Slack = new OfSlack();

    /// <summary>The channel of the site whose quarter is opened.</summary>
    public abstract ChannelId Channel { get; }

    /// <param name="name">Of letters, digits and dashes.</param>
    public abstract PersonId Person(string name);

    /// <summary>The prompt that stands in someone's chat with the bot.</summary>
    public abstract MessageId Prompt(PersonId person);

    private sealed record OfTeams : Platform
    {
        public override ChannelId Channel => new("teams", "19:channel@thread.tacv2");

        public override PersonId Person(string name) => new("teams", name);

        public override MessageId Prompt(PersonId person) => new($"a:29:{person.UserId}", $"card-{person.UserId}");
    }

    private sealed record OfSlack : Platform
    {
        public override ChannelId Channel => new("slack", $"{SlackWorkspaceStandIn.Team}.CSITE");

        /// <summary>Slack's ids have no dashes.</summary>
        public override PersonId Person(string name) =>
            new("slack", $"{SlackWorkspaceStandIn.Team}.U{name.Replace("-", "", StringComparison.Ordinal).ToUpperInvariant()}");

        public override MessageId Prompt(PersonId person) => new($"D{person.UserId.Split('.')[1][1..]}", "1700000000.000100");
    }
}
