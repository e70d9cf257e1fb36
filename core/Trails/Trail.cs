using System.Collections.Immutable;

namespace ChatDashboard.Core.Trails;

/// <summary>
/// What was changed at a site or in a quarter, oldest first. The last changes are kept with what they changed and saved in one write with
/// it, so that none is lost and none told of that did not happen; earlier ones lie on pages of their own.
/// </summary>
/// <param name="Pages">How many pages there are besides.</param>
public sealed record Trail(int Pages, ImmutableList<Change> Last)
{
    /// <summary>Where more have come together, those that were saved before go onto a page.</summary>
    public const int MostKept = 20;

    public static readonly Trail Empty = new(0, []);

    public Trail With(params IEnumerable<Change> changes) => this with { Last = Last.AddRange(changes) };
}
