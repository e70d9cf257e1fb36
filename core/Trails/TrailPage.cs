using System.Collections.Immutable;
using ChatDashboard.Core.Calendar;

namespace ChatDashboard.Core.Trails;

/// <summary>Earlier changes of a site, or of one of its quarters.</summary>
/// <param name="Quarter">Null for those of the site.</param>
/// <param name="Number">0 for the oldest.</param>
public sealed record TrailPage(Quarter? Quarter, int Number, ImmutableList<Change> Changes);
