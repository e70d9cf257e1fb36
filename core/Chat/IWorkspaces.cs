namespace ChatDashboard.Core.Chat;

/// <summary>
/// The organisations and workspaces that have taken the bot out: nothing is sent there until one of their people speaks to it again.
/// </summary>
public interface IWorkspaces
{
    /// <param name="tenant">The platform's id of the organisation or workspace.</param>
    Task CloseAsync(string platform, string tenant, CancellationToken cancel);

    /// <summary>Lets the bot write there again; where it may already, nothing happens.</summary>
    Task OpenAsync(string platform, string tenant, CancellationToken cancel);

    Task<bool> IsClosedAsync(string platform, string tenant, CancellationToken cancel);
}
