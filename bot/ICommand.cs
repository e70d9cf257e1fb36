namespace ChatDashboard.Bot;

/// <summary>
/// Something to do instead of running the bot, as in <c>dotnet run --project bot -- export data.jsonl</c>. The room that it belongs to adds
/// it to the services; that is all. All of them are made to see which was typed: one takes what it needs from the services when it runs.
/// </summary>
internal interface ICommand
{
    /// <summary>The word that it is called by.</summary>
    string Name { get; }

    /// <summary>How it is typed, with what follows the word.</summary>
    string Usage { get; }

    /// <summary>What it does, in a sentence.</summary>
    string Summary { get; }

    /// <param name="arguments">What follows the word.</param>
    Task<CommandOutcome> RunAsync(IReadOnlyList<string> arguments, CancellationToken cancel);
}
