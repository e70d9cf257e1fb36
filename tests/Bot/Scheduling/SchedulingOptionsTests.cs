using ChatDashboard.Bot.Scheduling;
using ChatDashboard.Tests.Bot.Storage;
using ChatDashboard.Tests.Clients;
using ChatDashboard.Tests.Support;
using Microsoft.Extensions.Configuration;
using Npgsql;

namespace ChatDashboard.Tests.Bot.Scheduling;

public sealed class SchedulingOptionsTests
{
    private const string Good = "Host=db;Database=chatdashboard;Username=bot;Password=hunter2";
    private const string Guest = "visitor";
    private const string Azures = "Host=psql-x.postgres.database.azure.com;Database=chatdashboard;Username=bot;SSL Mode=VerifyFull";

    [Theory]
    [InlineData("postgres://bot:hunter2@db/chatdashboard", "Scheduling:Postgres is an address. Write it as a connection string: Host=")]
    [InlineData("db.example.org hunter2", "Scheduling:Postgres is not a connection string. One looks like Host=")]
    [InlineData(
        "Host=db;Database=d;Username=bot;Password=a;hunter2=b", "Scheduling:Postgres is not a connection string. One looks like Host=")]
    [InlineData("Host=db;Port=hunter2", "Scheduling:Postgres is not a connection string. One looks like Host=")]
    [InlineData("Database=d;Username=bot;Password=hunter2", "Scheduling:Postgres names no Host.")]
    [InlineData("Host=db;Username=bot;Password=hunter2", "Scheduling:Postgres names no Database.")]
    [InlineData("Host=db;Database=d;Password=hunter2", "Scheduling:Postgres names no Username.")]
    public void A_wrong_connection_string_is_refused_without_a_word_of_it(string postgres, string fault)
    {
        var said = Assert.Single(FaultsOf(postgres, cosmos: "https://a.documents.azure.com"));

        Assert.StartsWith(fault, said, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", said, StringComparison.Ordinal);
    }

    [Fact]
    public void A_schedule_that_is_shared_over_data_that_are_not_is_refused()
    {
        var said = Assert.Single(FaultsOf(Good, cosmos: ""));

        Assert.StartsWith("Scheduling:Postgres is set, and Storage:Cosmos:Endpoint is not.", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData(Good)]
    [InlineData(Azures)]
    public void A_good_one_and_none_are_taken(string postgres) => Assert.Empty(FaultsOf(postgres, cosmos: "https://a.documents.azure.com"));

    [Theory]
    [InlineData(Azures, true)]
    [InlineData($"{Azures};Password=hunter2", false)]
    [InlineData($"{Azures};SSL Certificate=bot.pem", false)]
    [InlineData("Host=localhost;Database=d;Username=bot", false)]
    public void In_Azure_without_a_password_the_bot_signs_in_by_its_identity(string postgres, bool byIdentity) =>
        Assert.Equal(byIdentity, Postgres.SignsInWithToken(new NpgsqlConnectionStringBuilder(postgres)));

    [Theory]
    [InlineData(Good, 6, 5)]
    [InlineData($"{Good};MaxPoolSize=20;Timeout=9", 20, 9)]
    [InlineData($"{Good};Maximum Pool Size=20", 20, 5)]
    public void What_the_connection_string_leaves_open_is_chosen_small_and_quick(string postgres, int connections, int seconds)
    {
        using var chosen = new Postgres(new() { Postgres = postgres });

        var connection = new NpgsqlConnectionStringBuilder(chosen.Source.ConnectionString);
        Assert.Equal((connections, seconds), (connection.MaxPoolSize, connection.Timeout));
    }

    [Theory]
    [InlineData("Password", "hunter2", "does not let the bot in. Correct Username and Password.")]
    [InlineData("Username", "somebody", "does not let the bot in. Correct Username and Password.")]
    [InlineData("Username", Guest, "the bot may not make its tables. Grant its user CREATE on the database.")]
    [InlineData("Database", "elsewhere", "is not there. Make the database, or correct Database.")]
    public async Task What_PostgreSQL_refuses_stops_the_start_with_a_sentence(string keyword, string value, string why)
    {
        var cosmos = (await CosmosServer.SharedAsync()).NewSettings();
        var postgres = new NpgsqlConnectionStringBuilder(await (await PostgresServer.SharedAsync()).NewDatabaseAsync());
        await MakeGuestAsync(postgres);
        postgres[keyword] = value;
        postgres.Password = value is Guest ? Guest : postgres.Password;
        using var folder = new TemporaryFolder();

        var left = await Assert.ThrowsAsync<InvalidOperationException>(() => BotProcess.StartAsync(
            folder.Path,
            cosmos.Append(("Scheduling:Postgres", postgres.ConnectionString))
                .ToDictionary(setting => setting.Item1, setting => setting.Item2),
            TestContext.Current.CancellationToken));

        Assert.Contains("ChatDashboard has stopped. Scheduling:Postgres: ", left.Message, StringComparison.Ordinal);
        Assert.Contains($"PostgreSQL at localhost, database {postgres.Database}", left.Message, StringComparison.Ordinal);
        Assert.Contains(why, left.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", left.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(postgres.Password!, left.Message, StringComparison.Ordinal);
    }

    /// <summary>Someone who may sign in, and nothing else.</summary>
    private static async Task MakeGuestAsync(NpgsqlConnectionStringBuilder postgres)
    {
        await using var source = NpgsqlDataSource.Create(postgres);
        await using var command = source.CreateCommand(
            $"DO $$ BEGIN CREATE ROLE {Guest} LOGIN PASSWORD '{Guest}'; "
            + "EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$");
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    private static IEnumerable<string> FaultsOf(string postgres, string cosmos)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("Storage:Cosmos:Endpoint", cosmos)]).Build();
        return new SchedulingOptionsCheck(settings).Validate(null, new() { Postgres = postgres }).Failures ?? [];
    }
}
