namespace ChatDashboard.Core.Cycles;

/// <summary>
/// Looks, once answers are saved that count, whether their quarter was published in that very moment: then its dashboard takes them in.
/// </summary>
public sealed class CountLateAnswers(ICycleStore cycles, PublishCycle publishCycle, AdvanceCycle advanceCycle, IOutbox outbox)
{
    public async Task RunAsync(Response saved, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(saved);
        if (saved.IsSubmitted && await cycles.FindAsync(saved.Site, saved.Quarter, cancel) is { Value.TakesAnswers: false })
        {
            await publishCycle.TakeInAsync(saved.Site, saved.Quarter, cancel);
            outbox.Add(await advanceCycle.RunAsync(saved.Site, cancel), whileSomeoneWaits: true);
        }
    }
}
