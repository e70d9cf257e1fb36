using System.Runtime.CompilerServices;
using ChatDashboard.Core;
using ChatDashboard.Core.Sites;

namespace ChatDashboard.Bot.Storage;

/// <summary>
/// Whether documents can be read and written: asks to take one away that is not there, which needs the right to, and leaves no trace.
/// </summary>
internal sealed class StorageExamination(IServiceProvider services) : IExamination
{
    public string Part => "Storage";

    public async IAsyncEnumerable<Finding> LookAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        var documents = services.GetRequiredService<IDocuments>();
        var sites = await services.GetRequiredService<ISiteStore>().ListAsync(cancel);
        try
        {
            await documents.DeleteAsync(new("health", "doctor", 1, "{}", "none"), cancel);
        }
        catch (StaleVersionException)
        {
            // As it has to be.
        }

        yield return Finding.Good($"Everything is kept in {documents.Place}. It can be read and written.");
        yield return sites.Count > 0
            ? Finding.Good($"Sites in it: {sites.Count}.")
            : Finding.Off("No site is in it yet. If there should be some, Storage names another place than they were kept in.");
    }
}
