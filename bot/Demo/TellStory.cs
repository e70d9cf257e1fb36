using ChatDashboard.Core.Calendar;
using ChatDashboard.Core.Dashboards;
using ChatDashboard.Core.Sites;
using ChatDashboard.Core.Templates;

namespace ChatDashboard.Bot.Demo;

/// <summary>The demo's site with all that was said of it in the four quarters before an instant.</summary>
internal sealed record ToldSite(Site Site, IReadOnlyList<ToldQuarter> Quarters);

/// <summary>Tells the story as if its last quarter were the one that has just been rated.</summary>
internal static class TellStory
{
    /// <summary>Whether the story rates exactly what the template asks.</summary>
    public static bool Fits(Story story, DashboardTemplate template) =>
        template.Components.Select(component => component.Id.Value).ToHashSet().SetEquals(story.Components.Keys);

    public static ToldSite Run(Story story, DemoPeople people, DashboardTemplate template, SiteCalendar calendar, DateTimeOffset now)
    {
        var last = calendar.LatestToOpen(now);
        var quarters = Enumerable.Range(0, story.Quarters.Count).Select(number => last.Plus(number - story.Quarters.Count + 1)).ToList();
        var site = new Site(new(story.Site), story.Name, calendar.OpensAt(quarters[0]).AddDays(-30))
        {
            Channel = people.ChannelId,
            Facilitators = [people.InFront.Person],
            Calendar = calendar,
            Latest = last,
        }.WithRaters(people.All.Select(person => person.Person));
        var told = new List<ToldQuarter>();
        var past = new List<Dashboard>();
        foreach (var (number, quarter) in quarters.Index())
        {
            told.Add(new TellQuarter(story, number, people, site, template, now).Run(quarter, past));
            past.Insert(0, told[^1].Dashboard);
        }

        return new(site, told);
    }
}
