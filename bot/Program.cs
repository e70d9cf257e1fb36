using ChatDashboard.Bot;

var builder = WebApplication.CreateBuilder(args);
builder.AddRooms();

var app = builder.Build();
app.MapRooms();

app.Run();
