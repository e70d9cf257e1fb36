namespace ChatDashboard.Core;

/// <summary>Something read from a store, with the version that a save must name.</summary>
public sealed record Versioned<T>(T Value, string Version);
