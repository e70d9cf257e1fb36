namespace ChatDashboard.Bot.Storage;

/// <summary>A stored document that does not make sense to this version of the program; nothing of it is used.</summary>
internal sealed class UnreadableDocumentException(string partition, string id, string why, Exception? cause = null)
    : Exception($"The stored document '{partition}/{id}' cannot be read: {why}", cause);
