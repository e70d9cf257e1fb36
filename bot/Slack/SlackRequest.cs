using System.Text.Json.Nodes;

namespace ChatDashboard.Bot.Slack;

/// <summary>Something that came from Slack, through either door, checked and with only the fields that the bot reads.</summary>
internal abstract record SlackRequest
{
    private SlackRequest()
    {
    }

    /// <summary>The workspace that it came from.</summary>
    public required string Team { get; init; }

    /// <summary>Who did it.</summary>
    public required string User { get; init; }

    /// <summary>What it is known by if Slack sends it again.</summary>
    public IReadOnlyList<string> Keys { get; init; } = [];

    /// <summary>
    /// /dashboard and what was typed after it. <see href="https://docs.slack.dev/interactivity/implementing-slash-commands">Slack's
    /// page</see>.
    /// </summary>
    public sealed record SlashCommand(string Channel, string ChannelName, string Text, string Trigger, Uri ResponseUrl) : SlackRequest;

    /// <summary>A button pressed on a message or in a modal (<c>block_actions</c>).</summary>
    /// <param name="Value">What the button carries.</param>
    public sealed record Press(string Action, string Value, string Trigger) : SlackRequest
    {
        /// <summary>The message that the button stands on; null in a modal or on the Home tab.</summary>
        public MessageSource? Message { get; init; }

        /// <summary>The modal that the button stands in; null elsewhere.</summary>
        public ViewSource? View { get; init; }
    }

    /// <summary>The modal's own button (<c>view_submission</c>).</summary>
    public sealed record Submission(ViewSource View) : SlackRequest;

    /// <summary>Something said to the bot: alone with it, or with its name in a channel.</summary>
    public sealed record Said(string Channel, string Text, bool IsAlone, string? Thread) : SlackRequest;

    /// <summary>Someone looks at the bot's Home tab.</summary>
    /// <param name="IsEmpty">Whether the bot has drawn nothing there yet.</param>
    public sealed record HomeOpened(bool IsEmpty) : SlackRequest;

    /// <summary>Someone looks at their chat with the bot.</summary>
    public sealed record ChatOpened : SlackRequest;

    /// <summary>The bot was added to a channel.</summary>
    public sealed record AddedToChannel(string Channel) : SlackRequest;

    /// <summary>The bot was taken out of the workspace, or its token was.</summary>
    public sealed record Removed : SlackRequest;
}

/// <summary>The message that a button stands on.</summary>
/// <param name="IsEphemeral">Whether only whoever pressed sees it.</param>
internal sealed record MessageSource(string Channel, string Id, bool IsEphemeral, Uri? ResponseUrl);

/// <summary>The modal that a button or a submission comes from.</summary>
/// <param name="Metadata">What the bot put into it when it was drawn.</param>
/// <param name="Inputs">What was typed and chosen, by the names of the inputs.</param>
/// <param name="View">The modal as it stood, to be shown again with what was typed if it cannot be saved.</param>
internal sealed record ViewSource(ShownView Shown, string Metadata, IReadOnlyDictionary<string, string> Inputs, JsonObject View);

/// <summary>Takes what came from Slack and gives what Slack is answered at once; null for the empty answer that takes note.</summary>
internal delegate Task<JsonObject?> HandleSlack(SlackRequest request, CancellationToken cancel);
