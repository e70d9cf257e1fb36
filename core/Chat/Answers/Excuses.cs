using ChatDashboard.Core.Chat.Messages;

namespace ChatDashboard.Core.Chat.Answers;

/// <summary>What people are told when something could not be done; the same on every platform.</summary>
public static class Excuses
{
    public static Notice OldButton { get; } =
        new($"This button is from a message that I do not understand any more. Type {Typed.Of("help")} to see what I do.");

    /// <summary>The chat platform did not do what it was asked.</summary>
    public static Notice PlatformFailed(Exception failed)
    {
        ArgumentNullException.ThrowIfNull(failed);
        return new($"I could not finish this: {failed.Message} Nothing was changed; please try again in a minute.");
    }

    /// <summary>What was for the personal chat of whoever asked could not be brought there.</summary>
    /// <param name="saidAnyway">What there is to say besides.</param>
    public static Notice NotWritten(Exception failed, IReadOnlyList<string> saidAnyway)
    {
        ArgumentNullException.ThrowIfNull(failed);
        var next = failed is ChatFailedException { MayPass: true }
            ? "Please try again in a minute."
            : "Open a chat with me alone, and ask there.";
        return new([.. saidAnyway, $"I could not write to you personally: {failed.Message} {next}"]);
    }

    /// <summary>Something else went wrong, such as a store that is down.</summary>
    public static Notice Failed { get; } =
        new(
            "I could not finish this: something went wrong on my side. Whatever was saved before is still there; "
                + "please try again in a minute.");

    /// <summary>The same for a button of a card that stays as it is.</summary>
    public static Notice PressFailed { get; } =
        new(
            "I could not finish this: something went wrong on my side. What you typed still stands in the card; "
                + "please press again in a minute.");

    /// <summary>The bot ends, as it does where a new version takes its place.</summary>
    public static Notice Restarting { get; } = new(
        "I am being restarted, and could not finish this in time. Whatever was saved before is still there; please try again in a minute.");

    /// <summary>Too many people want something at once.</summary>
    public static Notice Busy { get; } = new("I have too much to do right now, and have changed nothing. Please try again in a minute.");

    /// <summary>What was done is kept, and the messages that follow from it cannot be sent for now.</summary>
    public static Notice MessagesHeldUp { get; } =
        new(
            "Everything you do is kept, but I cannot send messages of my own accord just now. "
                + "What is owed goes out by itself as soon as I can.");

    public static Notice NotShown { get; } = new("I could not show this just now. What you typed is still here; please press again.");

    public static Notice TakesLong { get; } =
        new("This takes longer than it should. I am still at it, and tell you here as soon as it is done.");
}
