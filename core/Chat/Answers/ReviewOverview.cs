using ChatDashboard.Core.Chat.Messages;
using ChatDashboard.Core.Cycles;
using ChatDashboard.Core.Forms;

namespace ChatDashboard.Core.Chat.Answers;

/// <summary>Where the review stands, with what is left to do.</summary>
public static class ReviewOverview
{
    public static Notice Of(ReviewSheet sheet, string news)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        var items = sheet.Items;
        var open = items.Where(item => item.Agreed is null).ToList();
        var quarter = sheet.Cycle.Quarter;
        return new(news, open.Count == 0
            ? "Everything is agreed."
            : $"{Words.Count(open.Count, "component is", "components are")} without an agreement; published like this, "
                + "they show the average of the answers.")
        {
            Title = $"{sheet.Site.Name}, {quarter}: review",
            Facts =
            [
                new("Answered", $"{sheet.Drawn.Participation.Answered} of {sheet.Drawn.Participation.Raters}"),
                .. from item in items
                   group item by item.Group into same
                   select new Fact(Words.Name(same.Key), $"{same.Count()}, of which open {same.Count(item => item.Agreed is null)}"),
                new("Agreed", $"{items.Count - open.Count} of {items.Count}"),
                new("Publishes itself", Words.Day(sheet.Site.Calendar, Due.PublishesAt(sheet.Site.Calendar, sheet.Cycle))),
            ],
            Buttons =
            [
                new("Go through them", new(PressKind.Review, sheet.Site.Id, quarter) { From = items[0].Component.Id }),
                .. open.Any(item => item.ProposedRating is not null)
                    ? new[] { new Button("Take all proposals", new(PressKind.TakeAllProposals, sheet.Site.Id, quarter)) } : [],
                new("Preview", new(PressKind.Preview, sheet.Site.Id, quarter)),
                new("Publish", new(PressKind.Publish, sheet.Site.Id, quarter)),
            ],
        };
    }
}
