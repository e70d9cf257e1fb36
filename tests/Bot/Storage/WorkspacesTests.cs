using ChatDashboard.Bot.Storage;
using ChatDashboard.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace ChatDashboard.Tests.Bot.Storage;

public sealed class WorkspacesTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly SqliteDocuments documents;
    private readonly Workspaces workspaces;

    public WorkspacesTests()
    {
        documents = folder.Open();
        workspaces = new(documents, new FakeTimeProvider(A.Opening));
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        documents.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task A_workspace_is_open_until_it_takes_the_bot_out_and_again_once_its_people_speak_to_it()
    {
        var atFirst = await workspaces.IsClosedAsync("slack", "T1", Cancel);
        await workspaces.CloseAsync("slack", "T1", Cancel);
        var closed = await workspaces.IsClosedAsync("slack", "T1", Cancel);
        await workspaces.OpenAsync("slack", "T1", Cancel);
        var again = await workspaces.IsClosedAsync("slack", "T1", Cancel);

        Assert.Equal((false, true, false), (atFirst, closed, again));
    }

    [Fact]
    public async Task One_workspace_says_nothing_about_another()
    {
        await workspaces.CloseAsync("slack", "T1", Cancel);

        Assert.False(await workspaces.IsClosedAsync("slack", "T2", Cancel));
        Assert.False(await workspaces.IsClosedAsync("teams", "T1", Cancel));
    }

    [Fact]
    public async Task Closing_and_opening_twice_is_the_same_as_once_also_at_the_same_moment()
    {
        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => workspaces.CloseAsync("slack", "T1", Cancel)));
        var closed = await workspaces.IsClosedAsync("slack", "T1", Cancel);

        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => workspaces.OpenAsync("slack", "T1", Cancel)));

        Assert.True(closed);
        Assert.False(await workspaces.IsClosedAsync("slack", "T1", Cancel));
    }
}
