using System.Text.Json.Nodes;

namespace ChatDashboard.Bot.Teams.Cards;

/// <summary>Keeps a card within the length that Teams takes.</summary>
internal static class Fitting
{
    /// <summary>The card with as many items as fit, and one at the least.</summary>
    public static JsonObject Most(int count, Func<int, JsonObject> render)
    {
        for (var shown = count; ; shown--)
        {
            var card = render(shown);
            if (shown <= 1 || CardJson.Length(card) <= CardJson.MaxLength)
            {
                return card;
            }
        }
    }

    /// <summary>The first card that fits, from the fullest to the barest.</summary>
    public static JsonObject First(IEnumerable<int> limits, Func<int, JsonObject> render)
    {
        var card = (JsonObject?)null;
        foreach (var limit in limits)
        {
            card = render(limit);
            if (CardJson.Length(card) <= CardJson.MaxLength)
            {
                break;
            }
        }

        return card!;
    }
}
