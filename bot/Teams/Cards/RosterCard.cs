using System.Text.Json.Nodes;
using ChatDashboard.Core.Chat;
using ChatDashboard.Core.Chat.Messages;
using ChatDashboard.Core.People;
using static ChatDashboard.Bot.Teams.Cards.CardJson;

namespace ChatDashboard.Bot.Teams.Cards;

/// <summary>The people of a site as a card. Teams has no picker for people in a card, so the words to type stand below.</summary>
internal static class RosterCard
{
    private const int MostNames = 3000;

    private static readonly string ToChange =
        $"To change: {Typed.Of("raters add @someone")}, {Typed.Of("raters remove @someone")}, {Typed.Of("facilitators add @someone")}, "
            + $"{Typed.Of("away @someone")}.";

    public static JsonObject Render(RosterForm roster) => Card(
        $"The people of {roster.SiteName}: {Words.Count(roster.Raters.Count, "rater")}, facilitated by {Names(roster.Facilitators)}.",
        [
            Line($"The people of {roster.SiteName}", bold: true, size: "Large"),
            .. roster.News is null ? [] : Said(roster.News),
            .. Row($"Raters ({roster.Raters.Count})", roster.Raters.Count == 0 ? "nobody yet" : Names(roster.Raters)),
            .. Row("Facilitators", Names(roster.Facilitators)),
            .. roster.Away.Count == 0 ? [] : Row($"Away for {roster.Quarter}", Names(roster.Away)),
            .. Lines(ToChange),
        ]);

    private static JsonNode[] Row(string name, string value) =>
        [Columns("Small", (2, [Line(name, bold: true)]), (5, [.. Excerpt(value, MostNames)]))];

    private static string Names(IReadOnlyList<Person> people) => Words.List([.. people.Select(person => person.Name)]);
}
