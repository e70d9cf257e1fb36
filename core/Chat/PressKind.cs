namespace ChatDashboard.Core.Chat;

/// <summary>Everything that a button of the bot can do.</summary>
public enum PressKind
{
    /// <summary>Open the form where it was left.</summary>
    Rate,

    /// <summary>Save the page and show the next.</summary>
    SaveAndContinue,

    /// <summary>Save the page and show the one before.</summary>
    SaveAndGoBack,

    /// <summary>Save the page and leave the rest for later.</summary>
    SaveForLater,

    /// <summary>Save the reflection and hand the answers in.</summary>
    Submit,

    /// <summary>Open the form at its first page, or at the page named.</summary>
    Change,

    RemindMeTomorrow,

    /// <summary>Show what the team has to agree on, from a component on.</summary>
    Review,

    /// <summary>Record what stands on the page, and show the next.</summary>
    SaveReview,

    /// <summary>Agree on every proposal that nothing was agreed on yet.</summary>
    TakeAllProposals,

    /// <summary>Read all notes on a component.</summary>
    ReadNotes,

    /// <summary>Read the reflections and open questions in full.</summary>
    ReadTexts,

    Preview,

    /// <summary>Read the same of what is not published yet.</summary>
    ReadPreview,

    Publish,

    ShowDashboard,

    /// <summary>Make the people who joined the channel raters.</summary>
    AddNewMembers,

    /// <summary>Make this channel the site's channel.</summary>
    MoveHere,

    ShowCalendar,

    SaveCalendar,

    /// <summary>Show the people of a site and its channel.</summary>
    ShowRoster,

    /// <summary>Add, remove and send away the people picked, and move the site to the channel picked.</summary>
    SaveRoster,

    /// <summary>Read the signs that a component is achieved.</summary>
    ReadEvidence,

    /// <summary>Read on in who changed what.</summary>
    ReadAudit,

    /// <summary>Read on in what is kept about oneself, or about the person named.</summary>
    ReadPersonalData,

    /// <summary>Keep nothing any more of oneself, or of the person named.</summary>
    Forget,
}
