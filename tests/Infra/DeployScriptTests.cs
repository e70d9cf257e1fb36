using System.Diagnostics;
using ChatDashboard.Tests.Bot.Storage;
using ChatDashboard.Tests.Clients;
using ChatDashboard.Tests.Support;

namespace ChatDashboard.Tests.Infra;

/// <summary>deploy.sh with stand-ins for what it calls, which write down how they were called.</summary>
public sealed class DeployScriptTests : IDisposable
{
    private static readonly string Script = Repository.Path("infra", "deploy.sh");

    private readonly TemporaryFolder _folder = new();

    public DeployScriptTests()
    {
        RealClients.Need(!OperatingSystem.IsWindows() && RealClients.Program("bash") is not null, "bash is not here.");
        StandIn("az", """
            case "$*" in
              'group exists'*) cat "$FOLDER/group" ;;
              'acr list'*) cat "$FOLDER/registry" ;;
              'acr login'*) echo a-token ;;
              'deployment group create'*)
                echo "image=$CHATDASHBOARD_IMAGE" >> "$FOLDER/calls"
                printf 'address: https://bot.example\nappId: app-1\nasuid: proof\n'
                printf 'cname: bot.azurecontainerapps.io\nregistry: acr1.azurecr.io\n' ;;
            esac
            """);
        StandIn("dotnet", """echo "password=$DOTNET_CONTAINER_REGISTRY_PWORD" >> "$FOLDER/calls" """);
        StandIn("curl", """[[ $* == *health/ready* ]]""");
        File.WriteAllText(_folder.File("my.bicepparam"), "");
    }

    [Fact]
    public async Task The_first_time_what_stands_around_the_bot_comes_before_its_image_and_the_image_before_the_bot()
    {
        var (exitCode, said) = await RunAsync(group: "false", registry: "", "foundation", "my.bicepparam", "westeurope");

        Assert.Equal(0, exitCode);
        var calls = Calls().Where(
            call => !call.Contains("show", StringComparison.Ordinal) && !call.Contains(" list", StringComparison.Ordinal)).ToList();
        Assert.Equal(
            [
                "az group exists", "az group create", "az deployment group", "image=", "az acr login", "dotnet publish", "password=a-token",
                "az deployment group", "image=acr1.azurecr.io/chatdashboard",
            ],
            calls.Where(call => !call.StartsWith("curl", StringComparison.Ordinal)).Select(Begun));
        Assert.Contains(
            "-p:ContainerRegistry=acr1.azurecr.io",
            Calls().Single(call => call.StartsWith("dotnet", StringComparison.Ordinal)),
            StringComparison.Ordinal);
        Assert.Contains("The bot listens at https://bot.example.", said, StringComparison.Ordinal);
        Assert.Contains("its Microsoft App ID, app-1:", said, StringComparison.Ordinal);
        Assert.Contains(
            "CNAME of your host name: bot.azurecontainerapps.io\n  TXT of asuid.your host name: proof", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Later_it_builds_the_image_and_deploys_once()
    {
        var (exitCode, _) = await RunAsync(group: "true", registry: "acr1.azurecr.io", "foundation", "my.bicepparam");

        Assert.Equal(0, exitCode);
        Assert.Single(Calls(), call => call.StartsWith("image=", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2 or 3 values are needed, and there were 1.", "foundation")]
    [InlineData("There is no file 'none.bicepparam'.", "foundation", "none.bicepparam")]
    [InlineData("There is no resource group 'foundation'. Name a region", "foundation", "my.bicepparam")]
    public async Task What_is_missing_is_said_and_nothing_is_made(string fault, params string[] words)
    {
        var (exitCode, said) = await RunAsync(group: "false", registry: "", words);

        Assert.Equal(1, exitCode);
        Assert.Contains(fault, said, StringComparison.Ordinal);
        Assert.DoesNotContain(Calls(), call => call.Contains("create", StringComparison.Ordinal));
    }

    public void Dispose() => _folder.Dispose();

    private string[] Calls() => File.Exists(_folder.File("calls")) ? File.ReadAllLines(_folder.File("calls")) : [];

    /// <summary>The first words of a call, and of an image all but its tag.</summary>
    private static string Begun(string call) => call.StartsWith("image=", StringComparison.Ordinal)
        ? call.Split(':')[0]
        : string.Join(' ', call.Split(' ').Take(call.StartsWith("az", StringComparison.Ordinal) ? 3 : 2));

    private void StandIn(string name, string body)
    {
        File.WriteAllText(_folder.File(name), $"#!/usr/bin/env bash\necho \"{name} $*\" >> \"$FOLDER/calls\"\n{body}\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(_folder.File(name), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    private async Task<(int ExitCode, string Said)> RunAsync(string group, string registry, params string[] words)
    {
        await File.WriteAllTextAsync(_folder.File("group"), group);
        await File.WriteAllTextAsync(_folder.File("registry"), registry);
        var start = new ProcessStartInfo("bash", [Script, .. words])
        {
            WorkingDirectory = _folder.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["PATH"] = $"{_folder.Path}:{Environment.GetEnvironmentVariable("PATH")}";
        start.Environment["FOLDER"] = _folder.Path;
        using var script = Process.Start(start)!;
        var complaints = script.StandardError.ReadToEndAsync();
        var said = await script.StandardOutput.ReadToEndAsync();
        await script.WaitForExitAsync();
        return (script.ExitCode, said + await complaints);
    }
}
