namespace ChatDashboard.Core.Templates;

/// <summary>Every version of a template that a quarter was ever judged by.</summary>
public interface ITemplateStore
{
    /// <summary>The version that new quarters are judged by.</summary>
    DashboardTemplate Current { get; }

    Task<DashboardTemplate> GetAsync(TemplateVersion version, CancellationToken cancel);
}
