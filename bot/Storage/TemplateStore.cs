using System.Collections.Concurrent;
using System.Text.Json;
using ChatDashboard.Core.Templates;

namespace ChatDashboard.Bot.Storage;

/// <summary>
/// The templates that quarters were judged by, and the one that new quarters take: a version that was stored never changes.
/// </summary>
/// <param name="source">Where the current template comes from, in words for whoever has to change it.</param>
internal sealed class TemplateStore(IDocuments documents, DashboardTemplate current, string source) : ITemplateStore
{
    private const string Partition = "templates";

    public static readonly Shape<DashboardTemplate> TemplateShape = new();

    private readonly ConcurrentDictionary<TemplateVersion, DashboardTemplate> known = new() { [current.Version] = current };

    public DashboardTemplate Current => current;

    public async Task<DashboardTemplate> GetAsync(TemplateVersion version, CancellationToken cancel)
    {
        if (known.TryGetValue(version, out var template))
        {
            return template;
        }

        var found = await documents.FindAsync(TemplateShape, Partition, version.ToString(), cancel)
            ?? throw new UnreadableDocumentException(Partition, version.ToString(), "it is not there.");
        return known.GetOrAdd(version, found.Value);
    }

    /// <summary>Where the current one comes from, in words for whoever has to change it.</summary>
    public string Source => source;

    /// <summary>Stores the current template where its version is new.</summary>
    /// <exception cref="TemplateFileException">Its version is stored with other content.</exception>
    public Task KeepCurrentAsync(CancellationToken cancel) =>
        documents.ChangeAsync(TemplateShape, Partition, current.Version.ToString(), Keep, cancel);

    /// <summary>Looks whether it could be stored, and stores nothing.</summary>
    /// <exception cref="TemplateFileException">Its version is stored with other content.</exception>
    public async Task CheckCurrentAsync(CancellationToken cancel) =>
        Keep((await documents.FindAsync(TemplateShape, Partition, current.Version.ToString(), cancel))?.Value);

    public async Task<bool> IsCurrentKeptAsync(CancellationToken cancel) =>
        await documents.FindAsync(TemplateShape, Partition, current.Version.ToString(), cancel) is not null;

    private DashboardTemplate Keep(DashboardTemplate? stored) => stored is null || Content(stored) == Content(current)
        ? stored ?? current
        : throw new TemplateFileException(
            $"{source}: \"version\" {current.Version.Number} of '{current.Version.Id}' is in use with other content, "
                + "and published quarters "
            + $"keep the one that they were judged by. Raise \"version\" to {current.Version.Number + 1}, or undo the change.");

    private static string Content(DashboardTemplate template) => JsonSerializer.Serialize(template, StoredJson.Options);
}
