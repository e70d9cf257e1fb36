using System.Runtime.CompilerServices;
using ChatDashboard.Core.Chat;
using Microsoft.Extensions.Options;

namespace ChatDashboard.Bot.Slack;

/// <summary>Whether Slack can reach the bot, and knows it in each workspace with all that it has to be permitted.</summary>
internal sealed class SlackExamination(IServiceProvider services) : IExamination
{
    public string Part => "Slack";

    public async IAsyncEnumerable<Finding> LookAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        var settings = services.GetRequiredService<IOptions<SlackOptions>>().Value;
        if (!settings.IsConfigured())
        {
            yield return Finding.Off("Slack:SigningSecret and Slack:AppToken are empty: whatever comes to /slack is refused.");
            yield break;
        }

        if (settings.SigningSecret is { Length: > 0 } secret)
        {
            yield return LookAtSecret(secret);
        }

        if (settings.AppToken is { Length: > 0 })
        {
            yield return await ConnectAsync(cancel);
        }

        foreach (var (workspace, place) in settings.Workspaces.Select((workspace, place) => (workspace, place)))
        {
            foreach (var finding in await LookAtWorkspaceAsync(workspace.Id, $"Slack:Workspaces:{place}", cancel))
            {
                yield return finding;
            }
        }
    }

    /// <summary>No call says whether it is right: Slack uses it, and the bot looks.</summary>
    private static Finding LookAtSecret(string secret) => secret.Length is 32 && secret.All(char.IsAsciiHexDigit)
        ? Finding.Good("Slack:SigningSecret looks like one. Whether it is the app's, a first /dashboard shows.")
        : Finding.Advice(
            "Slack:SigningSecret does not look like one: they have 32 digits and letters a to f. It stands under Basic Information.");

    /// <summary>Asks for a connection, and makes none.</summary>
    private async Task<Finding> ConnectAsync(CancellationToken cancel)
    {
        try
        {
            await services.GetRequiredService<SocketAddress>().AskAsync(cancel);
            return Finding.Good("Socket Mode: Slack gives the bot a connection.");
        }
        catch (SlackSocketException fault)
        {
            return Finding.Wrong(fault.Message);
        }
        catch (HttpRequestException fault)
        {
            return Finding.Wrong($"Slack cannot be reached ({fault.Message}). Look at the firewall, and at the proxy (HTTPS_PROXY).");
        }
    }

    private async Task<IReadOnlyList<Finding>> LookAtWorkspaceAsync(string team, string setting, CancellationToken cancel)
    {
        try
        {
            var (token, scopes) = await services.GetRequiredService<SlackClient>().LookAtTokenAsync(team, cancel);
            var missing = SlackScopes.Needed.Except(scopes, StringComparer.Ordinal).ToList();
            var whose = token.TeamId == team || token.EnterpriseId == team
                ? Finding.Good($"{setting}: {team}, which is {token.Team}. Slack takes the token.")
                : Finding.Wrong(
                    $"{setting}:BotToken belongs to {token.Team} ({token.TeamId}), and {setting}:Id is {team}. Mend one of them.");
            return missing is []
                ? [whose]
                : [whose, Finding.Wrong(
                    $"{setting}: the app is not permitted {string.Join(", ", missing)} there. Add it under OAuth & Permissions, "
                        + "and install the app again.")];
        }
        catch (ChatUnreachableException fault)
        {
            return [Finding.Wrong($"{setting}: {fault.Message}")];
        }
        catch (ChatFailedException fault)
        {
            return [Finding.Wrong($"{setting}: {fault.Message}")];
        }
    }
}
