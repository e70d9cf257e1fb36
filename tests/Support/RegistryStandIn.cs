using System.Collections.Concurrent;
using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace ChatDashboard.Tests.Support;

/// <summary>
/// A container registry with one image to build upon, <c>base:1</c>, that takes what is pushed to it.
/// <see href="https://github.com/opencontainers/distribution-spec/blob/main/spec.md">The protocol</see>.
/// </summary>
internal sealed class RegistryStandIn : IAsyncDisposable
{
    private const string ManifestType = "application/vnd.docker.distribution.manifest.v2+json";

    private readonly ConcurrentDictionary<string, byte[]> _blobs = new();
    private readonly ConcurrentDictionary<string, byte[]> _manifests = new();
    private readonly ConcurrentDictionary<string, MemoryStream> _uploads = new();
    private StandInServer _server = null!;

    private RegistryStandIn() => _manifests["base/manifests/1"] = Base();

    public string Host => $"localhost:{_server.Plain.Port}";

    public static async Task<RegistryStandIn> StartAsync()
    {
        var registry = new RegistryStandIn();
        registry._server = await StandInServer.StartAsync(app => app.Run(registry.AnswerAsync));
        return registry;
    }

    /// <summary>How a container of an image that was pushed is run: its user, its environment, what it starts.</summary>
    public JsonObject ConfigOf(string image, string tag)
    {
        var manifest = JsonNode.Parse(_manifests[$"{image}/manifests/{tag}"])!;
        return JsonNode.Parse(_blobs[$"{manifest["config"]!["digest"]}"])!["config"]!.AsObject();
    }

    public async ValueTask DisposeAsync() => await _server.DisposeAsync();

    private byte[] Base()
    {
        using var layer = new MemoryStream();
        using (var tar = new TarWriter(layer, leaveOpen: true))
        {
            tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, "etc/base"));
        }

        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionMode.Compress, leaveOpen: true))
        {
            gzip.Write(layer.ToArray());
        }

        var config = Encoding.UTF8.GetBytes($$"""
            {
              "architecture": "amd64",
              "os": "linux",
              "config": { "User": "root" },
              "rootfs": { "type": "layers", "diff_ids": ["{{Digest(layer.ToArray())}}"] }
            }
            """);
        return Encoding.UTF8.GetBytes($$"""
            {
              "schemaVersion": 2,
              "mediaType": "{{ManifestType}}",
              "config": {
                "mediaType": "application/vnd.docker.container.image.v1+json",
                "size": {{config.Length}},
                "digest": "{{Keep(config)}}"
              },
              "layers": [{
                "mediaType": "application/vnd.docker.image.rootfs.diff.tar.gzip",
                "size": {{packed.Length}},
                "digest": "{{Keep(packed.ToArray())}}"
              }]
            }
            """);
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var (path, response) = (context.Request.Path.Value!.Replace("/v2/", "", StringComparison.Ordinal), context.Response);
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        switch (context.Request.Method)
        {
            case "POST":
                StartUpload(response);
                break;
            case "PATCH":
                body.WriteTo(_uploads[path]);
                (response.StatusCode, response.Headers.Location) = (StatusCodes.Status202Accepted, $"/v2/{path}");
                break;
            case "PUT" when path.Contains("/manifests/", StringComparison.Ordinal):
                (_manifests[path], response.StatusCode) = (body.ToArray(), StatusCodes.Status201Created);
                break;
            case "PUT":
                body.WriteTo(_uploads[path]);
                Keep(_uploads[path].ToArray());
                response.StatusCode = StatusCodes.Status201Created;
                break;
            default:
                await GiveAsync(path, context);
                break;
        }
    }

    private void StartUpload(HttpResponse response)
    {
        var upload = $"uploads/{Guid.NewGuid():N}";
        _uploads[upload] = new MemoryStream();
        (response.StatusCode, response.Headers.Location) = (StatusCodes.Status202Accepted, $"/v2/{upload}");
    }

    private async Task GiveAsync(string path, HttpContext context)
    {
        var isManifest = _manifests.TryGetValue(path, out var found);
        if (!isManifest && !_blobs.TryGetValue(path.Split('/')[^1], out found))
        {
            context.Response.StatusCode = path.Length == 0 ? StatusCodes.Status200OK : StatusCodes.Status404NotFound;
            return;
        }

        context.Response.ContentType = isManifest ? ManifestType : "application/octet-stream";
        context.Response.ContentLength = found!.Length;
        context.Response.Headers["Docker-Content-Digest"] = Digest(found);
        if (context.Request.Method == "GET")
        {
            await context.Response.Body.WriteAsync(found);
        }
    }

    private string Keep(byte[] blob)
    {
        _blobs[Digest(blob)] = blob;
        return Digest(blob);
    }

    private static string Digest(byte[] bytes) => $"sha256:{Convert.ToHexStringLower(SHA256.HashData(bytes))}";
}
