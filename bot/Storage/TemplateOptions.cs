namespace ChatDashboard.Bot.Storage;

/// <summary>The settings <c>Templates</c>.</summary>
internal sealed class TemplateOptions
{
    /// <summary>
    /// The file of the template that new quarters take; without one it is the built-in template. A relative path starts at the content
    /// root.
    /// </summary>
    public string? Path { get; set; }
}
