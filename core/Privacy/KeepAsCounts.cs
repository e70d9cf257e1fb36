using System.Collections.Immutable;
using ChatDashboard.Core.Calendar;
using ChatDashboard.Core.Cycles;
using ChatDashboard.Core.People;
using ChatDashboard.Core.Sites;

namespace ChatDashboard.Core.Privacy;

/// <summary>
/// Keeps what a rater handed in as counts, under an id that leads to nobody: the colours and arrows, and nothing else. First it is noted
/// where the answers go, then they are there, and then they are gone from under the rater's id; at every moment they count once.
/// </summary>
public sealed class KeepAsCounts(ICycleStore cycles)
{
    /// <summary>From here on the answers count under nobody's id. A draft never counted.</summary>
    /// <returns>Whether there is something that counts.</returns>
    public async Task<bool> MoveAsync(Cycle cycle, PersonId rater, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(cycle);
        if (await NoteAsync(cycle, rater, cancel) is not { MovesTo: { } to } moving)
        {
            return false;
        }

        await cycles.ChangeAsync(cycle.Site, cycle.Quarter, to, _ => CountsOf(moving, cycle.OpenedAt), cancel);
        return true;
    }

    /// <summary>Deletes what stands under the rater's own id.</summary>
    public Task DeleteAsync(SiteId site, Quarter quarter, PersonId rater, CancellationToken cancel) => Retry.OnStaleAsync(async () =>
    {
        if (await cycles.FindResponseAsync(site, quarter, rater, cancel) is { } found)
        {
            await cycles.DeleteResponseAsync(found, cancel);
        }

        return true;
    });

    private Task<Response?> NoteAsync(Cycle cycle, PersonId rater, CancellationToken cancel) => Retry.OnStaleAsync(async () =>
    {
        if (await cycles.FindResponseAsync(cycle.Site, cycle.Quarter, rater, cancel) is not { Value.IsSubmitted: true } found)
        {
            return null;
        }

        var moving = found.Value with { MovesTo = found.Value.MovesTo ?? PersonId.OfNobody() };
        if (found.Value.MovesTo is null)
        {
            await cycles.SaveResponseAsync(found with { Value = moving }, cancel);
        }

        return moving;
    });

    /// <param name="at">In the place of the time at which they were handed in, which could tell by whom.</param>
    private static Response CountsOf(Response response, DateTimeOffset at) => new(response.Site, response.Quarter, response.MovesTo!)
    {
        Answers = response.Answers.ToImmutableDictionary(
            answer => answer.Key, answer => new Answer(answer.Value.Now with { Note = "" }, 0, [])),
        SubmittedAt = at,
    };
}
