namespace ChatDashboard.Core.People;

/// <summary>
/// Who someone is on a chat platform, written <c>teams:8b0c…</c>: the platform, a colon, and the id that the platform keeps for the person.
/// </summary>
public sealed record PersonId
{
    public PersonId(string platform, string userId) =>
        (Platform, UserId) = (platform, PlatformId.Check(platform, userId, "a person's id"));

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
