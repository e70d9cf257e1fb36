namespace ChatDashboard.Tests.Support;

/// <summary>The Slack app's manifest, as an administrator pastes it.</summary>
internal sealed record SlackManifest(string Text)
{
    public static SlackManifest SocketMode { get; } = new(
        File.ReadAllText(Repository.Path("infra", "slack", "manifest.yaml")).ReplaceLineEndings("\n"));

    /// <summary>Changed as its first lines say.</summary>
    public static SlackManifest WithAddress(string host) => new(SocketMode.Text
        .Replace("# url: https://chatdashboard.example.org", $"url: {host}", StringComparison.Ordinal)
        .Replace("# request_url: https://chatdashboard.example.org", $"request_url: {host}", StringComparison.Ordinal)
        .Replace("socket_mode_enabled: true", "socket_mode_enabled: false", StringComparison.Ordinal));

    /// <summary>Its lines without what is said in comments.</summary>
    private IEnumerable<string> Lines =>
        Text.Split('\n').Select(line => line.Split(" #", 2)[0].TrimEnd()).Where(line => line.Length > 0 && line[0] is not '#');

    public string Value(string setting) => Assert.Single(Values(setting));

    public IReadOnlyList<string> Values(string setting) =>
    [
        .. Lines.Select(line => line.TrimStart(' ', '-')).Where(line => line.StartsWith($"{setting}: ", StringComparison.Ordinal))
            .Select(line => line[(setting.Length + 2)..]),
    ];

    /// <summary>The items below a heading.</summary>
    public IReadOnlyList<string> List(string heading) =>
    [
        .. Lines.SkipWhile(line => line.Trim() != $"{heading}:").Skip(1)
            .TakeWhile(line => line.TrimStart().StartsWith("- ", StringComparison.Ordinal)).Select(line => line.Trim()[2..]),
    ];
}
