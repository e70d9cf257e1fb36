using System.Text.Json.Nodes;

namespace ChatDashboard.Tests.Support;

/// <summary>What is wrong with blocks, in Slack's words and with the place of each.</summary>
internal sealed class SlackFindings
{
    private readonly List<string> _all = [];

    public IReadOnlyList<string> All => _all;

    public void When(bool isWrong, string problem, string at)
    {
        if (isWrong)
        {
            _all.Add($"[ERROR] {problem} [json-pointer:{at}]");
        }
    }

    /// <summary>A text that stands in a field by itself.</summary>
    public void Text(JsonObject owner, string field, int most, string at, int least = 1)
    {
        if (owner[field] is { } text)
        {
            Length(text.ToString(), most, $"{at}/{field}", least);
        }
    }

    /// <summary>A text object that Slack shows as it is.</summary>
    public void Plain(JsonObject owner, string field, int most, string at, bool isRequired = false)
    {
        When(isRequired && owner[field] is null, $"missing required field: {field}", at);
        if (owner[field] is { } text)
        {
            When(text["type"]?.ToString() is not "plain_text", "must be of type plain_text", $"{at}/{field}");
            Any(text, most, $"{at}/{field}");
        }
    }

    /// <summary>A text object, plain or with marks.</summary>
    public void Any(JsonNode? text, int most, string at)
    {
        if (text is null)
        {
            return;
        }

        var type = text["type"]?.ToString();
        When(type is not ("plain_text" or "mrkdwn"), $"unsupported type: {type}", at);
        When(type is "mrkdwn" && text["emoji"] is not null, "invalid additional property: emoji", at);
        When(type is "plain_text" && text["verbatim"] is not null, "invalid additional property: verbatim", at);
        Length(text["text"]?.ToString() ?? "", most, $"{at}/text", 1);
    }

    public void Unique(IEnumerable<string?> ids, string what, string at)
    {
        foreach (var same in ids.OfType<string>().GroupBy(id => id).Where(same => same.Count() > 1))
        {
            When(true, $"{what} {same.Key} already exists", at);
        }
    }

    public void Length(string text, int most, string at, int least)
    {
        var length = ChatDashboard.Core.Text.Length(text);
        When(length > most, $"must be less than {most + 1} characters", at);
        When(length < least, $"must be more than {least - 1} characters", at);
    }
}
