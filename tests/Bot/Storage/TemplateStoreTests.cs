using ChatDashboard.Bot.Storage;
using ChatDashboard.Core.Templates;

namespace ChatDashboard.Tests.Bot.Storage;

public sealed class TemplateStoreTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly SqliteDocuments documents;

    public TemplateStoreTests() => documents = folder.Open();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        documents.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task The_built_in_template_comes_back_whole()
    {
        await Store(TemplateFile.Default()).KeepCurrentAsync(Cancel);

        var found = await Store(Filled.Template).GetAsync(TemplateFile.Default().Version, Cancel);

        Assert.Equivalent(TemplateFile.Default(), found, strict: true);
    }

    [Fact]
    public async Task A_quarter_keeps_the_version_that_it_was_judged_by()
    {
        await Store(Filled.Template).KeepCurrentAsync(Cancel);
        var edited = new DashboardTemplate(new("small", 2), "Edited", Filled.Template.Elements);
        var templates = Store(edited);
        await templates.KeepCurrentAsync(Cancel);

        var old = await templates.GetAsync(Filled.Template.Version, Cancel);

        Assert.Equal((Filled.Template.Name, "Edited"), (old.Name, templates.Current.Name));
    }

    [Fact]
    public async Task Starting_again_with_the_same_template_writes_nothing()
    {
        await Store(Filled.Template).KeepCurrentAsync(Cancel);
        var before = await documents.FindAsync("templates", "small:1", Cancel);

        await Store(Filled.Template).KeepCurrentAsync(Cancel);

        Assert.Equal(before, await documents.FindAsync("templates", "small:1", Cancel));
    }

    [Fact]
    public async Task A_template_that_changed_under_the_same_version_is_refused_with_the_remedy()
    {
        await Store(Filled.Template).KeepCurrentAsync(Cancel);
        var edited = Store(new(Filled.Template.Version, "Edited", Filled.Template.Elements));

        var failure = await Assert.ThrowsAsync<TemplateFileException>(() => edited.KeepCurrentAsync(Cancel));

        Assert.StartsWith("our.json: ", failure.Message, StringComparison.Ordinal);
        Assert.Contains("Raise \"version\" to 2", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_version_is_read_once_and_then_known()
    {
        await Store(Filled.Template).KeepCurrentAsync(Cancel);
        var templates = Store(TemplateFile.Default());

        var first = await templates.GetAsync(Filled.Template.Version, Cancel);
        await documents.DeleteAsync((await documents.FindAsync("templates", "small:1", Cancel))!, Cancel);

        Assert.Same(first, await templates.GetAsync(Filled.Template.Version, Cancel));
    }

    [Fact]
    public async Task A_version_that_was_never_kept_is_named()
    {
        var failure = await Assert.ThrowsAsync<UnreadableDocumentException>(() => Store(Filled.Template).GetAsync(new("small", 7), Cancel));

        Assert.Contains("templates/small:7", failure.Message, StringComparison.Ordinal);
    }

    private TemplateStore Store(DashboardTemplate current) => new(documents, current, "our.json");
}
