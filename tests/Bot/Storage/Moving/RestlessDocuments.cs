using System.Runtime.CompilerServices;
using ChatDashboard.Bot.Storage;

namespace ChatDashboard.Tests.Bot.Storage.Moving;

/// <summary>Documents among which another one appears each time that all of them have been listed.</summary>
/// <param name="changes">After how many of them they hold still.</param>
internal sealed class RestlessDocuments(IDocuments documents, int changes) : DocumentsAround(documents)
{
    private int _made;

    public override async IAsyncEnumerable<Document> ListAllAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var document in base.ListAllAsync(cancel))
        {
            yield return document;
        }

        if (_made < changes)
        {
            await CreateAsync(SiteStore.SiteShape.Write("sites", $"site-{++_made}", Filled.Site), cancel);
        }
    }
}
