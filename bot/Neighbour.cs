using System.Net;

namespace ChatDashboard.Bot;

/// <summary>Whether a request comes from a program on this machine, and is meant for it.</summary>
internal static class Neighbour
{
    private static readonly string[] SignsOfAProxy =
        ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Original-For", "X-Original-Host", "Via"];

    public static bool Is(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Connection.RemoteIpAddress is { } remote
            && IPAddress.IsLoopback(remote)
            // A proxy or tunnel on this machine makes everyone a neighbour, and what a header says about the sender proves nothing.
            && !SignsOfAProxy.Any(context.Request.Headers.ContainsKey)
            // A page somewhere may lead its own name to this machine; the browser of whoever reads it is a neighbour too.
            && IsThisMachine(context.Request.Host.Host);
    }

    private static bool IsThisMachine(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
