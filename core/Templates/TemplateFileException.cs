namespace ChatDashboard.Core.Templates;

/// <summary>A template file that cannot be used; the message names the file, the place in it and the remedy.</summary>
public sealed class TemplateFileException(string message) : Exception(message);
