namespace ChatDashboard.Bot.Storage;

/// <summary>The storage cannot be opened, read or written; the message names it and the remedy.</summary>
internal sealed class StorageUnavailableException(string message, Exception? cause = null) : Exception(message, cause);
