using System.Text;
using System.Text.Json;
using ChatDashboard.Bot.Slack;
using ChatDashboard.Tests.Support;
using CsCheck;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace ChatDashboard.Tests.Clients;

/// <summary>The bot and Slack's own framework sign alike: each takes what the other signed, whatever is in it.</summary>
public sealed class SignaturesTests
{
    private static readonly Gen<(string Secret, long Timestamp, string Body)> Any =
        Gen.Select(Gen.String[Gen.Char['!', '~'], 1, 64], Gen.Long[1, 4_000_000_000], AnyText.Mixed.UpTo(500));

    [Fact]
    public async Task Bolt_takes_what_we_sign()
    {
        RealClients.NeedPackages();
        using var bolt = NodeScript.Start("check-signatures.mjs");

        await Any.SampleAsync(
            async signed => Assert.Equal("", await bolt.AskAsync(Line(signed, Sign(signed)))), iter: 200, threads: 1);
    }

    [Fact]
    public async Task We_take_what_bolt_signs()
    {
        RealClients.NeedPackages();
        using var bolt = NodeScript.Start("check-signatures.mjs");

        await Any.SampleAsync(
            async signed => Assert.True(IsSlacks(signed, await bolt.AskAsync(Line(signed)))), iter: 200, threads: 1);
    }

    [Fact]
    public async Task Neither_takes_what_another_secret_signed_or_another_body()
    {
        RealClients.NeedPackages();
        using var bolt = NodeScript.Start("check-signatures.mjs");
        var signed = (Secret: "secret", Timestamp: 1_790_000_000L, Body: "payload=%7B%7D");

        foreach (var other in new[] { signed with { Secret = "another" }, signed with { Body = "payload=%7b%7d" } })
        {
            Assert.Contains("signature mismatch", await bolt.AskAsync(Line(signed, Sign(other))), StringComparison.Ordinal);
            Assert.False(IsSlacks(signed, await bolt.AskAsync(Line(other))));
        }
    }

    private static string Line((string Secret, long Timestamp, string Body) signed, string? signature = null) =>
        JsonSerializer.Serialize(new { secret = signed.Secret, timestamp = $"{signed.Timestamp}", body = signed.Body, signature });

    private static string Sign((string Secret, long Timestamp, string Body) signed) =>
        SlackSignature.Sign(Encoding.UTF8.GetBytes(signed.Secret), $"{signed.Timestamp}", Encoding.UTF8.GetBytes(signed.Body));

    private static bool IsSlacks((string Secret, long Timestamp, string Body) signed, string signature)
    {
        var time = new FakeTimeProvider(DateTimeOffset.FromUnixTimeSeconds(signed.Timestamp));
        var ours = new SlackSignature(Options.Create(new SlackOptions { SigningSecret = signed.Secret }), time);
        return ours.FindFault($"{signed.Timestamp}", signature) is null
            && ours.IsSlacks($"{signed.Timestamp}", signature, Encoding.UTF8.GetBytes(signed.Body));
    }
}
