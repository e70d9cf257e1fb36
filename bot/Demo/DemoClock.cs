using System.Globalization;
using ChatDashboard.Core;
using ChatDashboard.Core.Chat;
using ChatDashboard.Core.Chat.Messages;
using ChatDashboard.Core.Sites;

namespace ChatDashboard.Bot.Demo;

/// <summary>Walks from now to a later day, and lets happen at each site's hour of each day what the calendar says.</summary>
internal sealed class DemoClock(DemoTime time, ISiteStore sites, LiveThroughHour liveThroughHour) : IDemoClock, IDisposable
{
    private const int MostYears = 2;
    private const int MostFacts = 12;
    private static readonly TimeOnly Morning = new(9, 0);

    private readonly SemaphoreSlim moving = new(1);

    private DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    private DateOnly Furthest => Today.AddYears(MostYears);

    public async Task<Notice> MoveAsync(IReadOnlyList<string> words, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(words);
        await moving.WaitAsync(cancel);
        try
        {
            return Refuse(words, out var day) is { } refusal ? new Notice(refusal) : Told(day, await WalkAsync(day, cancel));
        }
        finally
        {
            moving.Release();
        }
    }

    public void Dispose() => moving.Dispose();

    private string? Refuse(IReadOnlyList<string> words, out DateOnly day)
    {
        var typed = string.Join(' ', words);
        var isDay = DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
        var example = $"For example: clock {Today.AddMonths(1):yyyy-MM-dd}";
        return typed.Length == 0 ? $"It is {Words.Day(Today)} for me. To move on, type clock and a later day. {example}"
            : !isDay ? $"\"{Text.Shorten(typed, 40)}\" is not a day that I can read. Type clock and a later day. {example}"
            : day <= Today ? $"It is {Words.Day(Today)} for me already, and my clock only goes forward. {example}"
            : day > Furthest ? $"{Words.Day(day)} is more than two years ahead. Go there in steps, at most to {Furthest:yyyy-MM-dd}."
            : null;
    }

    private async Task<List<Fact>> WalkAsync(DateOnly target, CancellationToken cancel)
    {
        var happened = new List<Fact>();
        for (var day = Today; day <= target; day = day.AddDays(1))
        {
            var all = await sites.ListAsync(cancel);
            var toCome = all.Where(site => site.Calendar.HourOn(day) > time.GetUtcNow()).OrderBy(site => site.Calendar.HourOn(day));
            foreach (var site in toCome.ToList())
            {
                time.MoveTo(site.Calendar.HourOn(day));
                if (await liveThroughHour.RunAsync(site.Id, cancel) is { Count: > 0 } events)
                {
                    happened.Add(new(Words.Day(day), (all.Count > 1 ? $"{site.Name}: " : "") + string.Join(", ", events)));
                }
            }
        }

        time.MoveTo(new(target.ToDateTime(Morning), TimeSpan.Zero));
        return happened;
    }

    private static Notice Told(DateOnly day, List<Fact> happened) => new(happened.Count switch
    {
        0 => "Nothing was due on the way.",
        > MostFacts => $"On the way, these last {MostFacts} of {happened.Count} days on which something happened:",
        _ => "On the way:",
    })
    {
        Title = $"It is {Words.Day(day)} now",
        Facts = [.. happened.TakeLast(MostFacts)],
    };
}
