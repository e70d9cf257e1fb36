using System.Text.Json.Nodes;

namespace ChatDashboard.Tests.Support;

/// <summary>What people have in front of them: modals laid over each other, and the bot's Home tab.</summary>
internal sealed class SlackScreens(Func<DateTimeOffset> now)
{
    private const int MostLaid = 3;

    private static readonly TimeSpan TriggerLives = TimeSpan.FromSeconds(3);

    private readonly Dictionary<string, (string User, DateTimeOffset At)> _triggers = [];
    private readonly HashSet<string> _exchanged = [];
    private readonly Dictionary<string, List<OpenModal>> _modals = [];
    private readonly Dictionary<string, OpenModal> _homes = [];
    private int _last;

    /// <summary>Whether a trigger is out that a modal can still be opened with.</summary>
    public bool HasLiveTrigger => _triggers.Any(trigger => !_exchanged.Contains(trigger.Key) && now() - trigger.Value.At <= TriggerLives);

    /// <summary>How many times a modal or a Home tab was drawn.</summary>
    public int Drawings { get; private set; }

    /// <summary>A trigger, as it comes with whatever this person does now.</summary>
    public string Trigger(string user)
    {
        var trigger = $"13345224609.{++_last}.8088930838d88f008e0";
        _triggers[trigger] = (user, now());
        return trigger;
    }

    public OpenModal? Front(string user) => _modals.GetValueOrDefault(user)?.LastOrDefault();

    public OpenModal? Home(string user) => _homes.GetValueOrDefault(user);

    public IReadOnlyList<OpenModal> All(string user) => [.. _modals.GetValueOrDefault(user) ?? []];

    /// <summary>The person closes the modal in front, or all of them.</summary>
    public IReadOnlyList<OpenModal> Close(string user, bool all = false) => _modals[user] = all ? [] : [.. All(user).SkipLast(1)];

    public OpenModal Open(SlackCall call)
    {
        var (user, view) = (Exchange(call), Checked(call, "modal"));
        _modals[user] = [Next(view)];
        return _modals[user][0];
    }

    public OpenModal Push(SlackCall call)
    {
        var (user, view) = (Exchange(call), Checked(call, "modal"));
        return Lay(user, view);
    }

    /// <summary>Lays a modal over those that are there, as an answer to a submission can too.</summary>
    public OpenModal Lay(string user, JsonObject view)
    {
        var open = All(user);
        Refuse(open.Count == 0, "not_found");
        Refuse(open.Count >= MostLaid, "push_limit_reached");
        var laid = Next(view);
        _modals[user] = [.. open, laid];
        return laid;
    }

    public OpenModal Update(SlackCall call)
    {
        var view = Checked(call, "modal");
        var open = _modals.Values.SelectMany(modals => modals).SingleOrDefault(modal => modal.Id == call["view_id"])
            ?? throw new WebApiRefusedException("not_found");
        Refuse(call["hash"] is { } hash && hash != open.Hash, "hash_conflict");
        Draw(open, view);
        return open;
    }

    public OpenModal Publish(SlackCall call)
    {
        var view = Checked(call, "home");
        var user = call["user_id"] ?? throw new WebApiRefusedException("invalid_arguments", "missing required field: user_id");
        var home = Home(user);
        Refuse(call["hash"] is { } hash && hash != home?.Hash, "hash_conflict");
        if (home is null)
        {
            _homes[user] = Next(view);
        }
        else
        {
            Draw(home, view);
        }

        return _homes[user];
    }

    public void Draw(OpenModal modal, JsonObject view)
    {
        modal.Draw(view);
        Drawings++;
    }

    /// <summary>A view that Slack takes.</summary>
    public static JsonObject Checked(JsonObject view, string type)
    {
        Refuse(SlackLimits.IsTooLarge(view), "view_too_large");
        var findings = SlackLimits.BrokenBy(view);
        Refuse(findings.Count > 0, "invalid_arguments", findings);
        Refuse(view["type"]!.ToString() != type, "invalid_arguments", [$"[ERROR] must be {type} [json-pointer:/view/type]"]);
        return view;
    }

    private static JsonObject Checked(SlackCall call, string type) => Checked(
        call.Arguments["view"] as JsonObject ?? throw new WebApiRefusedException("invalid_arguments", "missing required field: view"),
        type);

    private OpenModal Next(JsonObject view)
    {
        Drawings++;
        return new($"V{++_last}", view);
    }

    /// <summary>Whose trigger it is; it is good for three seconds, once.</summary>
    private string Exchange(SlackCall call)
    {
        var id = call["trigger_id"] ?? "";
        Refuse(!_triggers.TryGetValue(id, out var trigger), "invalid_trigger_id");
        Refuse(_exchanged.Contains(id), "exchanged_trigger_id");
        Refuse(now() - trigger.At > TriggerLives, "expired_trigger_id");
        _exchanged.Add(id);
        return trigger.User;
    }

    private static void Refuse(bool isWrong, string error, IReadOnlyList<string>? messages = null)
    {
        if (isWrong)
        {
            throw new WebApiRefusedException(error, messages ?? []);
        }
    }
}
