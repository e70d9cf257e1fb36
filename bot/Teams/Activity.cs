using System.Text.Json;
using ChatDashboard.Core;
using ChatDashboard.Core.Chat;
using ChatDashboard.Core.People;

namespace ChatDashboard.Bot.Teams;

/// <summary>
/// What Teams tells the bot: the fields that it reads, by the names that the
/// <see href="https://github.com/microsoft/Agents/blob/main/specs/activity/protocol-activity.md">Activity protocol</see> gives them.
/// </summary>
internal sealed record Activity
{
    public string? Type { get; init; }

    public string? Id { get; init; }

    public string? ChannelId { get; init; }

    public string? ServiceUrl { get; init; }

    public Account? From { get; init; }

    /// <summary>The bot.</summary>
    public Account? Recipient { get; init; }

    public Conversation? Conversation { get; init; }

    public ChannelData? ChannelData { get; init; }

    public string? Text { get; init; }

    /// <summary>What a card sent (<c>Action.Submit</c>).</summary>
    public JsonElement? Value { get; init; }

    /// <summary>The message that holds the card which was used.</summary>
    public string? ReplyToId { get; init; }

    public IReadOnlyList<Entity?>? Entities { get; init; }

    public string? Locale { get; init; }

    public IReadOnlyList<Account?>? MembersAdded { get; init; }

    public IReadOnlyList<Account?>? MembersRemoved { get; init; }

    /// <summary><c>add</c> or <c>remove</c>, of an <c>installationUpdate</c>.</summary>
    public string? Action { get; init; }

    /// <summary>The name of an <c>invoke</c>.</summary>
    public string? Name { get; init; }

    /// <summary>The organisation that the sender writes from.</summary>
    public string? Tenant => ChannelData?.Tenant?.Id ?? Conversation?.TenantId;

    public IEnumerable<Mention> Mentions =>
        (Entities ?? []).OfType<Entity>().Select(entity => entity.Mention).OfType<Mention>();

    /// <summary>The sender's time zone by its IANA name, where the client says it.</summary>
    public string? TimeZone => Entities?.FirstOrDefault(entity => entity?.Type is "clientInfo")?.Timezone;

    public Person Speaker => new(From!.Person, string.IsNullOrWhiteSpace(From.Name) ? "Someone" : From.Name);

    /// <summary>Where it was said. A thread belongs to its channel.</summary>
    public Room Room => Conversation?.ConversationType switch
    {
        "channel" => new(RoomKind.Channel, new ChannelId("teams", ConversationOrChannel)),
        "groupChat" => new(RoomKind.Group),
        _ => new(RoomKind.Personal),
    };

    /// <summary>The conversation's id without the thread.</summary>
    public string ConversationOrChannel => ChannelData?.Channel?.Id ?? Conversation!.Id!.Split(";messageid=", 2)[0];

    /// <summary>The bot has just been added: Teams says so in one of two ways, or in both.</summary>
    public bool IsArrival => this is { Type: ActivityTypes.InstallationUpdate, Action: "add" }
        || (Type is ActivityTypes.ConversationUpdate && MembersAdded?.Any(account => account?.Id is { } id && id == Recipient?.Id) is true);

    /// <summary>Somebody pressed a button of a card, rather than typed.</summary>
    public bool IsPress => Type is ActivityTypes.Message && Value is { ValueKind: JsonValueKind.Object };

    /// <summary>Whether the bot knows the type; the protocol asks to ignore others (A2006).</summary>
    public bool IsKnown => Type is
        ActivityTypes.Message or ActivityTypes.ConversationUpdate or ActivityTypes.InstallationUpdate or ActivityTypes.Invoke;

    /// <summary>
    /// What it is known by when it comes again
    /// (<see href="https://github.com/microsoft/Agents/blob/main/specs/activity/protocol-activity.md">A2033</see>).
    /// </summary>
    public string Key => $"teams\n{ChannelId}\n{Conversation?.Id}\n{Id ?? Guid.NewGuid().ToString()}";

    /// <summary>The first field that the bot cannot do without and that is not there; null if none.</summary>
    public string? MissingField => this switch
    {
        { Type: null } => "type",
        { IsKnown: false } => null,
        { ChannelId: null } => "channelId",
        { ServiceUrl: null } => "serviceUrl",
        { From: null or { Id: null } } => "from.id",
        { From.IsUsable: false } => "usable from.id",
        { Conversation: null or { Id: null } } => "conversation.id",
        _ when !PlatformId.IsValid("teams", ConversationOrChannel) => "usable conversation.id",
        { Type: ActivityTypes.Message, Id: null } => "id",
        _ => null,
    };
}
