using System.Collections.Concurrent;

namespace ChatDashboard.Bot.Slack;

/// <summary>
/// Draws again what stands somewhere in Slack: one drawing of a thing at a time, and what is asked for meanwhile is drawn once more
/// afterwards, as it then is. So the last drawing shows the latest.
/// </summary>
internal sealed class Redraws
{
    private readonly ConcurrentDictionary<string, int> _asked = new(StringComparer.Ordinal);

    public async Task RunAsync(string what, Func<Task> draw)
    {
        if (_asked.AddOrUpdate(what, 1, (_, times) => times + 1) > 1)
        {
            return;
        }

        var times = 1;
        do
        {
            times = _asked[what];
            try
            {
                await draw();
            }
            catch
            {
                _asked.TryRemove(what, out _);
                throw;
            }
        }
        while (!_asked.TryRemove(KeyValuePair.Create(what, times)));
    }
}
