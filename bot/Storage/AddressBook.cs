using ChatDashboard.Core;
using ChatDashboard.Core.Chat;
using ChatDashboard.Core.People;
using ChatDashboard.Core.Sites;

namespace ChatDashboard.Bot.Storage;

/// <summary>How people and channels are reached.</summary>
internal sealed class AddressBook(IDocuments documents, Channels channels, ISiteStore sites) : IAddressBook
{
    private const string People = "people";

    /// <summary>Schema 2 has a time zone; those who were kept before have none until they are met again.</summary>
    public static readonly Shape<PersonAddress> PersonShape = new(_ => { });

    public async Task<PersonAddress?> FindAsync(PersonId person, CancellationToken cancel) =>
        (await documents.FindAsync(PersonShape, People, person.ToString(), cancel))?.Value;

    public async Task<ChannelAddress?> FindAsync(ChannelId channel, CancellationToken cancel) =>
        await channels.FindAsync(channel, cancel) is { Tenant: { } tenant, Service: { } service }
            ? new(channel, tenant, service, await sites.FindAsync(channel, cancel))
            : null;

    public async Task<bool> RememberAsync(PersonAddress address, CancellationToken cancel)
    {
        var isFirst = false;
        await documents.ChangeAsync(
            PersonShape,
            People,
            address.Person.ToString(),
            known =>
            {
                var now = address with
                {
                    Conversation = address.Conversation ?? known?.Conversation,
                    TimeZone = address.TimeZone ?? known?.TimeZone,
                };
                isFirst = known?.Conversation is null && now.Conversation is not null;
                return now == known ? known : now;
            },
            cancel);
        return isFirst;
    }

    public Task ForgetAsync(PersonId person, CancellationToken cancel) => Retry.OnStaleAsync(async () =>
    {
        if (await documents.FindAsync(People, person.ToString(), cancel) is { } found)
        {
            await documents.DeleteAsync(found, cancel);
        }

        return true;
    });

    public async Task<bool> RememberAsync(ChannelAddress address, CancellationToken cancel)
    {
        var isFirst = false;
        await channels.ChangeAsync(
            address.Channel,
            known =>
            {
                isFirst = known.Service is null;
                return (known.Tenant, known.Service) == (address.Tenant, address.Service)
                    ? known
                    : known with { Tenant = address.Tenant, Service = address.Service };
            },
            cancel);
        return isFirst;
    }
}
