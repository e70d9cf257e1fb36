using ChatDashboard.Core.Chat;
using ChatDashboard.Core.People;
using ChatDashboard.Core.Sites;

namespace ChatDashboard.Bot.Storage;

/// <summary>How people and channels are reached.</summary>
internal sealed class AddressBook(IDocuments documents, Channels channels, ISiteStore sites) : IAddressBook
{
    private const string People = "people";

    private static readonly Shape<PersonAddress> PersonShape = new();

    public async Task<PersonAddress?> FindAsync(PersonId person, CancellationToken cancel) =>
        (await documents.FindAsync(PersonShape, People, person.ToString(), cancel))?.Value;

    public async Task<ChannelAddress?> FindAsync(ChannelId channel, CancellationToken cancel) =>
        await channels.FindAsync(channel, cancel) is { Tenant: { } tenant, Service: { } service }
            ? new(channel, tenant, service, await sites.FindAsync(channel, cancel))
            : null;

    public Task RememberAsync(PersonAddress address, CancellationToken cancel) => documents.ChangeAsync(
        PersonShape,
        People,
        address.Person.ToString(),
        known =>
        {
            var now = address with { Conversation = address.Conversation ?? known?.Conversation };
            return now == known ? known : now;
        },
        cancel);

    public Task RememberAsync(ChannelAddress address, CancellationToken cancel) => channels.ChangeAsync(
        address.Channel,
        known => (known.Tenant, known.Service) == (address.Tenant, address.Service)
            ? known
            : known with { Tenant = address.Tenant, Service = address.Service },
        cancel);
}
