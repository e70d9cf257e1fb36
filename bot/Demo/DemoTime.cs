using System.Globalization;

namespace ChatDashboard.Bot.Demo;

/// <summary>The real time plus what the demo's clock was moved forward by, which a restart keeps. Waiting takes as long as ever.</summary>
/// <param name="path">The file that keeps by how much.</param>
internal sealed class DemoTime(TimeProvider real, string path) : TimeProvider
{
    private readonly Lock moving = new();
    private long ahead = Read(path).Ticks;

    public override TimeZoneInfo LocalTimeZone => real.LocalTimeZone;

    public override long TimestampFrequency => real.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => real.GetUtcNow().AddTicks(Interlocked.Read(ref ahead));

    public override long GetTimestamp() => real.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        real.CreateTimer(callback, state, dueTime, period);

    /// <summary>Makes it this instant now; the clock never goes back.</summary>
    public void MoveTo(DateTimeOffset instant)
    {
        lock (moving)
        {
            var further = (instant - real.GetUtcNow()).Ticks;
            if (further > Interlocked.Read(ref ahead))
            {
                Write(path, TimeSpan.FromTicks(further));
                Interlocked.Exchange(ref ahead, further);
            }
        }
    }

    private static TimeSpan Read(string path)
    {
        if (!File.Exists(path))
        {
            return TimeSpan.Zero;
        }

        return TimeSpan.TryParseExact(File.ReadAllText(path).Trim(), "c", CultureInfo.InvariantCulture, out var kept)
            && kept >= TimeSpan.Zero
            ? kept
            : throw new FormatException(
                $"{path} does not say how far the demo's clock is ahead, such as 41.09:00:00. Delete it: then it is today.");
    }

    /// <summary>In one step, so that a stop in between leaves the old file.</summary>
    private static void Write(string path, TimeSpan ahead)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        File.WriteAllText(path + ".new", ahead.ToString("c", CultureInfo.InvariantCulture));
        File.Move(path + ".new", path, overwrite: true);
    }
}
