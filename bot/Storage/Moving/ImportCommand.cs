namespace ChatDashboard.Bot.Storage.Moving;

/// <summary><c>import data.jsonl</c>: everything out of an exported file, into the storage that the settings name.</summary>
internal sealed class ImportCommand(IServiceProvider services) : ICommand
{
    private const string Replace = "--replace";
    private const int MostNamed = 10;

    public string Name => "import";

    public string Usage => $"import <file> [{Replace}]";

    public string Summary => "takes in an exported file, whole or not at all; --replace overwrites what is there with other content";

    public async Task<CommandOutcome> RunAsync(IReadOnlyList<string> arguments, CancellationToken cancel)
    {
        var files = arguments.Where(argument => argument != Replace).ToList();
        if (files is not [var file] || file.StartsWith('-'))
        {
            return CommandOutcome.Mistyped($"Type: {Usage}");
        }

        var place = services.GetRequiredService<IDocuments>().Place;
        return await services.GetRequiredService<ImportData>().RunAsync(Path.GetFullPath(file), arguments.Contains(Replace), cancel) switch
        {
            ImportOutcome.Imported done => CommandOutcome.Done(
                $"In {place}: {done.Added:N0} documents added, {done.Replaced:N0} replaced, {done.Left:N0} were there and the same."),
            ImportOutcome.Differs differs => CommandOutcome.Failed(Explain(place, differs.Documents)),
            var other => throw new InvalidOperationException($"An import that ends with {other}."),
        };
    }

    private static string Explain(string place, IReadOnlyList<string> differing) => string.Join(
        Environment.NewLine,
        [
            $"In {place}, {differing.Count:N0} documents of the file are there with other content. Nothing was imported.",
            $"Import into an empty storage, or type {Replace} to overwrite them with what the file says:",
            .. differing.Take(MostNamed).Select(name => $"  {name}"),
            .. differing.Count > MostNamed ? [$"  and {differing.Count - MostNamed:N0} more"] : (string[])[],
        ]);
}
