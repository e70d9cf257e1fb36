namespace ChatDashboard.Core.Trails;

/// <summary>Everything that is put on record of a site and its quarters.</summary>
public enum ChangeKind
{
    SetUp,
    RatersAdded,
    RatersRemoved,
    FacilitatorsAdded,
    FacilitatorsRemoved,
    Moved,
    CalendarChanged,
    Opened,
    Reminded,
    ReviewStarted,
    Agreed,
    Published,
    Reopened,
    Away,
    Back,

    /// <summary>A rater changed their answers after the time for them was over.</summary>
    AnsweredLate,

    /// <summary>Someone was forgotten; nothing says who.</summary>
    Forgotten,

    /// <summary>Names and texts of quarters long past were removed.</summary>
    Retired,
}
