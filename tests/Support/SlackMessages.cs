using System.Text.Json.Nodes;

namespace ChatDashboard.Tests.Support;

/// <summary>The bot's messages in the conversations of a workspace.</summary>
internal sealed class SlackMessages(SlackChannels channels, Func<DateTimeOffset> now)
{
    private const int ResponseUses = 5;

    private static readonly TimeSpan ResponseLives = TimeSpan.FromMinutes(30);

    private readonly List<SlackPost> _posts = [];
    private readonly Dictionary<string, Asked> _asked = [];
    private int _last;

    /// <summary>Every message with its id, in the order in which it was sent or drawn again.</summary>
    public IReadOnlyList<SlackPost> All => _posts;

    public JsonObject Post(SlackCall call)
    {
        var channel = channels.PlaceOf(call["channel"] ?? "");
        var thread = call["thread_ts"];
        Refuse(
            thread is not null && !_posts.Any(post => post.Channel == channel && post.Id == thread && post.To is null), "thread_not_found");
        return Kept(new(channel, NextId(), Checked(call.Arguments), thread));
    }

    public JsonObject Update(SlackCall call)
    {
        var channel = call["channel"] ?? "";
        Refuse(channel.Length == 0 || channel[0] is 'U' or 'W', "channel_not_found");
        channels.PlaceOf(channel);
        var standing = _posts.LastOrDefault(post => post.Channel == channel && post.Id == call["ts"] && post.To is null)
            ?? throw new WebApiRefusedException("message_not_found");
        return Kept(standing with { Body = Checked(call.Arguments), IsUpdate = true });
    }

    /// <summary>Somebody deletes a message of the bot's.</summary>
    public void Delete(SlackPost post) => _posts.RemoveAll(one => one.Channel == post.Channel && one.Id == post.Id);

    /// <summary>The path of the response URL that comes with what someone does here, perhaps on a message.</summary>
    public string ResponsePath(string channel, string user, SlackPost? on = null)
    {
        var path = $"responses/{SlackTeam.Id}/{++_last}/bPBvjtU8Vd0";
        _asked[path] = new(channel, user, on, now());
        return path;
    }

    /// <summary>An answer by a response URL: to whoever asked alone, or over the message that they pressed on.</summary>
    public void Respond(SlackCall call)
    {
        var asked = _asked.GetValueOrDefault(call.Method) ?? throw new WebApiRefusedException(new WebApiRefusal("no_such_url", 404));
        if (asked.Uses >= ResponseUses || now() - asked.At > ResponseLives)
        {
            throw new WebApiRefusedException(new WebApiRefusal(asked.Uses >= ResponseUses ? "used_url" : "expired_url", 404));
        }

        _asked[call.Method] = asked with { Uses = asked.Uses + 1 };
        var body = Checked(call.Arguments);
        var isPublic = call["response_type"] is "in_channel";
        _posts.Add(asked.On is { } standing && (bool?)call.Arguments["replace_original"] is not false
            ? standing with { Body = body, IsUpdate = true }
            : new(asked.Channel, NextId(), body, To: isPublic ? null : asked.User));
    }

    private JsonObject Kept(SlackPost post)
    {
        _posts.Add(post);
        return new() { ["ok"] = true, ["channel"] = post.Channel, ["ts"] = post.Id, ["message"] = post.Body.DeepClone() };
    }

    private static JsonObject Checked(JsonObject message)
    {
        var (text, blocks) = (message["text"]?.ToString() ?? "", message["blocks"] as JsonArray ?? []);
        Refuse(text.Length == 0, "no_text");
        Refuse(ChatDashboard.Core.Text.Length(text) > SlackLimits.MostInText, "msg_too_long");
        Refuse(SlackLimits.IsTooLong(blocks), "msg_blocks_too_long");
        var findings = SlackLimits.BrokenBy(text, blocks);
        Refuse(findings.Count > 0, "invalid_blocks", findings);
        var body = (JsonObject)message.DeepClone();
        BlockIds.Fill(body["blocks"] as JsonArray ?? []);
        return body;
    }

    private string NextId() => $"{now().ToUnixTimeSeconds()}.{++_last:000000}";

    private static void Refuse(bool isWrong, string error, IReadOnlyList<string>? messages = null)
    {
        if (isWrong)
        {
            throw new WebApiRefusedException(error, messages ?? []);
        }
    }

    private sealed record Asked(string Channel, string User, SlackPost? On, DateTimeOffset At, int Uses = 0);
}
