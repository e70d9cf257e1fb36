using ChatDashboard.Bot;
using ChatDashboard.Bot.Scheduling;
using ChatDashboard.Bot.Storage;
using ChatDashboard.Bot.Teams;

var builder = WebApplication.CreateBuilder(args);
builder.AddCore();
builder.Services.AddStorage();
builder.Services.AddTeams(builder.Configuration);
builder.AddScheduling();

var app = builder.Build();
app.MapTeams();
app.MapScheduling();
app.MapHealth();

app.Run();
