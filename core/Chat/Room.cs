using ChatDashboard.Core.Chat.Messages;
using ChatDashboard.Core.People;

namespace ChatDashboard.Core.Chat;

/// <summary>Where something was said: alone with the bot, in a group chat, or in a team's channel.</summary>
public sealed record Room(RoomKind Kind, ChannelId? Channel = null)
{
    /// <summary>Whether the platform shows the bot's answers here to whoever asked alone, as Slack does after a slash command.</summary>
    public bool AnswersAskerAlone { get; init; }

    /// <summary>Whether nobody but the asker sees the answer.</summary>
    public bool IsPrivate => Kind is RoomKind.Personal || AnswersAskerAlone;
}

public enum RoomKind
{
    Personal,
    Group,
    Channel,
}

/// <summary>Something that a person typed to the bot.</summary>
/// <param name="Mentioned">The people mentioned in it, besides the bot.</param>
/// <param name="TimeZone">Of whoever typed it, where the platform tells.</param>
public sealed record Heard(Person From, Room Room, string Text, IReadOnlyList<Person> Mentioned, string? TimeZone = null);

/// <summary>A button that a person pressed, with what they typed into the inputs beside it.</summary>
public sealed record Pressed(Person From, Room Room, Press Press, IReadOnlyDictionary<string, string> Inputs)
{
    /// <summary>Whom the platform's people pickers named, by the names that the chat shows. In the inputs stand their ids.</summary>
    public IReadOnlyList<Person> Picked { get; init; } = [];

    /// <summary>Who else was picked there, in words: bots, and others whom nobody can ask.</summary>
    public IReadOnlyList<string> LeftOut { get; init; } = [];

    /// <summary>
    /// Whether the form stays open, with what was typed, while something on it is wrong: then a gray component is asked for its question
    /// before the page is saved.
    /// </summary>
    public bool FormStaysOpen { get; init; }
}

/// <summary>One answer of the bot, and where it belongs.</summary>
public sealed record Reply(Message Message, ReplyPlace Place = ReplyPlace.Here)
{
    /// <summary>Why a page was not saved, by the input that is wrong: for platforms that say it there.</summary>
    public IReadOnlyDictionary<string, string> Faults { get; init; } = new Dictionary<string, string>();

    /// <summary>What is said here also where the part for the personal chat could not be brought: all but that it was sent.</summary>
    public IReadOnlyList<string> SaidAnyway { get; init; } = [];

    /// <summary>
    /// Something for whoever asked alone, where others listen: it goes to their personal chat, and here is said that it went.
    /// </summary>
    /// <param name="sent">That it was sent.</param>
    /// <param name="said">What else there is to say here.</param>
    public static IReadOnlyList<Reply> Aside(Message message, string sent, params IReadOnlyList<string> said) =>
        [new(new Notice([.. said, sent])) { SaidAnyway = said }, new(message, ReplyPlace.Personally)];
}

public enum ReplyPlace
{
    /// <summary>As a new message where it was asked.</summary>
    Here,

    /// <summary>In the place of the card whose button was pressed.</summary>
    InPlace,

    /// <summary>In the personal chat of whoever asked.</summary>
    Personally,
}
