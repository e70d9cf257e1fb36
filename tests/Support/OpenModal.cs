using System.Text.Json.Nodes;

namespace ChatDashboard.Tests.Support;

/// <summary>A modal or a Home tab as someone has it in front of them, with what they have typed into it.</summary>
internal sealed class OpenModal
{
    private readonly Dictionary<(string Block, string Action), JsonObject> _state = [];
    private int _version;

    public OpenModal(string id, JsonObject view)
    {
        Id = id;
        Draw(view);
    }

    public string Id { get; }

    /// <summary>Another one after each drawing.</summary>
    public string Hash => $"{Id}.{_version}";

    public JsonObject View { get; private set; } = [];

    /// <summary>What stands by the inputs in red, by their blocks.</summary>
    public IReadOnlyDictionary<string, string> Errors { get; set; } = new Dictionary<string, string>();

    public JsonArray Blocks => View["blocks"]!.AsArray();

    public string Title => View["title"]?["text"]?.ToString() ?? "";

    public string? SubmitButton => View["submit"]?["text"]?.ToString();

    /// <summary>What a person reads under the title, every text a line.</summary>
    public string Text => string.Join('\n', BlockText.Of(Blocks));

    public IReadOnlyList<string> Buttons => [.. BlockText.Buttons(Blocks).Select(button => button.Text)];

    /// <summary>What stands in the inputs, by the names of their blocks; an empty one is not there.</summary>
    public IReadOnlyDictionary<string, string> Inputs => _state
        .Select(one => (one.Key.Block, Value: InputState.Read(one.Value)))
        .Where(one => one.Value.Length > 0)
        .ToDictionary(one => one.Block, one => one.Value);

    /// <summary>
    /// Draws it again: what stands in an input whose block and action have the ids that they had stays, whatever the new drawing says.
    /// </summary>
    public void Draw(JsonObject view)
    {
        var before = _state.ToDictionary();
        (View, Errors, _version) = ((JsonObject)view.DeepClone(), new Dictionary<string, string>(), _version + 1);
        BlockIds.Fill(Blocks);
        _state.Clear();
        foreach (var (block, element) in BlockText.Inputs(Blocks))
        {
            var key = (block["block_id"]!.ToString(), element["action_id"]!.ToString());
            _state[key] = before.TryGetValue(key, out var kept) && kept["type"]!.ToString() == element["type"]!.ToString()
                ? kept
                : InputState.Initial(element);
        }
    }

    /// <summary>Types into an input, or chooses in it; it must be there, and take it.</summary>
    public void Type(string block, string value)
    {
        var inputs = BlockText.Inputs(Blocks).Where(input => input.Block["block_id"]!.ToString() == block).ToList();
        Assert.True(inputs.Count == 1, $"There is no input '{block}', but {string.Join(", ", _state.Keys.Select(key => key.Block))}.");
        _state[(block, inputs[0].Element["action_id"]!.ToString())] = InputState.Typed(inputs[0].Element, value);
    }

    /// <summary>Inputs that Slack asks to be filled before it sends the form.</summary>
    public IEnumerable<string> Unfilled() =>
        from input in BlockText.Inputs(Blocks)
        where input.Block["type"]!.ToString() is "input" && (bool?)input.Block["optional"] is not true
        let block = input.Block["block_id"]!.ToString()
        where !Inputs.ContainsKey(block)
        select block;

    /// <summary>The view as Slack sends it with what somebody does in it.</summary>
    public JsonObject ToPayload(string rootId, string? previousId)
    {
        var payload = (JsonObject)View.DeepClone();
        var values = new JsonObject();
        foreach (var same in _state.GroupBy(one => one.Key.Block))
        {
            values[same.Key] = new JsonObject(same.Select(one => KeyValuePair.Create(one.Key.Action, (JsonNode?)one.Value.DeepClone())));
        }

        (payload["id"], payload["team_id"], payload["hash"]) = (Id, SlackTeam.Id, Hash);
        (payload["root_view_id"], payload["previous_view_id"]) = (rootId, previousId);
        payload["state"] = new JsonObject { ["values"] = values };
        (payload["app_id"], payload["app_installed_team_id"], payload["bot_id"]) = (SlackTeam.App, SlackTeam.Id, "B0DASHBOARD");
        payload["private_metadata"] ??= "";
        payload["callback_id"] ??= "";
        return payload;
    }
}
