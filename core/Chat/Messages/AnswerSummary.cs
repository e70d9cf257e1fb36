using ChatDashboard.Core.Calendar;
using ChatDashboard.Core.Cycles;
using ChatDashboard.Core.Sites;
using ChatDashboard.Core.Templates;

namespace ChatDashboard.Core.Chat.Messages;

/// <summary>What a rater said, after handing it in: theirs to change until the quarter is published.</summary>
public sealed record AnswerSummary(
    SiteId Site, string SiteName, Quarter Quarter, DashboardTemplate Template,
    IReadOnlyDictionary<ComponentId, Assessment> Answers) : Message
{
    public Reflection Reflection { get; init; } = Reflection.Empty;

    public string? News { get; init; }

    public bool CanChange { get; init; } = true;
}
