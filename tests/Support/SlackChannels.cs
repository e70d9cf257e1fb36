using System.Text.Json.Nodes;
using ChatDashboard.Core.People;

namespace ChatDashboard.Tests.Support;

/// <summary>A workspace's people and channels, and who is where.</summary>
internal sealed class SlackChannels
{
    private readonly Dictionary<string, JsonObject> _people = [];
    private readonly Dictionary<string, List<string>> _members = [];
    private readonly HashSet<string> _archived = [];

    public SlackChannels()
    {
        Add(SlackTeam.BotUser, "dashboard", ("is_bot", true));
        foreach (var person in new[] { SlackTeam.Ana, SlackTeam.Ben, SlackTeam.Cleo, SlackTeam.Fay })
        {
            Add(person);
        }
    }

    public void Add(Person person, string? timeZone = null, params (string Field, JsonNode Value)[] more) =>
        Add(SlackTeam.User(person), person.Name, [("tz", timeZone ?? "Europe/Berlin"), .. more]);

    /// <summary>Someone, with whatever else Slack says of them: deleted, is_bot, is_restricted.</summary>
    public void Add(string user, string name, params (string Field, JsonNode Value)[] more)
    {
        var person = new JsonObject
        {
            ["id"] = user,
            ["team_id"] = SlackTeam.Id,
            ["name"] = user.ToLowerInvariant(),
            ["deleted"] = false,
            ["real_name"] = $"{name} of the team",
            ["profile"] = new JsonObject { ["real_name"] = $"{name} of the team", ["display_name"] = name },
            ["is_bot"] = false,
            ["is_restricted"] = false,
        };
        foreach (var (field, value) in more)
        {
            person[field] = value;
        }

        _people[user] = person;
    }

    /// <summary>These people are in the channel now, and so is the bot.</summary>
    public void Put(string channel, params IEnumerable<Person> people)
    {
        foreach (var person in people.Where(person => !_people.ContainsKey(SlackTeam.User(person))))
        {
            Add(person);
        }

        _members[channel] = [.. people.Select(SlackTeam.User), SlackTeam.BotUser];
    }

    /// <summary>The channel goes on without the bot.</summary>
    public void RemoveBot(string channel) => _members[channel].Remove(SlackTeam.BotUser);

    public void Archive(string channel) => _archived.Add(channel);

    public JsonObject Info(SlackCall call) => new()
    {
        ["ok"] = true,
        ["user"] = _people.GetValueOrDefault(call["user"] ?? "")?.DeepClone() ?? throw new WebApiRefusedException("user_not_found"),
    };

    public JsonObject People(SlackCall call) => Page(call, "members", [.. _people.Values.Select(person => person.DeepClone())]);

    public JsonObject Members(SlackCall call) => _members.TryGetValue(call["channel"] ?? "", out var members)
        ? Page(call, "members", [.. members.Select(user => (JsonNode)user)])
        : throw new WebApiRefusedException("channel_not_found");

    public JsonObject Open(SlackCall call) => new()
    {
        ["ok"] = true,
        ["channel"] = new JsonObject { ["id"] = SlackTeam.With(Someone(call["users"] ?? "", "user_not_found")) },
    };

    /// <summary>Where a message to this channel or person stands. A deactivated person gets it too: Slack does not mind.</summary>
    public string PlaceOf(string channel)
    {
        switch (channel.FirstOrDefault())
        {
            case 'U' or 'W':
                return SlackTeam.With(Someone(channel, "channel_not_found"));
            case 'D':
                return SlackTeam.With(Someone($"U{channel[1..]}", "channel_not_found"));
            default:
                var members = _members.GetValueOrDefault(channel) ?? throw new WebApiRefusedException("channel_not_found");
                return _archived.Contains(channel) ? throw new WebApiRefusedException("is_archived")
                    : members.Contains(SlackTeam.BotUser) ? channel : throw new WebApiRefusedException("not_in_channel");
        }
    }

    private string Someone(string user, string otherwise)
    {
        var person = _people.GetValueOrDefault(user) ?? throw new WebApiRefusedException(otherwise);
        return (bool)person["is_bot"]! ? throw new WebApiRefusedException("cannot_dm_bot") : user;
    }

    private static JsonObject Page(SlackCall call, string field, JsonNode[] all)
    {
        var first = int.Parse(call["cursor"] is { Length: > 0 } cursor ? cursor.Replace("from-", "", StringComparison.Ordinal) : "0");
        var size = int.Parse(call["limit"] ?? "100");
        if (size is < 1 or > 999)
        {
            throw new WebApiRefusedException("invalid_limit");
        }

        return new()
        {
            ["ok"] = true,
            [field] = new JsonArray(all[first..Math.Min(first + size, all.Length)]),
            ["response_metadata"] = new JsonObject { ["next_cursor"] = first + size < all.Length ? $"from-{first + size}" : "" },
        };
    }
}
