using ChatDashboard.Core.People;

namespace ChatDashboard.Core.Chat;

/// <summary>Where addresses are kept. Remembering what is known already writes nothing.</summary>
public interface IAddressBook
{
    Task<PersonAddress?> FindAsync(PersonId person, CancellationToken cancel);

    Task<ChannelAddress?> FindAsync(ChannelId channel, CancellationToken cancel);

    /// <summary>Keeps what is new in an address: a known personal chat or time zone stays when the new address has none.</summary>
    /// <returns>Whether the personal chat was not known before; of several who remember it at once, one is told so.</returns>
    Task<bool> RememberAsync(PersonAddress address, CancellationToken cancel);

    /// <summary>Keeps nothing of the person any more; of someone who was never kept, nothing happens.</summary>
    Task ForgetAsync(PersonId person, CancellationToken cancel);

    /// <summary>Keeps how a channel is reached; the site that lives there stays.</summary>
    /// <returns>Whether it was not known before how it is reached; of several who remember it at once, one is told so.</returns>
    Task<bool> RememberAsync(ChannelAddress address, CancellationToken cancel);
}
