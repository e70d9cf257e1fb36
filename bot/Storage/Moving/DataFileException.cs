namespace ChatDashboard.Bot.Storage.Moving;

/// <summary>A file that is not to be imported; the message names the line and the remedy.</summary>
internal sealed class DataFileException(string path, int line, string fault, Exception? cause = null)
    : IOException($"{path}, line {line}: {fault} Nothing was imported.", cause);
