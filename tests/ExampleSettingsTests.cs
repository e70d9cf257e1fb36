using System.Collections.Concurrent;
using ChatDashboard.Bot;
using ChatDashboard.Bot.Scheduling;
using ChatDashboard.Bot.Slack;
using ChatDashboard.Bot.Storage;
using ChatDashboard.Bot.Teams;
using ChatDashboard.Bot.Telemetry;
using ChatDashboard.Core.Calendar;
using ChatDashboard.Core.Privacy;
using ChatDashboard.Core.Sites;
using ChatDashboard.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ChatDashboard.Tests;

/// <summary>The example names every setting that the bot asks for, and none besides.</summary>
public sealed class ExampleSettingsTests
{
    private static readonly string[] Ours =
        [
            "Urls", "Administrators", "Calendar", "Retention", "Templates", "Storage", "Scheduling", "Teams", "Slack", "Telemetry", "Demo",
            "Playground",
        ];

    [Fact]
    public void The_example_holds_each_setting_that_the_bot_asks_for_and_no_other()
    {
        var file = Repository.Path("appsettings.example.json");
        var example = new ConfigurationBuilder().AddJsonFile(file).Build();

        var asked = WhatTheBotAsksFor(file);

        Assert.Equal(Leaves(example), asked.Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> WhatTheBotAsksFor(string file)
    {
        var settings = new ListeningSettings();
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Production" });
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddJsonFile(file);
        builder.Configuration.AddInMemoryCollection(
        [
            new("Demo:Enabled", "true"),
            new("Playground:Enabled", "true"),
            new("Slack:SigningSecret", "secret"),
            new("Slack:Workspaces:0:Id", "T1"),
            new("Slack:Workspaces:0:BotToken", "xoxb-1"),
        ]);
        ((IConfigurationBuilder)builder.Configuration).Add(settings);
        builder.AddRooms();
        using var bot = builder.Build();
        _ = bot.Services.GetServices<IOptions<TeamsOptions>>().Select(options => options.Value).ToList();
        _ = bot.Services.GetServices<IOptions<SlackOptions>>().Select(options => options.Value).ToList();
        _ = bot.Services.GetServices<IOptions<SqliteOptions>>().Select(options => options.Value).ToList();
        _ = bot.Services.GetServices<IOptions<CosmosOptions>>().Select(options => options.Value).ToList();
        _ = bot.Services.GetServices<IOptions<SchedulingOptions>>().Select(options => options.Value).ToList();
        _ = bot.Services.GetServices<IOptions<TemplateOptions>>().Select(options => options.Value).ToList();
        _ = bot.Services.GetServices<IOptions<TelemetryOptions>>().Select(options => options.Value).ToList();

        _ = (
            bot.Services.GetRequiredService<Administrators>(),
            bot.Services.GetRequiredService<SiteCalendar>(),
            bot.Services.GetRequiredService<Retention>());

        // Besides the values, a binder asks for the sections that they stand in.
        var asked = settings.Asked.Where(key => Ours.Contains(key.Split(':')[0], StringComparer.OrdinalIgnoreCase)).Append("Urls").ToList();
        return asked.Select(WithoutPlace)
            .Where(key => !asked.Any(other => WithoutPlace(other).StartsWith($"{key}:", StringComparison.OrdinalIgnoreCase))).Distinct();
    }

    private static IEnumerable<string> Leaves(IConfiguration example) => example.AsEnumerable()
        .Where(pair => pair.Value is not null)
        .Select(pair => WithoutPlace(pair.Key))
        .Distinct()
        .Order(StringComparer.Ordinal);

    /// <summary>The name of a list, for one of its places.</summary>
    private static string WithoutPlace(string key) => char.IsAsciiDigit(key[^1]) ? key[..key.LastIndexOf(':')] : key;

    /// <summary>Has no settings, and remembers which it was asked for.</summary>
    private sealed class ListeningSettings : ConfigurationProvider, IConfigurationSource
    {
        private readonly ConcurrentDictionary<string, bool> _asked = new(StringComparer.OrdinalIgnoreCase);

        public IEnumerable<string> Asked => _asked.Keys;

        public IConfigurationProvider Build(IConfigurationBuilder builder) => this;

        public override bool TryGet(string key, out string? value)
        {
            _asked.TryAdd(key, true);
            value = null;
            return false;
        }
    }
}
