namespace ChatDashboard.Core;

/// <summary>Runs a use case again, from its reading on, when somebody saved first.</summary>
public static class Retry
{
    private const int MaxTries = 8;

    public static async Task<T> OnStaleAsync<T>(Func<Task<T>> run)
    {
        ArgumentNullException.ThrowIfNull(run);
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await run();
            }
            catch (StaleVersionException) when (tries < MaxTries)
            {
                // Whoever saved first is done; what they wrote is read on the next turn.
            }
        }
    }
}
