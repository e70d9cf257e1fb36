using ChatDashboard.Core.Chat.Messages;
using ChatDashboard.Core.Cycles;
using ChatDashboard.Core.Dashboards;
using ChatDashboard.Core.Sites;
using ChatDashboard.Core.Templates;

namespace ChatDashboard.Core.Forms;

/// <summary>All that the review of a quarter is drawn from: what everybody said, and what the team has agreed so far.</summary>
/// <param name="Drawn">The quarter's dashboard as it would be published now.</param>
/// <param name="Submitted">The responses that were handed in.</param>
/// <param name="TeamBefore">The dashboard of the quarter published before.</param>
public sealed record ReviewSheet(
    Site Site, Cycle Cycle, DashboardTemplate Template, Dashboard Drawn, IReadOnlyList<Response> Submitted, Dashboard? TeamBefore)
{
    /// <summary>Split components first, then gray, then the rest, each in the template's order.</summary>
    public IReadOnlyList<ReviewItem> Items => [.. Template.Components.Select(Item).OrderBy(item => item.Group)];

    /// <param name="from">The component that the page begins at; null for the first.</param>
    public ReviewForm From(ComponentId? from, string? news = null)
    {
        var items = Items.ToList();
        var start = from is null ? 0 : Math.Max(0, items.FindIndex(item => item.Component.Id == from));
        return new(Site.Id, Site.Name, Cycle.Quarter, items[start..])
        {
            First = start + 1,
            Components = items.Count,
            Agreed = items.Count(item => item.Agreed is not null),
            Participation = Drawn.Participation,
            PublishesOn = Site.Calendar.DayOf(Due.PublishesAt(Site.Calendar, Cycle)),
            Seen = Cycle.LastAgreement,
            News = news,
        };
    }

    /// <summary>The page after the components of this one; null after the last.</summary>
    public ReviewForm? After(IReadOnlyList<ComponentId> shown, string? news = null)
    {
        var next = Items.SkipWhile(item => !shown.Contains(item.Component.Id)).SkipWhile(item => shown.Contains(item.Component.Id))
            .FirstOrDefault();
        return next is null ? null : From(next.Component.Id, news);
    }

    /// <summary>What each rater said of a component, by name.</summary>
    public IReadOnlyList<View> Views(ComponentId component) =>
    [
        .. from response in Submitted
           let said = response.On(component)
           where said != Assessment.Empty
           orderby said.Rating descending
           select new View(NameOf(response), said),
    ];

    private ReviewItem Item(Component component)
    {
        var drawn = Drawn.Find(component.Id)!;
        var provisional = drawn.Spread.Provisional;
        var before = TeamBefore?.Find(component.Id);
        return new(component, drawn.Spread, provisional, BuildDashboard.TrendOf(Submitted.Select(response => response.On(component.Id))))
        {
            Agreed = Cycle.Consensus.GetValueOrDefault(component.Id),
            Team = before?.Rating is null ? null : new(TeamBefore!.Quarter, before.Rating, before.Trend, ""),
            Views = Views(component.Id),
        };
    }

    private string NameOf(Response response) =>
        Site.Raters.FirstOrDefault(rater => rater.Id == response.Rater)?.Name ?? "Someone who has left the site";
}
