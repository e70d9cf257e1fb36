using System.Diagnostics;

namespace ChatDashboard.Bot;

/// <summary>The name under which the bot measures what it does. Where nobody listens, that costs nothing.</summary>
internal static class Signals
{
    public const string Name = "ChatDashboard";

    public static readonly ActivitySource Traces = new(Name);
}
