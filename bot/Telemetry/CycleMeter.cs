using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Text.Json;
using ChatDashboard.Core.Cycles;
using ChatDashboard.Core.People;

namespace ChatDashboard.Bot.Telemetry;

/// <summary>Counts what happens in the quarters of all sites. Which site, who, and what was said does not come here.</summary>
internal sealed class CycleMeter(IMeterFactory meters)
{
    private readonly Counter<long> _steps = meters.Create(Signals.Name).CreateCounter<long>(
        "chatdashboard.cycles", "{cycle}", "Cycles that were opened, came under review, were published or reopened.");

    private readonly Counter<long> _answers = meters.Create(Signals.Name).CreateCounter<long>(
        "chatdashboard.answers", "{answer}", "Pages of answers that were saved, and answers that were handed in.");

    private readonly Counter<long> _messages = meters.Create(Signals.Name).CreateCounter<long>(
        "chatdashboard.messages", "{message}", "Messages of the bot's own accord, by how they ended.");

    public void Opened() => Step("opened");

    public void Moved(CyclePhase from, CyclePhase to)
    {
        if (from != to)
        {
            Step(from is CyclePhase.Published ? "reopened" : InWords(to));
        }
    }

    public void Saved() => _answers.Add(1, new KeyValuePair<string, object?>("chatdashboard.answer.state", "saved"));

    public void HandedIn() => _answers.Add(1, new KeyValuePair<string, object?>("chatdashboard.answer.state", "handed_in"));

    /// <summary>One of the posts in a channel that ended anew; the same end as before is none.</summary>
    public void Ended(ChannelPostKind post, Delivery? before, Delivery? now) => Ended($"{InWords(post)}_post", null, before, now);

    /// <summary>One to a person.</summary>
    public void Ended(OutgoingKind kind, PersonId to, Delivery? before, Delivery? now) => Ended(InWords(kind), to.Platform, before, now);

    private void Ended(string kind, string? platform, Delivery? before, Delivery? now)
    {
        if (now is null || now == before)
        {
            return;
        }

        var tags = new TagList { { "chatdashboard.message.kind", kind }, { "chatdashboard.message.outcome", InWords(now.State) } };
        if (platform is not null)
        {
            tags.Add("chatdashboard.platform", platform);
        }

        _messages.Add(1, tags);
    }

    private void Step(string step) => _steps.Add(1, new KeyValuePair<string, object?>("chatdashboard.cycle.step", step));

    private static string InWords<T>(T one)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(one.ToString());
}
