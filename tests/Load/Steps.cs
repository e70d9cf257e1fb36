namespace ChatDashboard.Load;

/// <summary>All that is measured, in this order. Each starts the bot and the stand-in of its platform by itself.</summary>
internal static class Steps
{
    public static readonly IReadOnlyList<(string Name, Func<Settings, CancellationToken, Task<IReadOnlyList<Figure>>> RunAsync)> All =
    [
        ("start", StartStep.RunAsync), ("save", SaveStep.RunAsync), ("show", ShowStep.RunAsync), ("open", OpenStep.RunAsync),
        ("slack", SlackStep.RunAsync), ("growth", GrowthStep.RunAsync),
    ];
}
