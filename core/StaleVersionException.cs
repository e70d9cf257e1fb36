namespace ChatDashboard.Core;

/// <summary>Somebody saved first: read again, and try again.</summary>
public sealed class StaleVersionException(string what) : Exception($"{what} was saved by someone else in the meantime.");
