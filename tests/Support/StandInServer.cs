using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ChatDashboard.Tests.Support;

/// <summary>A real server in the place of one of the platform's, on ports of its own: one plain, one with TLS.</summary>
internal sealed class StandInServer : IAsyncDisposable
{
    private const string Name = "CN=stand-in";

    private static readonly X509Certificate2 Certificate = NewCertificate();

    private readonly WebApplication _app;

    private StandInServer(WebApplication app)
    {
        _app = app;
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
        Plain = new Uri(addresses.Single(address => address.StartsWith("http:", StringComparison.Ordinal)));
        Tls = new Uri(addresses.Single(address => address.StartsWith("https:", StringComparison.Ordinal)));
    }

    public Uri Plain { get; }

    public Uri Tls { get; }

    public static async Task<StandInServer> StartAsync(Action<WebApplication> map)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, 0);
            kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(Certificate));
        });
        var app = builder.Build();
        map(app);
        await app.StartAsync();
        return new StandInServer(app);
    }

    /// <summary>
    /// The internet as the bot sees it: whatever host it asks for, a stand-in answers; addresses of this machine are themselves.
    /// </summary>
    public static void Connect(SocketsHttpHandler bot, Func<string, StandInServer> serverOf)
    {
        bot.SslOptions.RemoteCertificateValidationCallback = (_, certificate, _, _) => certificate?.Subject is Name;
        bot.ConnectCallback = async (context, cancel) =>
        {
            var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            await socket.ConnectAsync(IPAddress.Loopback, PortOf(host, port, serverOf), cancel);
            return new NetworkStream(socket, ownsSocket: true);
        };
    }

    private static int PortOf(string host, int port, Func<string, StandInServer> serverOf) => (host, port) switch
    {
        ("localhost" or "127.0.0.1" or "::1", _) => port,
        (_, 80) => serverOf(host).Plain.Port,
        _ => serverOf(host).Tls.Port,
    };

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private static X509Certificate2 NewCertificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest(Name, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
    }
}
