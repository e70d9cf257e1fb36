namespace ChatDashboard.Core.Chat;

/// <summary>A team's channel on a chat platform, written <c>teams:19:…@thread.tacv2</c>.</summary>
public sealed record ChannelId
{
    public ChannelId(string platform, string id) => (Platform, Id) = (platform, PlatformId.Check(platform, id, "a channel's id"));

    public string Platform { get; }

    public string Id { get; }

    public static ChannelId Parse(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.Split(':', 2) is [var platform, var id]
            ? new(platform, id)
            : throw new ArgumentException($"'{value}' is not a channel's id; one looks like teams:19:abc@thread.tacv2.", nameof(value));
    }

    public override string ToString() => $"{Platform}:{Id}";
}
