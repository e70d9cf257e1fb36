namespace ChatDashboard.Bot;

/// <summary>A setting that cannot be used; the message names it, its value and the remedy.</summary>
internal sealed class WrongSettingException(string message) : Exception(message);
