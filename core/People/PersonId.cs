namespace ChatDashboard.Core.People;

/// <summary>
/// Who someone is on a chat platform, written <c>teams:8b0c…</c>: the platform, a colon, and the id that the platform keeps for the person.
/// </summary>
public sealed record PersonId
{
    public const int MaxLength = 200;

    public PersonId(string platform, string userId)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(platform);
        ArgumentException.ThrowIfNullOrWhiteSpace(userId);
        var value = $"{platform}:{userId}";
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value.Length, MaxLength, nameof(userId));
        if (platform.Contains(':') || value.AsSpan().ContainsAny("/\\?#"))
        {
            throw new ArgumentException($"'{value}' holds a character that an id cannot have.", nameof(userId));
        }

        (Platform, UserId) = (platform, userId);
    }

    public string Platform { get; }

    public string UserId { get; }

    public static PersonId Parse(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.Split(':', 2) is [var platform, var userId]
            ? new(platform, userId)
            : throw new ArgumentException($"'{value}' is not a person's id; one looks like teams:8b0c.", nameof(value));
    }

    public override string ToString() => $"{Platform}:{UserId}";
}
