namespace ChatDashboard.Core.People;

/// <summary>
/// Who someone is on a chat platform, written <c>teams:8b0c…</c>: the platform, a colon, and the id that the platform keeps for the person.
/// </summary>
public sealed record PersonId
{
    /// <summary>In the place of a platform, for the ids under which the answers of forgotten people are kept.</summary>
    public const string Nobodys = "forgotten";

    public PersonId(string platform, string userId) =>
        (Platform, UserId) = (platform, PlatformId.Check(platform, userId, "a person's id"));

    public string Platform { get; }

    public string UserId { get; }

    /// <summary>Whether it leads to nobody: someone was forgotten here.</summary>
    public bool IsNobodys => Platform == Nobodys;

    /// <summary>A new id that leads to nobody and is like no other.</summary>
    public static PersonId OfNobody() => new(Nobodys, Guid.NewGuid().ToString("n"));

    public static PersonId Parse(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.Split(':', 2) is [var platform, var userId]
            ? new(platform, userId)
            : throw new ArgumentException($"'{value}' is not a person's id; one looks like teams:8b0c.", nameof(value));
    }

    public override string ToString() => $"{Platform}:{UserId}";
}
