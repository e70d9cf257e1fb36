using ChatDashboard.Core.Chat.Messages;

namespace ChatDashboard.Core.Chat.Answers;

/// <summary>The commands, in a sentence each.</summary>
public static class HelpAnswer
{
    private static readonly Fact[] Commands =
    [
        new(Typed.Of("site-x"), "The dashboard of site-x. site-x 2026-Q3 shows an earlier quarter."),
        new(Typed.Of("dashboard"), "All your sites, and what waits for you."),
        new(Typed.Of("rate"), "Your form, where you left it."),
        new(Typed.Of("setup site-x Name"), "In a channel: makes it the channel of site-x. Its members become raters, you its facilitator."),
        new(Typed.Of("open"), "Opens the quarter now. By itself it opens on the first business day after the quarter ends."),
        new(Typed.Of("remind"), "Reminds those who have not answered."),
        new(Typed.Of("status"), "Who has answered, who has not, who could not be reached."),
        new(Typed.Of("review"), "Ends the collecting, and shows what to agree on."),
        new(Typed.Of("publish"), "Publishes the dashboard in the channel."),
        new(Typed.Of("reopen reason"), "Opens the published quarter again; the reason is shown."),
        new(Typed.Of("raters add @Ana"), "Also: raters remove @Ana, raters. The same with facilitators."),
        new(Typed.Of("away @Ana"), "Leaves someone out this quarter. back @Ana takes it back."),
        new(Typed.Of("calendar"), "When the site's quarters open, remind and close: to see and to change."),
        new(Typed.Of("audit"), "Who changed what at the site, and when. audit site-x 2026-Q3 shows one quarter."),
        new(Typed.Of("export me"), "Everything that I keep about you, in our personal chat."),
        new(Typed.Of("forget me"), "Deletes it; what you rated stays as counts without your name. I ask before I do it."),
    ];

    public static Notice Notice { get; } =
        new(
            $"Type a word below; in a channel or group chat, like this: {Typed.OfChannel("rate")}. Where more than one site fits, "
                + "add its id.")
        {
            Title = "What I understand",
            Facts = Commands,
        };
}
