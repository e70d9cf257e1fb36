namespace ChatDashboard.Bot.Teams;

/// <summary>What the bot does with a checked activity, once per activity. If it throws, Teams may send the activity again.</summary>
internal delegate Task HandleActivity(Activity activity, CancellationToken cancel);
