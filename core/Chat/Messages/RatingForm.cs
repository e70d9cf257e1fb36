using ChatDashboard.Core.Calendar;
using ChatDashboard.Core.Cycles;
using ChatDashboard.Core.Sites;
using ChatDashboard.Core.Templates;

namespace ChatDashboard.Core.Chat.Messages;

/// <summary>One page of the form: an element's components, from one of them on, with what the rater has said so far.</summary>
public sealed record RatingForm(SiteId Site, string SiteName, Quarter Quarter, Element Element, IReadOnlyList<Question> Questions) : Message
{
    /// <summary>1 for the first page.</summary>
    public int Page { get; init; } = 1;

    /// <summary>One an element, and the reflection.</summary>
    public int Pages { get; init; } = 1;

    public int Revision { get; init; }

    public int Rated { get; init; }

    public int Components { get; init; }

    public bool IsSubmitted { get; init; }

    /// <summary>What is to be mended on this page.</summary>
    public string? Problem { get; init; }

    public bool IsFirst => Page == 1 && Questions[0].Component.Id == Element.Components[0].Id;
}

/// <summary>One component of the form, beside what was said in the quarter before.</summary>
public sealed record Question(Component Component, Assessment Now)
{
    /// <summary>What is asked of whoever chose gray and wrote nothing.</summary>
    public const string AsksQuestion = "You chose Gray. What does the team need to find out? Write the question in the note.";

    /// <summary>Null where nothing was published before.</summary>
    public PastAnswer? Team { get; init; }

    public PastAnswer? Own { get; init; }

    /// <summary>What is to be mended here.</summary>
    public string? Problem { get; init; }
}

/// <summary>What was said of a component in the quarter before.</summary>
public sealed record PastAnswer(Quarter Quarter, Rating? Rating, Trend? Trend, string Note);
