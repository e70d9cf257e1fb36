namespace ChatDashboard.Bot.Slack.Blocks;

/// <summary>How much of a dashboard a message has room for.</summary>
/// <param name="Excerpt">The longest beginning of a text that people wrote; 0 for none.</param>
/// <param name="Name">The longest name.</param>
/// <param name="List">How many of a list are shown.</param>
internal sealed record DashboardRoom(int Excerpt, int Name, int List)
{
    /// <summary>From the fullest to the barest, which fits whatever people wrote.</summary>
    public static readonly IReadOnlyList<DashboardRoom> All =
    [
        new(400, 100, 8), new(250, 100, 8), new(140, 100, 6), new(80, 100, 5), new(80, 60, 4), new(40, 40, 3), new(0, 40, 2), new(0, 24, 1),
    ];

    public string Short(string name) => OnOneLine(name, Name);

    public string Beginning(string text) => OnOneLine(text, Excerpt);

    private static string OnOneLine(string text, int most) => Core.Text.Shorten(text.ReplaceLineEndings(" "), most);
}
