using ChatDashboard.Bot.Demo;
using ChatDashboard.Bot.Doctor;
using ChatDashboard.Bot.Playground;
using ChatDashboard.Bot.Scheduling;
using ChatDashboard.Bot.Slack;
using ChatDashboard.Bot.Storage;
using ChatDashboard.Bot.Teams;
using ChatDashboard.Bot.Telemetry;
using ChatDashboard.Core.Chat;

namespace ChatDashboard.Bot;

/// <summary>The table of contents: the rooms that the bot is made of, each of which adds and maps itself.</summary>
internal static class Rooms
{
    public static void AddRooms(this WebApplicationBuilder builder)
    {
        builder.AddLogs();
        builder.AddCore();
        builder.Services.AddHealth();
        builder.Services.AddDoctor();
        Shutdown.Add(builder.Services);
        builder.Services.AddStorage();
        builder.Services.AddSingleton<IChat, Chats>();
        builder.AddDemo(DemoPeople.Invented);
        builder.Services.AddTeams(builder.Configuration);
        builder.Services.AddSlack(builder.Configuration);
        builder.AddScheduling();
        builder.AddPlayground(DemoPeople.Invented);
        builder.AddTelemetry();
        builder.Services.AddSitesExamination();
    }

    public static void MapRooms(this WebApplication app)
    {
        CoreSettings.Urls(app.Configuration);
        CoreSettings.Retention(app.Configuration);
        app.MapTeams();
        app.MapSlack();
        app.MapScheduling();
        app.MapHealth();
    }
}
