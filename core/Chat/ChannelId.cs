namespace ChatDashboard.Core.Chat;

/// <summary>A team's channel on a chat platform, written <c>teams:19:…@thread.tacv2</c>.</summary>
public sealed record ChannelId
{
    public const int MaxLength = 200;

    public ChannelId(string platform, string id)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(platform);
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(id.Length, MaxLength);
        if (platform.Contains(':') || id.AsSpan().ContainsAny("/\\?#"))
        {
            throw new ArgumentException($"'{platform}:{id}' holds a character that an id cannot have.", nameof(id));
        }

        (Platform, Id) = (platform, id);
    }

    public string Platform { get; }

    public string Id { get; }

    public static ChannelId Parse(string value) => value?.Split(':', 2) is [var platform, var id]
        ? new(platform, id)
        : throw new ArgumentException($"'{value}' is not a channel's id; one looks like teams:19:abc@thread.tacv2.", nameof(value));

    public override string ToString() => $"{Platform}:{Id}";
}
