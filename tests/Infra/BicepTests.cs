using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ChatDashboard.Bot.Storage;
using ChatDashboard.Tests.Bot.Storage;
using ChatDashboard.Tests.Support;
using Microsoft.Extensions.Configuration;

namespace ChatDashboard.Tests.Infra;

/// <summary>What stands in Azure: it compiles without a warning, and it is what the bot expects.</summary>
public sealed partial class BicepTests
{
    /// <summary>Azure.Identity reads it itself.</summary>
    private static readonly string[] OfOthers = ["AZURE_CLIENT_ID"];

    public BicepTests() => Bicep.Need();

    [Theory]
    [InlineData("build", "main.bicep", "--stdout")]
    [InlineData("lint", "main.bicep")]
    [InlineData("build-params", "main.bicepparam", "--stdout")]
    [InlineData("lint", "main.bicepparam")]
    public void It_compiles_and_lints_without_a_warning(params string[] words) => Assert.Equal("", Bicep.Run(words).Complaints);

    [Fact]
    public void It_is_laid_out_as_bicep_lays_it_out()
    {
        using var copy = new TemporaryFolder();
        Directory.CreateDirectory(copy.File("modules"));
        var files = Directory.GetFiles(Repository.Path("infra"), "*.bicep*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Repository.Path("infra"), file))
            .Where(file => file.EndsWith(".bicep", StringComparison.Ordinal) || file.EndsWith(".bicepparam", StringComparison.Ordinal))
            .ToList();
        files.ForEach(file => File.Copy(Repository.Path("infra", file), copy.File(file)));

        Bicep.Run("format", "--pattern", copy.File("**/*.bicep"));
        Bicep.Run("format", copy.File("main.bicepparam"));

        Assert.True(files.Count > 10);
        Assert.All(files, file => Assert.Equal(File.ReadAllText(Repository.Path("infra", file)), File.ReadAllText(copy.File(file))));
    }

    [Fact]
    public void Every_parameter_says_what_it_is_for()
    {
        foreach (var template in Bicep.Modules.Values.Prepend(Bicep.Main))
        {
            Assert.All(template["parameters"]?.AsObject() ?? [], parameter => Assert.NotNull(parameter.Value!["metadata"]?["description"]));
        }
    }

    [Theory]
    [InlineData("listKeys(")]
    [InlineData("listCredentials(")]
    [InlineData("listConnectionStrings(")]
    [InlineData("administratorLoginPassword")]
    public void No_key_and_no_password_is_asked_for_or_handed_on(string key) =>
        Assert.DoesNotContain(key, Bicep.Main.ToJsonString(), StringComparison.OrdinalIgnoreCase);

    [Fact]
    public void The_bot_is_given_no_setting_that_it_does_not_know()
    {
        var known = new ConfigurationBuilder().AddJsonFile(Repository.Path("appsettings.example.json")).Build().AsEnumerable()
            .Select(pair => pair.Key).ToHashSet();
        var app = Bicep.Main["resources"]!["app"]!["properties"]!["parameters"]!;
        var given = SettingName().Matches($"{app["settings"]!["value"]} {app["secrets"]}")
            .Select(
                match => match.Groups[1].Value.Replace("__", ":", StringComparison.Ordinal).Replace("{0}", "0", StringComparison.Ordinal))
            .Except(OfOthers)
            .ToList();

        Assert.Contains("Storage:Cosmos:Endpoint", given);
        Assert.Empty(given.Except(known));
    }

    [Fact]
    public void The_container_is_as_the_bot_would_make_it()
    {
        var container = Resource("cosmos", "Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers")["properties"]!["resource"]!;
        var database = Resource("cosmos", "Microsoft.DocumentDB/databaseAccounts/sqlDatabases");
        var expected = CosmosContainerShape.Of("documents");

        var options = new CosmosOptions();
        Assert.Equal(
            (options.Container, options.Database),
            ($"{container["id"]}", $"{database["properties"]!["resource"]!["id"]}"));
        Assert.Equal(expected.PartitionKeyPaths, container["partitionKey"]!["paths"]!.AsArray().Select(path => $"{path}"));
        Assert.Equal(expected.IndexingPolicy.IncludedPaths.Select(path => path.Path), Paths(container, "includedPaths"));
        Assert.Equal(expected.IndexingPolicy.ExcludedPaths.Select(path => path.Path), Paths(container, "excludedPaths"));
    }

    [Fact]
    public void Two_instances_stand_there_and_are_asked_at_the_paths_that_the_bot_answers()
    {
        var template = Resource("app", "Microsoft.App/containerApps")["properties"]!["template"]!;

        var probes = template["containers"]![0]!["probes"]!.AsArray();
        Assert.Equal(
            ["Startup /health/live", "Liveness /health/live", "Readiness /health/ready"],
            probes.Select(probe => $"{probe!["type"]} {probe["httpGet"]!["path"]}"));
        Assert.Equal(2, (int)template["scale"]!["minReplicas"]!);
    }

    /// <summary>The vendor's limits: https://learn.microsoft.com/azure/container-apps/health-probes.</summary>
    [Theory]
    [InlineData("failureThreshold", 1, 10)]
    [InlineData("periodSeconds", 1, 240)]
    [InlineData("timeoutSeconds", 1, 240)]
    public void They_are_asked_as_often_as_Azure_allows(string field, int least, int most)
    {
        var containers = Resource("app", "Microsoft.App/containerApps")["properties"]!["template"]!["containers"]!;

        Assert.All(containers[0]!["probes"]!.AsArray(), probe => Assert.InRange((int)(probe![field] ?? 1), least, most));
    }

    [Fact]
    public void Whether_all_of_it_lies_over_several_zones_is_one_switch()
    {
        Assert.Equal("bool", $"{Bicep.Main["parameters"]!["overZones"]!["type"]}");
        foreach (var module in new[] { "cosmos", "postgres", "environment" })
        {
            var given = Bicep.Main["resources"]![module]!["properties"]!["parameters"]!["overZones"]!["value"];

            // A small PostgreSQL has no second server to stand by.
            Assert.Equal(
                module is "postgres" ? "[and(parameters('overZones'), equals(parameters('size'), 'large'))]" : "[parameters('overZones')]",
                $"{given}");
        }
    }

    [Fact]
    public void Every_alert_and_every_metric_of_ours_that_it_goes_by_is_explained()
    {
        var operations = File.ReadAllText(Repository.Path("infra", "operations.md"));
        string[] alerts = ["bot-not-ready", .. Rules("alertsOfAzure").Concat(Rules("alertsOfBot")).Select(rule => $"{rule["name"]}")];
        var metrics = Rules("alertsOfBot").SelectMany(rule => MetricName().Matches($"{rule["query"]}"))
            .Select(match => match.Groups[1].Value);

        Assert.Equal(11, alerts.Length);
        Assert.All(alerts.Concat(metrics), name => Assert.Contains($"`{name}`", operations, StringComparison.Ordinal));
    }

    private static IEnumerable<JsonNode> Rules(string module) =>
        Bicep.Modules[module]["variables"]!["rules"]!.AsArray().Select(rule => rule!);

    private static IEnumerable<string> Paths(JsonNode container, string name) =>
        container["indexingPolicy"]![name]!.AsArray().Select(path => $"{path!["path"]}");

    private static JsonNode Resource(string module, string type)
    {
        var resources = Bicep.Modules[module]["resources"]!;
        var all = resources is JsonArray list ? list.Select(one => one!) : resources.AsObject().Select(one => one.Value!);
        return all.Single(resource => $"{resource["type"]}" == type);
    }

    [GeneratedRegex("'name', (?:format\\()?'([^']+)'")]
    private static partial Regex SettingName();

    [GeneratedRegex("Name == \"([^\"]+)\"")]
    private static partial Regex MetricName();
}
