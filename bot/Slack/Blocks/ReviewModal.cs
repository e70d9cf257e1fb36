using System.Text.Json.Nodes;
using ChatDashboard.Core.Chat;
using ChatDashboard.Core.Chat.Messages;
using ChatDashboard.Core.Cycles;
using static ChatDashboard.Bot.Slack.Blocks.BlockJson;

namespace ChatDashboard.Bot.Slack.Blocks;

/// <summary>A page of the review as a modal: what was said of each component, and what the team agrees on.</summary>
internal static class ReviewModal
{
    private const int MostViews = 12;
    private const int MostOfANote = 300;

    public static JsonObject Render(ReviewForm form) =>
        Fitting.Most(Math.Min(ReviewWords.MostOnAPage, form.Items.Count), shown => Render(form, shown));

    private static JsonObject Render(ReviewForm form, int shown)
    {
        var items = form.Items.Take(shown).ToList();
        var all = new Press(PressKind.SaveReview, form.Site, form.Quarter);
        return ModalJson.Form(
            $"{form.Quarter} {form.SiteName}",
            [
                Header("Review"),
                Context($"{form.SiteName} · {ReviewWords.Progress(form, shown)}"),
                .. form.News is null ? [] : new[] { RichText.Block(form.News) },
                .. items.SelectMany(item => Item(form, item)),
                Divider(),
                Actions(
                    Button("Take all proposals", all with { Kind = PressKind.TakeAllProposals }),
                    Button("Preview", all with { Kind = PressKind.Preview }),
                    Button("Publish", all with { Kind = PressKind.Publish })),
            ],
            ReviewWords.Agree(form, shown),
            all with { Components = [.. items.Select(item => item.Component.Id)], Seen = form.Seen });
    }

    private static IEnumerable<JsonObject> Item(ReviewForm form, ReviewItem item)
    {
        var (component, agreed, id) = (item.Component, item.Agreed, item.Component.Id);
        string Label(string what) => InputJson.Label(component, what);
        return
        [
            Divider(),
            Section(component.Name, ReviewWords.Spread(item), IsWhole(item) ? null : AllViews(form, item)),
            .. item.Team is { } team ? [Context($"In {team.Quarter}: {Words.Of(team.Rating, team.Trend)}")] : Array.Empty<JsonObject>(),
            .. Views(item),
            RichText.Block(new Line().Bold(ReviewWords.Proposal(item))),
            InputJson.RatingSelect(Inputs.Rating(id), Label("the team's rating"), agreed?.Rating ?? item.ProposedRating),
            InputJson.TrendSelect(Inputs.Trend(id), Label("the team's trend"), agreed is null ? item.ProposedTrend : agreed.Trend),
            InputJson.RatingSelect(Inputs.DissentRating(id), Label("a minority's rating"), agreed?.Dissent?.Rating, "– no other view"),
            InputJson.Text(
                Inputs.DissentReason(id), Label("the minority's reason"), agreed?.Dissent?.Reason ?? "", Dissent.MaxReason,
                ReviewWords.DissentHint),
        ];
    }

    private static IEnumerable<JsonObject> Views(ReviewItem item)
    {
        var silent = item.Views.Where(view => view.Assessment.Note.Length == 0).Take(MostViews).Select(ReviewWords.Said).ToList();
        var noted = item.Views.Where(view => view.Assessment.Note.Length > 0).Take(MostViews).Select(Noted).ToList();
        Line[] lines = [.. silent.Count == 0 ? [] : new Line[] { string.Join(" · ", silent) }, .. noted];
        return lines.Length == 0 ? [] : [RichText.Block(lines)];
    }

    private static Line Noted(View view) =>
        new Line().Bold($"{ReviewWords.Said(view)}: ").Said(Core.Text.Shorten(view.Assessment.Note, MostOfANote));

    private static bool IsWhole(ReviewItem item) =>
        item.Views.Count <= MostViews && item.Views.All(view => Core.Text.Length(view.Assessment.Note) <= MostOfANote);

    private static JsonObject AllViews(ReviewForm form, ReviewItem item) => Button(
        $"Read all {item.Views.Count} views", new Press(PressKind.ReadNotes, form.Site, form.Quarter) { From = item.Component.Id },
        on: item.Component.Name);
}
