using ChatDashboard.Bot;
using ChatDashboard.Bot.Scheduling;
using ChatDashboard.Tests.Bot.Doctor;
using ChatDashboard.Tests.Clients;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Npgsql;

namespace ChatDashboard.Tests.Bot.Scheduling;

/// <summary>What doctor says of the schedule.</summary>
public sealed class ScheduleExaminationTests
{
    [Fact]
    public async Task In_memory_it_is_off() => Assert.StartsWith("Off: Scheduling:Postgres is empty", await LookAsync(""));

    [Fact]
    public async Task A_database_that_lets_the_bot_make_its_tables_is_in_order()
    {
        var database = await (await PostgresServer.SharedAsync()).NewDatabaseAsync();

        Assert.EndsWith("It answers, and the bot may make its tables there.", await LookAsync(database));
    }

    [Theory]
    [InlineData("Password", "wrong", "does not let the bot in. Correct Username and Password.")]
    [InlineData("Database", "none", "is not there. Make the database, or correct Database.")]
    [InlineData("Port", "9", "does not answer. Look at Host, Port and the firewall.")]
    public async Task What_is_wrong_is_named_with_what_to_do(string name, string value, string words)
    {
        var database = new NpgsqlConnectionStringBuilder(await (await PostgresServer.SharedAsync()).NewDatabaseAsync()) { [name] = value };

        var found = await LookAsync(database.ConnectionString);

        Assert.StartsWith("Wrong: Scheduling:Postgres: PostgreSQL at localhost", found);
        Assert.EndsWith(words, found);
        Assert.DoesNotContain(PostgresServer.Password, found);
    }

    [Fact]
    public async Task Whoever_may_not_make_tables_is_told()
    {
        var database = new NpgsqlConnectionStringBuilder(await (await PostgresServer.SharedAsync()).NewDatabaseAsync());
        await using (var connection = new NpgsqlConnection(database.ConnectionString))
        {
            await connection.OpenAsync();
            await using var command = new NpgsqlCommand("DROP ROLE IF EXISTS guest; CREATE ROLE guest LOGIN PASSWORD 'guest'", connection);
            await command.ExecuteNonQueryAsync();
        }

        (database.Username, database.Password) = ("guest", "guest");

        Assert.EndsWith(
            "the bot may not make its tables. Grant its user CREATE on the database.", await LookAsync(database.ConnectionString));
    }

    private static async Task<string> LookAsync(string postgres)
    {
        var settings = new ConfigurationBuilder()
            .AddInMemoryCollection([new("Scheduling:Postgres", postgres), new("Storage:Cosmos:Endpoint", "http://localhost:9")])
            .Build();
        await using var services = new ServiceCollection()
            .AddSingleton<IConfiguration>(settings)
            .Configure<SchedulingOptions>(settings.GetSection(SchedulingOptions.Section))
            .AddSingleton(provider => new Postgres(provider.GetRequiredService<IOptions<SchedulingOptions>>().Value))
            .AddSingleton<IExamination, ScheduleExamination>()
            .BuildServiceProvider();
        return Assert.Single(await services.LookAsync("Schedule"));
    }
}
