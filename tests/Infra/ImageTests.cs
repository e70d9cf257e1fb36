using System.Diagnostics;
using ChatDashboard.Tests.Bot.Storage;
using ChatDashboard.Tests.Clients;
using ChatDashboard.Tests.Support;

namespace ChatDashboard.Tests.Infra;

/// <summary>The image as <c>dotnet publish</c> makes it, built upon a registry's stand-in and pushed to it.</summary>
[Collection(nameof(Alone))]
public sealed class ImageTests
{
    [Fact(Timeout = 600_000)]
    public async Task The_container_starts_the_bot_not_as_root_on_port_8080_and_writes_to_its_volumes_alone()
    {
        var cancel = TestContext.Current.CancellationToken;
        using var folder = new TemporaryFolder();
        await using var registry = await RegistryStandIn.StartAsync();
        var publish = new ProcessStartInfo("dotnet",
        [
            "publish", Repository.Path("bot"), "--configuration", "Release", "--os", "linux", "--arch", "x64", "-t:PublishContainer",
            "-m:1", "-v:q",
            "--artifacts-path", folder.Path, $"-p:ContainerBaseImage={registry.Host}/base:1", $"-p:ContainerRegistry={registry.Host}",
            "-p:ContainerImageTag=tried",
        ])
        {
            RedirectStandardOutput = true,
        };

        using var published = Process.Start(publish)!;
        var said = await published.StandardOutput.ReadToEndAsync(cancel);
        await published.WaitForExitAsync(cancel);

        Assert.True(published.ExitCode == 0, said);
        var config = registry.ConfigOf("chatdashboard", "tried");
        var environment = config["Env"]!.AsArray().Select(one => $"{one}").ToList();
        Assert.Equal("app", $"{config["User"]}");
        Assert.Equal(["dotnet", "/app/ChatDashboard.Bot.dll"], config["Entrypoint"]!.AsArray().Select(word => $"{word}"));
        Assert.Equal("8080/tcp", Assert.Single(config["ExposedPorts"]!.AsObject()).Key);
        Assert.Contains("Urls=http://+:8080", environment);
        Assert.Contains("Storage__Sqlite__Path=/data/chatdashboard.db", environment);
        Assert.Contains("DOTNET_EnableDiagnostics=0", environment);
    }

    [Theory]
    [InlineData("ContainerFamily", "noble-chiseled-extra")]
    [InlineData("ContainerBaseImage", "mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled-extra")]
    public async Task It_is_built_upon_the_image_without_a_shell_that_has_the_time_zones(string property, string value)
    {
        var ask = new ProcessStartInfo(
            "dotnet",
            [
                "msbuild",
                Repository.Path("bot"), "-t:ComputeContainerBaseImage", $"-getProperty:{property}", "-p:RuntimeIdentifier=linux-x64",
            ])
        {
            RedirectStandardOutput = true,
        };

        using var asked = Process.Start(ask)!;

        Assert.Equal(value, (await asked.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken)).Trim());
    }
}
