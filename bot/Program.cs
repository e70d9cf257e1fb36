using ChatDashboard.Bot;

try
{
    var builder = WebApplication.CreateSlimBuilder(args);
    builder.WebHost.UseKestrelHttpsConfiguration();
    builder.AddRooms();
    if (Commands.IsTyped(args))
    {
        // What a command has to say, it says itself.
        builder.Logging.ClearProviders();
    }

    var app = builder.Build();
    if (await app.RunCommandAsync(args) is { } exitCode)
    {
        await app.DisposeAsync();
        return exitCode;
    }

    app.MapRooms();

    app.Run();
    return 0;
}
catch (Exception fault) when (CannotStart.Explain(fault) is { } why)
{
    await Console.Error.WriteLineAsync($"{Environment.NewLine}ChatDashboard has stopped. {why}");
    return 1;
}
