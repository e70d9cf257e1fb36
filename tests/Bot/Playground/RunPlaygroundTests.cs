using System.Net;
using System.Net.Sockets;
using ChatDashboard.Bot;
using ChatDashboard.Bot.Playground;
using ChatDashboard.Core.Chat;
using ChatDashboard.Tests.Support;
using Microsoft.Extensions.Options;
using Moq;

namespace ChatDashboard.Tests.Bot.Playground;

public sealed class RunPlaygroundTests : IDisposable
{
    private const string Installed = "node_modules/@microsoft/m365agentsplayground/package.json";
    private static readonly Uri Bot = new("http://localhost:3978/");

    private readonly StringWriter console = new();
    private readonly Mock<IAddressBook> addresses = new();

    [Fact]
    public async Task Without_Node_it_says_how_to_get_the_Playground()
    {
        await Run(56150, searchPath: Path.GetTempPath()).RunAsync(Bot, TestContext.Current.CancellationToken);

        Assert.Contains("https://nodejs.org", console.ToString(), StringComparison.Ordinal);
        Assert.Contains(
            "npx -y @microsoft/m365agentsplayground@0.2.28 start -e http://localhost:3978/api/messages -c msteams -p 56150 --dt true",
            console.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_named()
    {
        Assert.SkipUnless(NodeJs.FindNpx(Environment.GetEnvironmentVariable("PATH")) is not null, "There is no Node.js on this machine.");
        using var other = TcpListener.Create(0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;

        await Run(port).RunAsync(Bot, TestContext.Current.CancellationToken);

        Assert.Contains($"Port {port} is taken", console.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_starts_answers_and_ends_with_the_bot()
    {
        Assert.SkipUnless(NodeJs.FindNpx(Environment.GetEnvironmentVariable("PATH")) is not null, "There is no Node.js on this machine.");
        Assert.SkipUnless(
            File.Exists(Repository.Path("tests", "Clients", Installed)), "The Playground is not installed: run npm ci in tests/Clients.");
        var port = FreePort();
        using var bot = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);

        var running = Run(port, workingFolder: Repository.Path("tests", "Clients")).RunAsync(Bot, bot.Token);
        while (!running.IsCompleted && console.ToString().Length == 0)
        {
            await Task.Delay(100, bot.Token);
        }

        Assert.True(console.ToString().Contains($"http://localhost:{port}/", StringComparison.Ordinal), console.ToString());
        Assert.Contains("you are Maren Holloway", console.ToString(), StringComparison.Ordinal);
        addresses.Verify(
            book => book.RememberAsync(It.Is<PersonAddress>(address => address.Conversation != null), It.IsAny<CancellationToken>()),
            Times.Exactly(5));
        await bot.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        await Assert.ThrowsAsync<HttpRequestException>(
            () => new HttpClient().GetStringAsync(new Uri($"http://localhost:{port}/_debug/ping")));
    }

    public void Dispose() => console.Dispose();

    [Theory]
    [InlineData("http://localhost:3978/", "http://localhost:3978")]
    [InlineData("http://localhost:8080/", "http://+:8080")]
    [InlineData("http://localhost:8080/", "http://[::]:8080")]
    [InlineData("http://localhost:5000/", "https://localhost:5001", "http://0.0.0.0:5000")]
    public void The_Playground_reaches_the_bot_on_this_machine(string expected, params string[] listening)
    {
        Assert.Equal(new Uri(expected), PlaygroundBesideBot.BotAddress(listening));
    }

    private RunPlayground Run(int port, string? searchPath = null, string? workingFolder = null) => new(
        Options.Create(new PlaygroundOptions { Port = port }), DemoPeople.Invented, new(addresses.Object, DemoPeople.Invented),
        TimeProvider.System,
        TextWriter.Synchronized(console),
        searchPath ?? Environment.GetEnvironmentVariable("PATH"))
    {
        WorkingFolder = workingFolder,
    };

    private static int FreePort()
    {
        using var listener = TcpListener.Create(0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
