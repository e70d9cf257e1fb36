namespace ChatDashboard.Core.Chat;

/// <summary>Something that the bot says, free of any platform: each draws it in its own way.</summary>
public abstract record Message;
