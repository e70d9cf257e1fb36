using System.Diagnostics;
using OpenTelemetry;

namespace ChatDashboard.Bot.Telemetry;

/// <summary>
/// Leaves of every address that the bot called the host alone: paths name people's conversations, and those that Slack gives to answer
/// at are secrets.
/// </summary>
internal sealed class HostsOnly : BaseProcessor<Activity>
{
    private const string Url = "url.full";

    public override void OnEnd(Activity data)
    {
        if (data.GetTagItem(Url) is string called)
        {
            data.SetTag(Url, Uri.TryCreate(called, UriKind.Absolute, out var address) ? address.GetLeftPart(UriPartial.Authority) : null);
        }
    }
}
