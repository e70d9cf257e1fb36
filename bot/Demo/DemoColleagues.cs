using ChatDashboard.Core.Cycles;
using ChatDashboard.Core.Dashboards;
using ChatDashboard.Core.Sites;
using ChatDashboard.Core.Templates;

namespace ChatDashboard.Bot.Demo;

/// <summary>
/// Who of the people that are not in front of the screen answers by themselves now: two as soon as they are asked, one after the first
/// reminder, one after the second, and one never. Once the person in front has handed in, the two who wait for a reminder wait no longer.
/// </summary>
internal sealed class DemoColleagues(DemoPeople people, ColleagueTexts texts)
{
    /// <summary>After how many reminders each answers; whoever is beyond the end never does.</summary>
    private static readonly int[] Reminders = [0, 0, 1, 2];

    /// <param name="before">The dashboard published before, from which their answers derive.</param>
    /// <returns>The answers to hand in now.</returns>
    public IReadOnlyList<Response> Answers(
        Site site, Cycle cycle, DashboardTemplate template, IReadOnlyList<Response> responses, Dashboard? before, DateTimeOffset now)
    {
        if (cycle.Phase is not CyclePhase.Collecting)
        {
            return [];
        }

        var byRater = responses.ToDictionary(response => response.Rater);
        var isInFrontDone = byRater.GetValueOrDefault(people.InFront.Person.Id) is { IsSubmitted: true };
        return
        [
            .. from pair in people.Colleagues.Take(Reminders.Length).Index()
               let id = pair.Item.Person.Id
               where site.IsRater(id) && !cycle.Away.Contains(id)
               where isInFrontDone || cycle.ReminderRound >= Reminders[pair.Index]
               let response = byRater.GetValueOrDefault(id)
               where response is { Prompt: not null, IsSubmitted: false }
               select new ColleagueAnswer(texts, cycle, template, before, pair.Index).To(response, now),
        ];
    }
}
