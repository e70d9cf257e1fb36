namespace ChatDashboard.Core;

/// <summary>
/// The form of every id that a chat platform gives: the platform's name, a colon, and the platform's own id, which may be anything short.
/// </summary>
public static class PlatformId
{
    public const int MaxLength = 200;

    public static bool IsValid(string? platform, string? id) =>
        !string.IsNullOrWhiteSpace(platform) && !string.IsNullOrWhiteSpace(id)
        && platform.Length + 1 + id.Length <= MaxLength
        && !platform.Contains(':') && !id.AsSpan().ContainsAny("/\\?#") && !id.Any(char.IsControl);

    internal static string Check(string platform, string id, string what) => IsValid(platform, id)
        ? id
        : throw new ArgumentException(
            $"'{platform}:{id}' is not {what}: at most {MaxLength} characters, no slashes, question marks or hashes.", nameof(id));
}
