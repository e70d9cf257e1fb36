using System.ComponentModel.DataAnnotations;

namespace ChatDashboard.Bot.Playground;

/// <summary>The settings <c>Playground</c>.</summary>
internal sealed class PlaygroundOptions
{
    public const string Section = "Playground";

    /// <summary>Whether the Agents Playground starts beside the bot. Left out, it does so in Development.</summary>
    public bool? Enabled { get; set; }

    /// <summary>Where the Playground's page is found.</summary>
    [Range(1, 65535, ErrorMessage = "Playground:Port is not a port; use a number from 1 to 65535, or leave it out for 56150.")]
    public int Port { get; set; } = DemoPeople.Port;

    /// <summary>Not a property: the check of the settings would read it, before it has checked the port.</summary>
    public Uri Page() => new($"http://localhost:{Port}/");
}
