using System.Diagnostics;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using ChatDashboard.Tests.Clients;
using ChatDashboard.Tests.Support;

namespace ChatDashboard.Tests.Infra;

/// <summary>The Bicep CLI, from its package or from the PATH.</summary>
internal static class Bicep
{
    private const string Package = "Azure.Bicep.CommandLine.linux-x64";

    private static readonly Lazy<JsonObject> _main = new(() => JsonNode.Parse(Run("build", "main.bicep", "--stdout").Output)!.AsObject());

    /// <summary>What main.bicep compiles to.</summary>
    public static JsonObject Main => _main.Value;

    /// <summary>Each module that main.bicep deploys, by its name.</summary>
    public static IReadOnlyDictionary<string, JsonObject> Modules => Main["resources"]!.AsObject()
        .Where(one => $"{one.Value!["type"]}" == "Microsoft.Resources/deployments")
        .ToDictionary(one => one.Key, one => one.Value!["properties"]!["template"]!.AsObject());

    public static void Need() =>
        RealClients.Need(
            Find() is not null, "Bicep is not here. On Linux: dotnet restore infra/bicep.csproj. Elsewhere: put bicep on the PATH.");

    /// <summary>Runs it in infra/, and gives what it wrote; warnings and errors are complaints.</summary>
    public static (string Output, string Complaints) Run(params string[] words)
    {
        var start = new ProcessStartInfo(Find()!, words)
        {
            WorkingDirectory = Repository.Path("infra"),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["BICEP_TRACING_ENABLED"] = "false";
        using var bicep = Process.Start(start)!;
        var complaints = bicep.StandardError.ReadToEndAsync();
        var output = bicep.StandardOutput.ReadToEnd();
        bicep.WaitForExit();
        return (output, complaints.Result);
    }

    private static string? Find()
    {
        var version = XDocument.Load(Repository.Path("Directory.Packages.props")).Descendants("PackageVersion")
            .Single(package => (string?)package.Attribute("Include") == Package).Attribute("Version")!.Value;
        var packages = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        var restored = Path.Combine(packages, Package.ToLowerInvariant(), version, "tools", "bicep");
        return File.Exists(restored) && OperatingSystem.IsLinux() ? restored : RealClients.Program("bicep");
    }
}
