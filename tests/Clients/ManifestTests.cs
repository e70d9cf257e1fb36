using System.IO.Compression;
using ChatDashboard.Tests.Support;

namespace ChatDashboard.Tests.Clients;

/// <summary>The app package for Teams, checked against Microsoft's schema of it.</summary>
public sealed class ManifestTests
{
    private static readonly string Teams = Repository.Path("infra", "teams");

    [Fact]
    public async Task The_manifest_keeps_to_Microsofts_schema()
    {
        RealClients.NeedPackages();

        Assert.Equal((0, ""), await CheckAsync(Path.Combine(Teams, "manifest.json")));
    }

    [Fact]
    public async Task The_package_holds_a_manifest_filled_in_and_both_icons()
    {
        RealClients.NeedPackages();
        RealClients.Need(RealClients.Program("bash") is not null, "bash is not on the PATH.");
        RealClients.Need(
            RealClients.Program("zip", "python3") is not null,
            "Neither zip nor python3 is on the PATH; the package is made with one of them.");
        var folder = Directory.CreateTempSubdirectory("teams-package").FullName;

        var (code, output) = await NodeScript.RunToEndAsync(
            "bash",
            [
                Path.Combine(Teams, "package.sh"), "3F2504E0-4F89-41D3-9A0C-0305E82C3301", "Smith & \"Sons\" \\ Ünïted",
                "https://foundation.example/?a=1&b=2",
            ],
            folder);
        Assert.True(code == 0, output);
        await ZipFile.ExtractToDirectoryAsync(Path.Combine(folder, "chatdashboard-teams.zip"), Path.Combine(folder, "package"));

        var manifest = Path.Combine(folder, "package", "manifest.json");
        Assert.Equal((0, ""), await CheckAsync(manifest));
        Assert.DoesNotContain("${", await File.ReadAllTextAsync(manifest), StringComparison.Ordinal);
        Assert.Equal(
            ["color.png", "manifest.json", "outline.png"],
            Directory.GetFiles(Path.Combine(folder, "package")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_manifest_that_breaks_the_schema_is_found()
    {
        RealClients.NeedPackages();
        var folder = Directory.CreateTempSubdirectory("teams-manifest").FullName;
        var manifest = Path.Combine(folder, "manifest.json");
        var good = await File.ReadAllTextAsync(Path.Combine(Teams, "manifest.json"));
        await File.WriteAllTextAsync(manifest, good.Replace("\"groupChat\"", "\"everywhere\"", StringComparison.Ordinal));

        var (code, output) = await CheckAsync(manifest);

        Assert.Equal(1, code);
        Assert.Contains("/bots/0/scopes", output, StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }

    private static Task<(int Code, string Output)> CheckAsync(string manifest) =>
        NodeScript.RunToEndAsync(RealClients.Node, [Path.Combine(RealClients.Folder, "check-manifest.mjs"), manifest]);
}
