using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace ChatDashboard.Bot.Slack;

/// <summary>
/// Knows Slack by <see href="https://docs.slack.dev/authentication/verifying-requests-from-slack">its signature</see>: over the bytes as
/// they came, at most five minutes old, and no more than that from a clock that is ahead.
/// </summary>
internal sealed class SlackSignature(IOptions<SlackOptions> settings, TimeProvider time)
{
    public const string SignatureHeader = "X-Slack-Signature";
    public const string TimestampHeader = "X-Slack-Request-Timestamp";

    private const int SecondsApart = 5 * 60;

    /// <summary>The secret of now, and the one before while it is being changed.</summary>
    private readonly IReadOnlyList<byte[]> _keys =
    [
        .. new[] { settings.Value.SigningSecret, settings.Value.PreviousSigningSecret }
            .Where(secret => !string.IsNullOrWhiteSpace(secret))
            .Select(secret => Encoding.UTF8.GetBytes(secret!)),
    ];

    /// <summary>What keeps a request out before its body is read; null if nothing does.</summary>
    public string? FindFault(string? timestamp, string? signature)
    {
        if (_keys.Count is 0)
        {
            return "Slack:SigningSecret is not set";
        }

        if (timestamp is null || signature is null)
        {
            return "it is not signed";
        }

        if (!long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
        {
            return "its time is not a number";
        }

        return Math.Abs(time.GetUtcNow().ToUnixTimeSeconds() - seconds) > SecondsApart
            ? "its time and this machine's clock are more than five minutes apart"
            : null;
    }

    /// <summary>Whether Slack signed this. Both secrets are tried in any case, so that the time it takes tells nothing.</summary>
    public bool IsSlacks(string timestamp, string signature, ReadOnlySpan<byte> body)
    {
        var (isSlacks, theirs) = (false, Encoding.UTF8.GetBytes(signature));
        foreach (var key in _keys)
        {
            isSlacks |= CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Sign(key, timestamp, body)), theirs);
        }

        return isSlacks;
    }

    public static string Sign(byte[] key, string timestamp, ReadOnlySpan<byte> body)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
        hash.AppendData(Encoding.UTF8.GetBytes($"v0:{timestamp}:"));
        hash.AppendData(body);
        return $"v0={Convert.ToHexStringLower(hash.GetHashAndReset())}";
    }
}
