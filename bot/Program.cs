using ChatDashboard.Bot;

var builder = WebApplication.CreateBuilder(args);
builder.AddRooms();

var app = builder.Build();
if (await app.RunCommandAsync(args) is { } exitCode)
{
    await app.DisposeAsync();
    return exitCode;
}

app.MapRooms();

app.Run();
return 0;
