using System.Globalization;
using ChatDashboard.Core.Calendar;
using ChatDashboard.Core.Chat.Messages;
using ChatDashboard.Core.Cycles;

namespace ChatDashboard.Core.Chat;

/// <summary>The bot's words for ratings, trends and days. A colour never stands alone: a mark, a word, and for trends an arrow.</summary>
public static class Words
{
    /// <summary>What to say of 2026-Q5.</summary>
    public static string NoQuarter(string typed)
    {
        ArgumentNullException.ThrowIfNull(typed);
        return $"There is no {typed.ToUpperInvariant()}: a year has the quarters Q1 to Q4, as in {typed[..4]}-Q4.";
    }

    public const string NotRated = "– not rated";

    public static string Mark(Rating? rating) => rating switch
    {
        Rating.Green => "🟢",
        Rating.Yellow => "🟡",
        Rating.Red => "🔴",
        // Followed by what asks for the emoji: some fonts have a thin ring of their own for this one.
        Rating.Gray => "⚪\uFE0F",
        _ => "–",
    };

    /// <summary>🟢 Green</summary>
    public static string Of(Rating? rating) => rating is null ? NotRated : $"{Mark(rating)} {rating}";

    /// <summary>What a rating means, as the form says it.</summary>
    public static string Meaning(Rating rating) => rating switch
    {
        Rating.Green => "achieved",
        Rating.Yellow => "medium",
        Rating.Red => "low",
        _ => "need more information",
    };

    public static string Arrow(Trend? trend) => trend switch
    {
        Trend.Up => "↑",
        Trend.Flat => "→",
        Trend.Down => "↓",
        _ => "",
    };

    /// <summary>↑ improving</summary>
    public static string Of(Trend? trend) => trend switch
    {
        Trend.Up => "↑ improving",
        Trend.Flat => "→ steady",
        Trend.Down => "↓ slipping",
        _ => "no trend",
    };

    /// <summary>🟡 Yellow ↑ improving</summary>
    public static string Of(Rating? rating, Trend? trend) => trend is null ? Of(rating) : $"{Of(rating)} {Of(trend)}";

    /// <summary>Monday 4 January 2027, where the site is.</summary>
    public static string Day(SiteCalendar calendar, DateTimeOffset instant) => Day(calendar.DayOf(instant));

    public static string Day(DateOnly day) => day.ToString("dddd d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>4 January 2027</summary>
    public static string ShortDay(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>1 person, 3 people: a number with its word.</summary>
    public static string Count(int number, string one, string? many = null) => $"{number} {(number == 1 ? one : many ?? one + "s")}";

    /// <summary>Ana, Ben and Chi</summary>
    public static string List(IReadOnlyList<string> items) => items switch
    {
        [] => "nobody",
        [var only] => only,
        _ => $"{string.Join(", ", items.SkipLast(1))} and {items[^1]}",
    };

    public static string Of(CyclePhase phase) => phase switch
    {
        CyclePhase.Collecting => "collecting answers",
        CyclePhase.Reviewing => "under review",
        _ => "published",
    };

    public static string Name(ReviewGroup group) => group switch
    {
        ReviewGroup.Split => "Split",
        ReviewGroup.Gray => "More information needed",
        ReviewGroup.Clear => "Clear",
        _ => "Not rated",
    };

    /// <summary>Yellow in 3 of 5, as 🟢 1 · 🟡 3 · 🔴 1.</summary>
    public static string Of(Spread spread)
    {
        var counts = new (Rating Rating, int Count)[]
        {
            (Rating.Green, spread.Green), (Rating.Yellow, spread.Yellow), (Rating.Red, spread.Red), (Rating.Gray, spread.Gray),
        };
        return spread.Answered == 0
            ? "nobody rated it"
            : string.Join(" · ", counts.Where(pair => pair.Count > 0).Select(pair => $"{Mark(pair.Rating)} {pair.Count} {pair.Rating}"));
    }
}
