using ChatDashboard.Core.Cycles;
using ChatDashboard.Core.Dashboards;
using ChatDashboard.Core.People;
using ChatDashboard.Core.Templates;

namespace ChatDashboard.Core.Trails;

/// <summary>Puts on record what was done in a quarter.</summary>
public static class CycleChanges
{
    extension(Cycle cycle)
    {
        public Cycle Recorded(ChangeKind kind, Person? by, DateTimeOffset at, string detail = "") =>
            cycle with { Trail = cycle.Trail.With(new Change(kind, at, by) { Detail = detail }) };

        public Cycle Recorded(ChangeKind kind, Person? by, DateTimeOffset at, IReadOnlyList<Person> about) => about.Count == 0
            ? cycle
            : cycle with
            {
                Trail = cycle.Trail.With(about.Chunk(Change.MostAbout).Select(some => new Change(kind, at, by) { About = [.. some] })),
            };

        /// <summary>What each person agreed on, against what stood before.</summary>
        internal Cycle Recorded(IEnumerable<KeyValuePair<ComponentId, Consensus>> agreed) => cycle with
        {
            Trail = cycle.Trail.With(
                from pair in agreed
                let old = cycle.Consensus.GetValueOrDefault(pair.Key)
                let change = new ComponentChange(pair.Key.Value, old?.Rating, old?.Trend, pair.Value.Rating, pair.Value.Trend)
                group change by (pair.Value.RecordedBy, pair.Value.At) into same
                select new Change(ChangeKind.Agreed, same.Key.At, same.Key.RecordedBy) { Components = [.. same] }),
        };
    }
}
