using ChatDashboard.Core.Chat.Messages;

namespace ChatDashboard.Core.Chat.Answers;

/// <summary>The first hello: to a person, to a group, and to a channel.</summary>
public static class WelcomeAnswer
{
    public static Notice For(RoomKind room) => new(Sentence(room)) { Title = "Hello, I am ChatDashboard" };

    private static string Sentence(RoomKind room) => room switch
    {
        RoomKind.Personal =>
            "I ask you every quarter how your sites are doing, keep what you type, and remind you only if you have not answered. "
                + $"Type {Typed.Of("help")} to see what I understand.",
        RoomKind.Group =>
            $"Mention me and type {Typed.Of("rate")}, or a site's id to see its dashboard. A site itself lives in a channel. "
                + $"Type {Typed.OfChannel("help")} to see what I understand.",
        _ => "I collect your team's ratings every quarter and post the dashboard. To make this channel a site's home, type: "
            + $"{Typed.OfChannel("setup site-x Name of the site")}",
    };
}
