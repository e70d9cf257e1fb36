using ChatDashboard.Core.Chat.Answers;
using ChatDashboard.Core.Chat.Messages;
using ChatDashboard.Core.Cycles;
using ChatDashboard.Core.People;
using ChatDashboard.Core.Privacy;
using ChatDashboard.Core.Sites;
using ChatDashboard.Core.Templates;
using ChatDashboard.Core.Trails;

namespace ChatDashboard.Tests.Support;

/// <summary>Who changed what, and what is kept about someone, as they are in use.</summary>
internal static class SamplePrivacy
{
    public static Reading Audit(Site site, Cycle cycle, DashboardTemplate template)
    {
        var (by, at) = (site.Facilitators[0], cycle.OpenedAt);
        TrailEntry OfQuarter(Change change) => new(change) { Quarter = cycle.Quarter, Template = template.Version };
        return AuditAnswers.Draw(
            site,
            null,
            [
                OfQuarter(new(ChangeKind.Reopened, at.AddDays(22), by) { Detail = "The housing figures were **corrected**." }),
                OfQuarter(new(ChangeKind.Published, at.AddDays(21), null)),
                OfQuarter(new(ChangeKind.Agreed, at.AddDays(16), by)
                {
                    Components =
                    [
                        new(template.Components.First().Id.Value, Rating.Red, Trend.Flat, Rating.Yellow, Trend.Up),
                        new(template.Components.Last().Id.Value, null, null, Rating.Green, null),
                    ],
                }),
                OfQuarter(new(ChangeKind.AnsweredLate, at.AddDays(15), site.Raters[1])),
                new(new(ChangeKind.CalendarChanged, at.AddDays(2), by) { Detail = "hour 9 → 8; holidays none → 2026-12-25" }),
                new(new(ChangeKind.RatersAdded, at.AddDays(2), by) { About = [site.Raters[0], site.Raters[1]] }),
                OfQuarter(new(ChangeKind.Opened, at, null)),
                new(new(ChangeKind.Forgotten, at.AddDays(-1), null)),
                new(new(ChangeKind.SetUp, at.AddDays(-30), Person.Unnamed)),
            ],
            new Dictionary<TemplateVersion, DashboardTemplate> { [template.Version] = template });
    }

    public static Reading Data(Site site, Cycle cycle, Response response, DashboardTemplate template)
    {
        var rater = site.Raters.Find(person => person.Id == response.Rater) ?? site.Raters[0];
        var agreed = new Consensus(Rating.Yellow, Trend.Up, rater, cycle.OpenedAt, new(Rating.Red, "Two have not **signed**."));
        var quarter = new PersonalQuarter(cycle.Quarter, template.Version)
        {
            Response = response with { Prompt = new(DeliveryState.Sent, cycle.OpenedAt), LateSaves = [cycle.OpenedAt.AddDays(15)] },
            Agreements = new Dictionary<ComponentId, Consensus> { [template.Components.First().Id] = agreed },
        };
        return ExportAnswers.Draw(
            new(
                rater.Id, rater.Name, new(rater.Id, "29:1abc", "tenant-1", "https://smba.example/emea/", "a:1xyz", "America/Chicago"),
                [
                    new(
                        site.Id,
                        site.Name,
                        IsRater: true,
                        IsFacilitator: false,
                        [quarter],
                        [new(cycle.OpenedAt, $"A facilitator added {rater.Name} and 1 other person to the raters.")]),
                ]),
            null,
            new Dictionary<TemplateVersion, DashboardTemplate> { [template.Version] = template });
    }
}
