using Microsoft.Extensions.Options;

namespace ChatDashboard.Bot.Slack;

/// <summary>
/// The workspaces of the settings: whoever is on the list is let in. People of another organisation who share a channel with one of them,
/// and guests, are people of it, as they are for Slack; what they may do, the sites say.
/// </summary>
internal sealed class SlackWorkspaces(IOptions<SlackOptions> settings)
{
    private readonly HashSet<string> _listed = settings.Value.Workspaces.Select(workspace => workspace.Id)
        .ToHashSet(StringComparer.Ordinal);

    public bool Has(string team) => _listed.Contains(team);

    /// <summary>
    /// Of the workspaces and organisations that a payload names, best first, the one that the bot is installed in; if none is, the first,
    /// so that it can be named.
    /// </summary>
    public string? Choose(params IEnumerable<string?> named)
    {
        var ids = named.OfType<string>().Where(SlackIds.IsValid).ToList();
        return ids.Find(Has) ?? ids.FirstOrDefault();
    }
}
