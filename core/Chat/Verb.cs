namespace ChatDashboard.Core.Chat;

/// <summary>The commands of the bot, by the words that people type.</summary>
public enum Verb
{
    /// <summary>Nothing typed: all sites that one may see, and what waits.</summary>
    Sites,

    /// <summary>A site's id typed: its dashboard.</summary>
    Site,
    Rate,
    Setup,
    Open,
    Remind,
    Review,
    Publish,
    Reopen,
    Status,
    Raters,
    Facilitators,
    Away,
    Back,
    Calendar,

    /// <summary>Who changed what at a site.</summary>
    Audit,

    /// <summary>What is kept about a person.</summary>
    Export,

    /// <summary>Nothing of a person is kept any more.</summary>
    Forget,
    Help,

    /// <summary>In the demo only: moves the bot's clock.</summary>
    Clock,
}
