using ChatDashboard.Core.People;

namespace ChatDashboard.Core.Chat;

/// <summary>Where addresses are kept. Remembering what is known already writes nothing.</summary>
public interface IAddressBook
{
    Task<PersonAddress?> FindAsync(PersonId person, CancellationToken cancel);

    Task<ChannelAddress?> FindAsync(ChannelId channel, CancellationToken cancel);

    /// <summary>Keeps what is new in an address: a known personal chat stays when the new address has none.</summary>
    Task RememberAsync(PersonAddress address, CancellationToken cancel);

    /// <summary>Keeps how a channel is reached; the site that lives there stays.</summary>
    Task RememberAsync(ChannelAddress address, CancellationToken cancel);
}
