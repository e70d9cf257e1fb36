using ChatDashboard.Bot.Storage;

namespace ChatDashboard.Tests.Bot.Storage;

public sealed class AddressBookTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly SqliteDocuments documents;
    private readonly SiteStore sites;
    private readonly AddressBook addresses;

    public AddressBookTests()
    {
        documents = folder.Open();
        var channels = new Channels(documents);
        sites = new(documents, channels);
        addresses = new(documents, channels, sites);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        documents.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task Whoever_was_never_met_has_no_address()
    {
        Assert.Null(await addresses.FindAsync(Filled.Ana.Id, Cancel));
        Assert.Null(await addresses.FindAsync(Filled.Channel, Cancel));
    }

    [Fact]
    public async Task Remembering_what_is_known_writes_nothing()
    {
        await addresses.RememberAsync(Filled.AnasAddress, Cancel);
        await addresses.RememberAsync(Filled.ChannelsAddress, Cancel);
        var before = await VersionsAsync();

        await addresses.RememberAsync(Filled.AnasAddress with { Conversation = null }, Cancel);
        await addresses.RememberAsync(Filled.ChannelsAddress, Cancel);

        Assert.Equal(before, await VersionsAsync());
    }

    [Fact]
    public async Task A_known_chat_stays_when_the_new_address_has_none()
    {
        await addresses.RememberAsync(Filled.AnasAddress, Cancel);

        await addresses.RememberAsync(Filled.AnasAddress with { Service = "https://moved.example/", Conversation = null }, Cancel);

        Assert.Equal(Filled.AnasAddress with { Service = "https://moved.example/" }, await addresses.FindAsync(Filled.Ana.Id, Cancel));
    }

    [Fact]
    public async Task A_known_time_zone_stays_when_the_new_address_has_none()
    {
        await addresses.RememberAsync(Filled.AnasAddress, Cancel);

        await addresses.RememberAsync(Filled.AnasAddress with { Service = "https://moved.example/", TimeZone = null }, Cancel);

        Assert.Equal("America/Chicago", (await addresses.FindAsync(Filled.Ana.Id, Cancel))?.TimeZone);
    }

    [Fact]
    public async Task A_new_chat_takes_the_place_of_the_known_one()
    {
        await addresses.RememberAsync(Filled.AnasAddress, Cancel);

        await addresses.RememberAsync(Filled.AnasAddress with { Conversation = "a:new" }, Cancel);

        Assert.Equal("a:new", (await addresses.FindAsync(Filled.Ana.Id, Cancel))?.Conversation);
    }

    [Fact]
    public async Task The_site_of_a_channel_stays_when_the_channel_is_reached_another_way()
    {
        await sites.CreateAsync(Filled.Site, Cancel);
        await addresses.RememberAsync(Filled.ChannelsAddress, Cancel);

        await addresses.RememberAsync(Filled.ChannelsAddress with { Service = "https://moved.example/" }, Cancel);

        var found = await addresses.FindAsync(Filled.Channel, Cancel);
        Assert.Equal(Filled.ChannelsAddress with { Service = "https://moved.example/", Site = Filled.SiteX }, found);
    }

    [Fact]
    public async Task The_address_of_a_channel_stays_when_a_site_moves_in()
    {
        await addresses.RememberAsync(Filled.ChannelsAddress, Cancel);

        await sites.CreateAsync(Filled.Site, Cancel);

        Assert.Equal(Filled.ChannelsAddress with { Site = Filled.SiteX }, await addresses.FindAsync(Filled.Channel, Cancel));
    }

    [Fact]
    public async Task A_channel_with_a_site_has_no_address_until_it_is_known_how_it_is_reached()
    {
        await sites.CreateAsync(Filled.Site, Cancel);

        Assert.Null(await addresses.FindAsync(Filled.Channel, Cancel));
    }

    [Fact]
    public async Task Many_who_remember_the_same_person_at_once_do_not_fail()
    {
        var chats = Enumerable.Range(0, 5).Select(n => Filled.AnasAddress with { Conversation = $"a:{n}" });

        await Task.WhenAll(chats.Select(chat => Task.Run(() => addresses.RememberAsync(chat, Cancel), Cancel)));

        Assert.StartsWith("a:", (await addresses.FindAsync(Filled.Ana.Id, Cancel))?.Conversation, StringComparison.Ordinal);
    }

    private async Task<List<string>> VersionsAsync() =>
    [
        .. (await documents.ListAsync("people", "", Cancel)).Concat(await documents.ListAsync("channels", "", Cancel))
            .Select(document => document.Version),
    ];
}
