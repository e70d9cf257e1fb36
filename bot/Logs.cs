namespace ChatDashboard.Bot;

/// <summary>How the bot writes its log to the console: for people in development, as JSON where programs read it.</summary>
internal static class Logs
{
    private const string Formatter = "Logging:Console:FormatterName";

    public static void AddLogs(this WebApplicationBuilder builder)
    {
        // A formatter in the settings stays.
        if (!builder.Environment.IsDevelopment() && string.IsNullOrEmpty(builder.Configuration[Formatter]))
        {
            builder.Logging.AddJsonConsole(json =>
            {
                json.IncludeScopes = true;
                json.UseUtcTimestamp = true;
                json.TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fffZ";
            });
        }
    }
}
