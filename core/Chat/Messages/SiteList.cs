using ChatDashboard.Core.Calendar;
using ChatDashboard.Core.Cycles;
using ChatDashboard.Core.Dashboards;
using ChatDashboard.Core.Sites;

namespace ChatDashboard.Core.Chat.Messages;

/// <summary>The sites that someone may see from where they are, with their latest colours, and what waits for them.</summary>
public sealed record SiteList(string Title, IReadOnlyList<SiteLine> Sites) : Message
{
    /// <summary>How many there are besides those listed.</summary>
    public int More { get; init; }
}

/// <summary>One site of the list.</summary>
public sealed record SiteLine(SiteId Site, string Name)
{
    /// <summary>The quarter under way; null where nothing was opened yet.</summary>
    public Quarter? Quarter { get; init; }

    public CyclePhase? Phase { get; init; }

    /// <summary>What was published last; null where nothing was.</summary>
    public Dashboard? Latest { get; init; }

    public WaitsFor WaitsFor { get; init; }
}

/// <summary>What a site waits for whoever looks at the list to do.</summary>
public enum WaitsFor
{
    Nothing,

    /// <summary>Their answers, of which none is there.</summary>
    Answers,

    /// <summary>The rest of their answers, of which some are saved.</summary>
    RestOfAnswers,

    /// <summary>Nothing more: they have answered.</summary>
    NothingMore,

    /// <summary>Their review, for they facilitate the site.</summary>
    Review,
}
