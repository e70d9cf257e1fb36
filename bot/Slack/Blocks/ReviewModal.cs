using System.Text.Json.Nodes;
using ChatDashboard.Core.Chat;
using ChatDashboard.Core.Chat.Messages;
using ChatDashboard.Core.Cycles;
using static ChatDashboard.Bot.Slack.Blocks.BlockJson;

namespace ChatDashboard.Bot.Slack.Blocks;

/// <summary>A page of the review as a modal: what was said of each component, and what the team agrees on.</summary>
internal static class ReviewModal
{
    /// <summary>More at once is more than a meeting looks at.</summary>
    private const int MostOnAPage = 5;

    private const int MostViews = 12;
    private const int MostOfANote = 300;

    public static JsonObject Render(ReviewForm form) => Fitting.Most(Math.Min(MostOnAPage, form.Items.Count), shown => Render(form, shown));

    private static JsonObject Render(ReviewForm form, int shown)
    {
        var items = form.Items.Take(shown).ToList();
        var press = new Press(PressKind.SaveReview, form.Site, form.Quarter)
        {
            Components = [.. items.Select(item => item.Component.Id)],
            Seen = form.Seen,
        };
        var all = press with { Components = [], Seen = 0 };
        var last = form.First + shown - 1;
        return ModalJson.Form(
            $"{form.Quarter} {form.SiteName}",
            [
                Header("Review"),
                Context($"{form.SiteName} · components {form.First} to {last} of {form.Components} · {form.Agreed} agreed · "
                    + $"{form.Participation.Answered} of {form.Participation.Raters} answered · publishes itself on {Words.Day(form.PublishesOn)}"),
                .. form.News is null ? [] : new[] { RichText.Block(form.News) },
                .. items.SelectMany(item => Item(form, item)),
                Divider(),
                Actions(
                    Button("Take all proposals", all with { Kind = PressKind.TakeAllProposals }),
                    Button("Preview", all with { Kind = PressKind.Preview }),
                    Button("Publish", all with { Kind = PressKind.Publish })),
            ],
            last < form.Components ? "Agree and continue" : "Agree",
            press);
    }

    private static IEnumerable<JsonObject> Item(ReviewForm form, ReviewItem item)
    {
        var (component, agreed, id) = (item.Component, item.Agreed, item.Component.Id);
        return
        [
            Divider(),
            Section(component.Name, $"{Words.Name(item.Group)} · {Words.Of(item.Spread)}", IsWhole(item) ? null : AllViews(form, item)),
            .. item.Team is { } team ? [Context($"In {team.Quarter}: {Words.Of(team.Rating, team.Trend)}")] : Array.Empty<JsonObject>(),
            .. Views(item),
            RichText.Block(new Line().Bold(Proposal(item))),
            InputJson.RatingSelect(Inputs.Rating(id), InputJson.Label(component, "the team's rating"), agreed?.Rating ?? item.ProposedRating),
            InputJson.TrendSelect(Inputs.Trend(id), InputJson.Label(component, "the team's trend"), agreed is null ? item.ProposedTrend : agreed.Trend),
            InputJson.RatingSelect(Inputs.DissentRating(id), InputJson.Label(component, "a minority's rating"), agreed?.Dissent?.Rating, "– no other view"),
            InputJson.Text(
                Inputs.DissentReason(id), InputJson.Label(component, "the minority's reason"), agreed?.Dissent?.Reason ?? "", Dissent.MaxReason,
                "Shown on the dashboard, without a name"),
        ];
    }

    private static IEnumerable<JsonObject> Views(ReviewItem item)
    {
        var silent = item.Views.Where(view => view.Assessment.Note.Length == 0).Take(MostViews).Select(Said).ToList();
        var noted = item.Views.Where(view => view.Assessment.Note.Length > 0).Take(MostViews)
            .Select(view => new Line().Bold($"{Said(view)}: ").Said(Core.Text.Shorten(view.Assessment.Note, MostOfANote))).ToList();
        return silent.Count + noted.Count == 0 ? [] : [RichText.Block([.. silent.Count == 0 ? [] : new Line[] { string.Join(" · ", silent) }, .. noted])];
    }

    private static bool IsWhole(ReviewItem item) =>
        item.Views.Count <= MostViews && item.Views.All(view => Core.Text.Length(view.Assessment.Note) <= MostOfANote);

    private static JsonObject AllViews(ReviewForm form, ReviewItem item) => Button(
        $"Read all {item.Views.Count} views", new Press(PressKind.ReadNotes, form.Site, form.Quarter) { From = item.Component.Id });

    private static string Said(View view) => $"{view.Name} {Words.Mark(view.Assessment.Rating)}{Words.Arrow(view.Assessment.Trend)}";

    private static string Proposal(ReviewItem item) => item.Agreed is { } agreed
        ? $"Agreed: {Words.Of(agreed.Rating, agreed.Trend)}, recorded by {agreed.RecordedBy.Name}"
        : item.ProposedRating is null ? "Nobody rated it; what does the team say?"
        : $"Proposal: {Words.Of(item.ProposedRating, item.ProposedTrend)}";
}
