using System.Text.Json.Nodes;

namespace ChatDashboard.Tests.Support;

/// <summary>A message of the bot as it stands in a conversation.</summary>
/// <param name="IsUpdate">It was drawn over an earlier one with the same id.</param>
/// <param name="Length">In characters, with all that was sent around it.</param>
internal sealed record TeamsMessage(string Conversation, string Id, JsonObject Activity, bool IsUpdate, int Length)
{
    public JsonObject Card => (JsonObject)Activity["attachments"]![0]!["content"]!;

    /// <summary>What a person reads on the card: every text, one a line; runs beside each other are one text.</summary>
    public string Text => string.Join('\n', CardText.Of(Card));

    public IReadOnlyList<string> Buttons => [.. CardText.Submits(Card).Select(button => button["title"]!.ToString())];

    /// <summary>What stands in the inputs, by their ids; an empty one is not there.</summary>
    public IReadOnlyDictionary<string, string> Inputs => CardText.Inputs(Card)
        .Where(input => input["value"] is not null)
        .ToDictionary(input => input["id"]!.ToString(), input => input["value"]!.ToString());

    /// <summary>What a client sends for a button: its data, and the inputs as they stand after the person's typing.</summary>
    public JsonObject Submit(string title, IReadOnlyDictionary<string, string>? typed = null)
    {
        var buttons = CardText.Submits(Card).Where(button => button["title"]!.ToString() == title).ToList();
        Assert.True(buttons.Count == 1, $"There is no button '{title}', but {string.Join(", ", Buttons)}.");
        var data = (JsonObject)buttons[0]["data"]!.DeepClone();
        if (buttons[0]["associatedInputs"]?.ToString() is "none")
        {
            return data;
        }

        var known = CardText.Inputs(Card).Select(input => input["id"]!.ToString()).ToHashSet();
        foreach (var (id, value) in Inputs.Concat(typed ?? new Dictionary<string, string>()))
        {
            Assert.Contains(id, known);
            data[id] = value;
        }

        foreach (var empty in data.Where(field => field.Value?.ToString() is "").Select(field => field.Key).ToList())
        {
            data.Remove(empty);
        }

        return data;
    }
}
