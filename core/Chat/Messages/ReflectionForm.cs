using ChatDashboard.Core.Calendar;
using ChatDashboard.Core.Cycles;
using ChatDashboard.Core.Sites;

namespace ChatDashboard.Core.Chat.Messages;

/// <summary>The form's last page: what works, what does not and why; and the button that hands everything in.</summary>
public sealed record ReflectionForm(SiteId Site, string SiteName, Quarter Quarter, Reflection Now) : Message
{
    public int Pages { get; init; } = 1;

    public int Revision { get; init; }

    public int Rated { get; init; }

    public int Components { get; init; }

    public bool IsSubmitted { get; init; }

    public string? Problem { get; init; }
}
