namespace ChatDashboard.Bot.Storage.Moving;

/// <summary><c>export data.jsonl</c>: everything into one file, to keep or to move.</summary>
internal sealed class ExportCommand(IServiceProvider services) : ICommand
{
    public string Name => "export";

    public string Usage => "export <file>";

    public string Summary => "writes everything into a new file, as it is at one moment; the bot can run meanwhile";

    public async Task<CommandOutcome> RunAsync(IReadOnlyList<string> arguments, CancellationToken cancel)
    {
        if (arguments is not [var file] || file.StartsWith('-'))
        {
            return CommandOutcome.Mistyped($"Type: {Usage}");
        }

        var path = Path.GetFullPath(file);
        var place = services.GetRequiredService<IDocuments>().Place;
        return await services.GetRequiredService<ExportData>().RunAsync(path, cancel) is { } contents
            ? CommandOutcome.Done(
                $"{path} holds {contents}, everything that is in {place}. People's names and words are in it: keep it as safe as the data.")
            : CommandOutcome.Failed(
                $"The documents in {place} changed each time they were read. Nothing was written. Stop the bot meanwhile, "
                    + "or try at a quieter hour.");
    }
}
