using ChatDashboard.Core.Cycles;

namespace ChatDashboard.Bot.Demo;

/// <summary>The letters that the story writes ratings and trends in.</summary>
internal static class StoryLetters
{
    public static Rating Rating(char letter) => letter switch
    {
        'g' => Core.Cycles.Rating.Green,
        'y' => Core.Cycles.Rating.Yellow,
        'r' => Core.Cycles.Rating.Red,
        '?' => Core.Cycles.Rating.Gray,
        _ => throw new FormatException($"story.json: '{letter}' is not a rating; use g, y, r or ?."),
    };

    public static Trend Trend(char letter) => letter switch
    {
        'u' => Core.Cycles.Trend.Up,
        'f' => Core.Cycles.Trend.Flat,
        'd' => Core.Cycles.Trend.Down,
        _ => throw new FormatException($"story.json: '{letter}' is not a trend; use u, f or d."),
    };

    /// <summary>What somebody said in a quarter, counted from 0.</summary>
    public static Assessment Said(StoryComponent component, string person, int quarter)
    {
        var own = component.Others.GetValueOrDefault(person, "....")[quarter];
        var rating = Rating(own == '.' ? component.Team[quarter] : own);
        var note = component.Notes.FirstOrDefault(note => note.Quarter == quarter + 1 && note.By == person)?.Says;
        return new(rating, Trend(component.Trend[quarter]), note ?? (rating is Core.Cycles.Rating.Gray ? component.Question : ""));
    }
}
