using Azure.Core;
using Azure.Identity;
using Npgsql;

namespace ChatDashboard.Bot.Scheduling;

/// <summary>
/// The PostgreSQL database that the bot's instances share. In Azure, without a password, the bot signs in with a token of its managed
/// identity. Where the schedule is in memory, this type is seen and none of those that it is made of.
/// </summary>
internal sealed class Postgres : IDisposable
{
    /// <summary>
    /// Few connections, given back soon: small servers take some thirty, and while a new version takes over there are twice as many
    /// instances. One of the six holds the locks. And nobody waits long for one that does not answer.
    /// </summary>
    private const string LeftOpen = "Application Name=ChatDashboard;Maximum Pool Size=6;Connection Idle Lifetime=60;"
        + "Timeout=5;Command Timeout=5;Cancellation Timeout=-1;Tcp Keepalive=true;Tcp Keepalive Time=20;Tcp Keepalive Interval=10";

    private const string Scope = "https://ossrdbms-aad.database.windows.net/.default";

    public Postgres(SchedulingOptions options)
    {
        var connection = With(options.Postgres!);
        Place = $"PostgreSQL at {connection.Host}, database {connection.Database}";
        var builder = new NpgsqlDataSourceBuilder(connection.ConnectionString);
        if (SignsInWithToken(connection))
        {
            // Asked for each new connection; the identity's own cache knows when it needs a newer one.
            var identity = new DefaultAzureCredential();
            var asked = new TokenRequestContext([Scope]);
            builder.UsePasswordProvider(
                _ => identity.GetToken(asked, CancellationToken.None).Token,
                async (_, cancel) => (await identity.GetTokenAsync(asked, cancel)).Token);
        }

        Source = builder.Build();
    }

    /// <summary>In words, for whoever looks after the bot.</summary>
    public string Place { get; }

    public NpgsqlDataSource Source { get; }

    public void Dispose() => Source.Dispose();

    /// <summary>Whether the bot has nothing to sign in with but its identity, at a host of Azure's.</summary>
    internal static bool SignsInWithToken(NpgsqlConnectionStringBuilder connection) =>
        connection is { Password: null or "", Passfile: null, SslCertificate: null }
        && connection.Host!.Contains(".postgres.database.", StringComparison.OrdinalIgnoreCase);

    /// <summary>What stands twice is taken as it stands last: ours is what the settings leave open.</summary>
    private static NpgsqlConnectionStringBuilder With(string text) => new($"{LeftOpen};{text}");
}
