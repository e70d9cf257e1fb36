using System.Text.Json.Nodes;
using ChatDashboard.Core.Chat;
using ChatDashboard.Core.Chat.Messages;
using ChatDashboard.Core.Cycles;
using static ChatDashboard.Bot.Teams.Cards.CardJson;

namespace ChatDashboard.Bot.Teams.Cards;

/// <summary>A page of the review as a card: what was said of each component, and what the team agrees on.</summary>
internal static class ReviewCard
{
    public static JsonObject Render(ReviewForm form) => Fitting.Most(
        Math.Min(ReviewWords.MostOnAPage, form.Items.Count), [3000, 500, 100], (shown, limit) => Render(form, shown, limit));

    private static JsonObject Render(ReviewForm form, int shown, int limit)
    {
        var items = form.Items.Take(shown).ToList();
        var press = new Press(PressKind.SaveReview, form.Site, form.Quarter)
        {
            Components = [.. items.Select(item => item.Component.Id)],
            Seen = form.Seen,
        };
        var all = press with { Components = [], Seen = 0 };
        var title = $"{form.SiteName}, {form.Quarter}: review";
        var progress = ReviewWords.Progress(form, shown);
        return WideCard(
            $"{title}. {progress}. Open this message on a newer client to go through it.",
            [
                Container([Line(title, bold: true, size: "Large"), .. Lines(progress, subtle: true)], style: "emphasis"),
                .. form.News is null ? [] : Said(form.News),
                .. items.Select(item => Item(form, item, limit)),
            ],
            [
                CardInputs.Button(ReviewWords.Agree(form, shown), press, primary: true),
                CardInputs.Button("Take all proposals", all with { Kind = PressKind.TakeAllProposals }, validates: false),
                CardInputs.Button("Preview", all with { Kind = PressKind.Preview }, validates: false),
                CardInputs.Button("Publish", all with { Kind = PressKind.Publish }, validates: false),
            ]);
    }

    private static JsonObject Item(ReviewForm form, ReviewItem item, int limit)
    {
        var id = item.Component.Id;
        var dissent = $"dissent-{id}";
        var agreed = item.Agreed;
        var teamsRating = CardInputs.RatingChoice(
            Inputs.Rating(id), CardInputs.Label(item.Component, "team's rating"), agreed?.Rating ?? item.ProposedRating);
        var teamsTrend = CardInputs.TrendChoice(
            Inputs.Trend(id), CardInputs.Label(item.Component, "team's trend"), agreed is null ? item.ProposedTrend : agreed.Trend);
        var minority = Container(
            [
                CardInputs.Choice(
                    Inputs.DissentRating(id), CardInputs.Label(item.Component, "another view"), agreed?.Dissent?.Rating?.ToString(),
                    [
                        .. new[] { Rating.Green, Rating.Yellow, Rating.Red, Rating.Gray }.Select(
                            rating => (Words.Of(rating), rating.ToString())),
                    ], folded: true),
                CardInputs.TextInput(
                    Inputs.DissentReason(id),
                    CardInputs.Label(item.Component, "its reason"),
                    agreed?.Dissent?.Reason ?? "",
                    Dissent.MaxReason,
                    ReviewWords.DissentHint),
            ],
            spacing: "Small");
        (minority["id"], minority["isVisible"]) = (dissent, agreed?.Dissent is not null);
        return Container(
            [
                Line(item.Component.Name, bold: true, size: "Medium"),
                Line(ReviewWords.Spread(item), color: item.Group is ReviewGroup.Split ? "Attention" : null),
                .. item.Team is { } team
                    ? [Line($"In {team.Quarter}: {Words.Of(team.Rating, team.Trend)}", subtle: true)]
                    : Array.Empty<JsonNode>(),
                .. Views(form, item, limit),
                Line(ReviewWords.Proposal(item), bold: true),
                Columns("Small", (3, [teamsRating]), (2, [teamsTrend])),
                CardInputs.Toggle("Keep a minority view", dissent),
                minority,
            ],
            separator: true);
    }

    private static IEnumerable<JsonNode> Views(ReviewForm form, ReviewItem item, int limit)
    {
        // Twelve views fill a screen; whoever wants all of them reads them page by page.
        const int mostViews = 12;
        var noted = item.Views.Where(view => view.Assessment.Note.Length > 0).ToList();
        var shown = noted.Take(mostViews).ToList();
        var silent = item.Views.Where(view => view.Assessment.Note.Length == 0).Take(mostViews)
            .Select(ReviewWords.Said).ToList();
        var isWhole = shown.Count == noted.Count && shown.All(view => Core.Text.Length(view.Assessment.Note) <= limit);
        return
        [
            .. silent.Count == 0 ? [] : Lines(string.Join(" · ", silent), subtle: true),
            .. shown.SelectMany(view => Excerpt(
                view.Assessment.Note, limit, prefix: $"{ReviewWords.Said(view)}: ")),
            .. isWhole ? [] : new JsonNode[] { AllNotes(form, item) },
        ];
    }

    private static JsonObject AllNotes(ReviewForm form, ReviewItem item) => new()
    {
        ["type"] = "ActionSet",
        ["actions"] = new JsonArray(CardInputs.Button(
            $"Read all {item.Views.Count} views", new Press(PressKind.ReadNotes, form.Site, form.Quarter) { From = item.Component.Id },
            validates: false)),
    };
}
