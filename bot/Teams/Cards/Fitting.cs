using System.Text.Json.Nodes;

namespace ChatDashboard.Bot.Teams.Cards;

/// <summary>Keeps a card within the length that Teams takes.</summary>
internal static class Fitting
{
    /// <summary>The first card that fits, from the fullest to the barest.</summary>
    public static JsonObject First<T>(IEnumerable<T> limits, Func<T, JsonObject> render)
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

    /// <summary>The card with as many items as fit; where not even one does, that one with its texts cut shorter and shorter.</summary>
    /// <param name="limits">How many characters of a text are shown: all of it first.</param>
    public static JsonObject Most(int count, IReadOnlyList<int> limits, Func<int, int, JsonObject> render) => First(
        [
            .. Enumerable.Range(2, Math.Max(0, count - 1)).Reverse().Select(shown => (shown, limits[0])),
            .. limits.Select(limit => (1, limit)),
        ],
        ((int Shown, int Limit) room) => render(room.Shown, room.Limit));
}
