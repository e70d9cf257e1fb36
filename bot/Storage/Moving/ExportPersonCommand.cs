using System.Text.Json;
using ChatDashboard.Core.Privacy;

namespace ChatDashboard.Bot.Storage.Moving;

/// <summary><c>export-person teams:8b0c… ana.json</c>: everything that is kept about one person into a file to hand over to them.</summary>
internal sealed class ExportPersonCommand(IServiceProvider services) : ICommand
{
    private static readonly JsonSerializerOptions ToRead = new(StoredJson.Options) { WriteIndented = true };

    public string Name => "export-person";

    public string Usage => "export-person <person's id> <file>";

    public string Summary => "writes all that is kept about a person into a new file; the bot can run meanwhile";

    public async Task<CommandOutcome> RunAsync(IReadOnlyList<string> arguments, CancellationToken cancel)
    {
        if (arguments is not [var typed, var file] || PersonArgument.Read(typed) is not { } person || file.StartsWith('-'))
        {
            return CommandOutcome.Mistyped($"Type: {Usage}{Environment.NewLine}{PersonArgument.Help}");
        }

        var data = await services.GetRequiredService<FindPersonalData>().RunAsync(person, cancel);
        if (data.IsEmpty)
        {
            return CommandOutcome.Failed($"Nothing is kept about {person}. Nothing was written. {PersonArgument.Help}");
        }

        var path = Path.GetFullPath(file);
        await using (var written = OwnersFile.Open(path, FileMode.CreateNew))
        {
            await JsonSerializer.SerializeAsync(written, data, ToRead, cancel);
        }

        return CommandOutcome.Done($"{path} holds everything that is kept about {person}. Hand it to nobody else.");
    }
}
