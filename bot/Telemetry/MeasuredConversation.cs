using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Text.Json;
using ChatDashboard.Core.Chat;
using ChatDashboard.Core.Chat.Answers;
using ChatDashboard.Core.Cycles;

namespace ChatDashboard.Bot.Telemetry;

/// <summary>Measures how long each command and each button takes, by platform. Of what was typed it takes the verb alone.</summary>
internal sealed class MeasuredConversation(
    Answering answering, AdvanceCycle advanceCycle, IOutbox outbox, IMeterFactory meters, IDemoClock? clock = null)
    : Conversation(answering, advanceCycle, outbox, clock)
{
    private readonly Histogram<double> _duration = meters.Create(Signals.Name).CreateHistogram(
        "chatdashboard.command.duration", "s", "How long a command or a button took, up to the answer.",
        advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.005, 0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] });

    public override Task<IReadOnlyList<Reply>> HearAsync(Heard heard, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(heard);
        return MeasureAsync($"{Command.Parse(heard.Text).Verb}", heard.From.Id.Platform, () => base.HearAsync(heard, cancel));
    }

    public override Task<IReadOnlyList<Reply>> PressAsync(Pressed pressed, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(pressed);
        return MeasureAsync($"Press{pressed.Press.Kind}", pressed.From.Id.Platform, () => base.PressAsync(pressed, cancel));
    }

    private async Task<IReadOnlyList<Reply>> MeasureAsync(string name, string platform, Func<Task<IReadOnlyList<Reply>>> answer)
    {
        var command = JsonNamingPolicy.SnakeCaseLower.ConvertName(name);
        using var trace = Signals.Traces.StartActivity(command);
        var tags = new TagList { { "chatdashboard.command", command }, { "chatdashboard.platform", platform } };
        var began = Stopwatch.GetTimestamp();
        try
        {
            return await answer();
        }
        catch (Exception failed)
        {
            tags.Add("error.type", failed.GetType().Name);
            throw;
        }
        finally
        {
            _duration.Record(Stopwatch.GetElapsedTime(began).TotalSeconds, tags);
            trace?.SetTag("chatdashboard.platform", platform);
        }
    }
}
