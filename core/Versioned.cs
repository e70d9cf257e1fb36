namespace ChatDashboard.Core;

/// <summary>Something read from a store, with the version that a save must name.</summary>
public sealed record Versioned<T>(T Value, string Version)
{
    /// <summary>
    /// What was read. It stays when a changed value takes its place, so that whoever saves that one can tell what changed.
    /// </summary>
    public T AsRead { get; } = Value;
}
