using ChatDashboard.Load;

if (Settings.Parse(args) is not { } settings)
{
    Console.Error.WriteLine(Settings.Usage);
    return 1;
}

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, press) => (press.Cancel = true, stop).stop.Cancel();
await using var teams = await Connector.StartAsync(stop.Token);

Console.WriteLine($"Measured on {Machine.Describe()}.");
Console.WriteLine($"Load average before: {Machine.LoadAverage}. The bot, the people and the connector share these cores.");
Console.WriteLine();
Console.WriteLine("| step | what | measured | aim | memory after |");
Console.WriteLine("| --- | --- | --- | --- | --- |");
var steps = new (string Name, Func<Settings, Connector, CancellationToken, Task<IReadOnlyList<Figure>>> RunAsync)[]
{
    ("start", StartStep.RunAsync), ("save", SaveStep.RunAsync), ("show", ShowStep.RunAsync), ("open", OpenStep.RunAsync),
};
foreach (var step in steps.Where(step => settings.Steps.Contains(step.Name)))
{
    foreach (var figure in await step.RunAsync(settings, teams, stop.Token))
    {
        Console.WriteLine(figure);
    }
}

Console.WriteLine();
Console.WriteLine($"Load average after: {Machine.LoadAverage}.");
return 0;
