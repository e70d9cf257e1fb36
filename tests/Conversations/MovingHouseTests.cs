using ChatDashboard.Bot.Storage;
using ChatDashboard.Bot.Storage.Moving;
using ChatDashboard.Core.Cycles;
using ChatDashboard.Tests.Bot.Storage;
using ChatDashboard.Tests.Clients;
using ChatDashboard.Tests.Support;

namespace ChatDashboard.Tests.Conversations;

/// <summary>A team whose bot moves from a file to Cosmos DB in the middle of its work.</summary>
public sealed class MovingHouseTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task They_find_everything_as_it_was_and_go_on_where_they_were()
    {
        await using var before = await Story.WithPublishedQuarterAsync();
        var shown = await before.SayAsync(A.Ana, TeamsRoom.With(A.Ana), "site-x");
        before.Time.SetUtcNow(new(2027, 1, 4, 9, 0, 0, TimeSpan.Zero));
        await before.DeliverAsync();
        await before.AnswerAsync(A.Ana, Rating.Red);

        var all = await FilledStore.AllAsync(before.Get<IDocuments>());
        await before.Get<ExportData>().RunAsync(folder.File("data.jsonl"), Cancel);
        await using var after = await BotApp.StartAsync(after: before, settings: (await CosmosServer.SharedAsync()).NewSettings());
        await after.Get<ImportData>().RunAsync(folder.File("data.jsonl"), replace: false, Cancel);

        Assert.StartsWith("Cosmos DB at ", after.Get<IDocuments>().Place, StringComparison.Ordinal);
        Assert.Equal(all, await FilledStore.AllAsync(after.Get<IDocuments>()));
        var shownAgain = await after.SayAsync(A.Ana, TeamsRoom.With(A.Ana), "site-x 2026-Q3");
        Assert.Equal(shown[^1].Text, shownAgain[^1].Text);
        await after.AnswerAsync(A.Ben, Rating.Green);
        Assert.Contains("2 answered", (await after.SayAsync(A.Fay, TeamsRoom.With(A.Fay), "status"))[^1].Text, StringComparison.Ordinal);
    }
}
