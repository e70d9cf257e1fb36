using ChatDashboard.Core.Cycles;

namespace ChatDashboard.Bot.Demo;

/// <summary>What the colleagues of the demo write when they answer by themselves; it fits any component.</summary>
/// <param name="Low">Of whoever says red where somebody else says green.</param>
/// <param name="High">Of whoever says green there.</param>
internal sealed record ColleagueTexts(
    IReadOnlyList<string> Better, IReadOnlyList<string> Same, IReadOnlyList<string> Worse, string Low, string High, string Question,
    IReadOnlyList<Reflection> Reflections);
