using ChatDashboard.Core.Calendar;
using ChatDashboard.Core.People;
using ChatDashboard.Core.Sites;

namespace ChatDashboard.Core.Cycles;

/// <summary>Where cycles and the responses in them are kept. A save needs the version that was read.</summary>
public interface ICycleStore
{
    Task<Versioned<Cycle>?> FindAsync(SiteId site, Quarter quarter, CancellationToken cancel);

    /// <exception cref="StaleVersionException">The cycle exists already.</exception>
    Task CreateAsync(Cycle cycle, CancellationToken cancel);

    /// <exception cref="StaleVersionException">The cycle was saved since it was read.</exception>
    Task SaveAsync(Versioned<Cycle> cycle, CancellationToken cancel);

    Task<Versioned<Response>?> FindResponseAsync(SiteId site, Quarter quarter, PersonId rater, CancellationToken cancel);

    Task<IReadOnlyList<Response>> ListResponsesAsync(SiteId site, Quarter quarter, CancellationToken cancel);

    /// <summary>Who has handed in. It costs less than to list what they said.</summary>
    Task<IReadOnlyList<PersonId>> ListSubmittedAsync(SiteId site, Quarter quarter, CancellationToken cancel);

    /// <summary>Everyone of whom something is kept in a quarter, also those whose answers are about to be kept as counts.</summary>
    Task<IReadOnlyList<PersonId>> ListRatersAsync(SiteId site, Quarter quarter, CancellationToken cancel);

    /// <exception cref="StaleVersionException">The response exists already.</exception>
    Task CreateResponseAsync(Response response, CancellationToken cancel);

    /// <exception cref="StaleVersionException">The response was saved since it was read.</exception>
    Task SaveResponseAsync(Versioned<Response> response, CancellationToken cancel);

    /// <exception cref="StaleVersionException">The response was saved since it was read.</exception>
    Task DeleteResponseAsync(Versioned<Response> response, CancellationToken cancel);
}
