using ChatDashboard.Load;

if (args is [SlackBot.Word, var slack])
{
    await SlackBot.RunAsync(new(slack));
    return 0;
}

if (Settings.Parse(args) is not { } settings)
{
    Console.Error.WriteLine(Settings.Usage);
    return 1;
}

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, press) => (press.Cancel = true, stop).stop.Cancel();

Console.WriteLine($"Measured on {Machine.Describe()}.");
Console.WriteLine($"Load average before: {Machine.LoadAverage}. The bot, the people and the chat platform share these cores.");
Console.WriteLine();
Console.WriteLine("| step | what | measured | aim | memory after |");
Console.WriteLine("| --- | --- | --- | --- | --- |");
foreach (var step in Steps.All.Where(step => settings.Steps.Contains(step.Name)))
{
    foreach (var figure in await step.RunAsync(settings, stop.Token))
    {
        Console.WriteLine(figure);
    }
}

Console.WriteLine();
Console.WriteLine($"Load average after: {Machine.LoadAverage}.");
return 0;
