using Polly;

namespace ChatDashboard.Bot;

/// <summary>What the HTTP clients towards the chat platforms have in common.</summary>
internal static class OutgoingHttp
{
    /// <summary>A client that follows no redirect: one would carry the message to a host that nobody has checked.</summary>
    public static IHttpClientBuilder AddOutgoingHttp(this IServiceCollection services, string name, TimeSpan giveUpAfter) => services
        .AddHttpClient(name, http => http.Timeout = giveUpAfter)

        // By default each address that is called is logged, and some are secrets: whoever knows one can answer in the bot's name.
        .RemoveAllLoggers()
        .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            ConnectTimeout = TimeSpan.FromSeconds(5),
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        });

    /// <summary>Tries again what may pass, by the clock of the process.</summary>
    public static IHttpClientBuilder AddRetries(this IHttpClientBuilder client, Retries retries)
    {
        client.AddResilienceHandler(client.Name, (pipeline, context) =>
        {
            var time = context.ServiceProvider.GetRequiredService<TimeProvider>();
            pipeline.TimeProvider = time;
            pipeline.AddRetry(retries.Strategy(time));
        });
        return client;
    }
}
