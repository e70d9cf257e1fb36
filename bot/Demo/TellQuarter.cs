using System.Collections.Immutable;
using ChatDashboard.Core.Calendar;
using ChatDashboard.Core.Cycles;
using ChatDashboard.Core.Dashboards;
using ChatDashboard.Core.Sites;
using ChatDashboard.Core.Templates;

namespace ChatDashboard.Bot.Demo;

/// <summary>One quarter as it is stored.</summary>
internal sealed record ToldQuarter(Cycle Cycle, IReadOnlyList<Response> Responses, Dashboard Dashboard);

/// <summary>
/// Lets one quarter of the story happen by the rules of the real one: asked, answered, reviewed, published, and perhaps opened again.
/// </summary>
/// <param name="number">Which quarter of the story, from 0 on.</param>
/// <param name="now">Nothing happens later than this.</param>
internal sealed class TellQuarter(Story story, int number, DemoPeople people, Site site, DashboardTemplate template, DateTimeOffset now)
{
    private static readonly Delivery NotYet = new(DeliveryState.Sent, default);
    private static readonly int[] AnswerDays = [1, 1, 2, 3, 4, 6];
    private static readonly TimeSpan Meeting = TimeSpan.FromHours(5);

    private readonly StoryQuarter told = story.Quarters[number];

    /// <param name="past">The dashboards of the quarters before, newest first.</param>
    public ToldQuarter Run(Quarter quarter, IReadOnlyList<Dashboard> past)
    {
        var cycle = Collected(quarter, past is [var latest, ..] ? latest.Quarter : null);
        var asked = people.All.Where(person => !told.Away.Contains(person.Key));
        var responses = asked.Select((person, order) => Answered(person, order, cycle)).ToList();
        var submitted = responses.Where(response => response.IsSubmitted).ToList();
        cycle = Reviewed(cycle, before: true);
        cycle = Published(cycle, told.PublishedBy is null ? Due.PublishesAt(site.Calendar, cycle) : cycle.ReviewingSince!.Value + Meeting);
        var dashboard = BuildDashboard.From(site, cycle, template, submitted, past);
        if (told.Reopened is { } reopened)
        {
            cycle = OpenedAgain(cycle, reopened);
            dashboard = Corrected(dashboard, BuildDashboard.From(site, cycle, template, submitted, past), reopened, cycle);
        }

        return new(cycle with { Posts = Posted(cycle) }, responses, dashboard);
    }

    private Cycle Collected(Quarter quarter, Quarter? before)
    {
        var cycle = new Cycle(site.Id, quarter, template.Version, Until(site.Calendar.OpensAt(quarter)))
        {
            Before = before,
            Away = [.. told.Away.Select(key => Named(key).Id)],
        };
        foreach (var (days, round) in site.Calendar.RemindsAfter.Select((days, index) => (days, index + 1)))
        {
            cycle = ((RemindOutcome.Reminding)cycle.Remind(round, Until(site.Calendar.BusinessDaysAfter(cycle.OpenedAt, days)))).Cycle;
        }

        return ((ReviewOutcome.Reviewing)cycle.StartReview(Until(Due.ClosesAt(site.Calendar, cycle)))).Cycle;
    }

    private Response Answered(DemoPerson person, int order, Cycle cycle)
    {
        var asked = new Response(site.Id, cycle.Quarter, person.Person.Id) { Prompt = NotYet with { At = cycle.OpenedAt } };
        if (told.Silent.Contains(person.Key))
        {
            return asked with { Reminder = NotYet with { At = cycle.RemindedAt ?? cycle.OpenedAt }, ReminderRound = cycle.ReminderRound };
        }

        var at = Until(site.Calendar.BusinessDaysAfter(cycle.OpenedAt, AnswerDays[order]).AddMinutes(11 * (order + 1)));
        var answers = template.Components.ToDictionary(
            component => component.Id, component => StoryLetters.Said(story.Components[component.Id.Value], person.Key, number));
        var saved = asked.Save(answers, asked.Revision);
        var reflection = told.Reflections.FirstOrDefault(reflection => reflection.By == person.Key);
        saved = reflection is null
            ? saved
            : saved.Save(new Reflection(reflection.Working, reflection.NotWorking, reflection.Why), saved.Revision);
        return ((SubmitOutcome.Submitted)saved.Submit(at)).Response;
    }

    /// <param name="before">As it was agreed before the quarter was opened again.</param>
    private Cycle Reviewed(Cycle cycle, bool before)
    {
        if (told.PublishedBy is null)
        {
            return cycle;
        }

        var decided = story.Components.Where(pair => !pair.Value.Undecided.Contains(number + 1));
        var agreed = decided.ToDictionary(pair => new ComponentId(pair.Key), pair => Agreed(pair.Key, pair.Value, cycle, before));
        return ((ConsensusOutcome.Recorded)cycle.Agree(agreed)).Cycle;
    }

    private Consensus Agreed(string id, StoryComponent component, Cycle cycle, bool before)
    {
        var was = before ? told.Reopened?.Was.GetValueOrDefault(id) : null;
        return new(
            StoryLetters.Rating(was?[0] ?? component.Team[number]), StoryLetters.Trend(component.Trend[number]), Named(told.PublishedBy!),
            cycle.ReviewingSince!.Value,
            component.Dissent is { } dissent && dissent.Quarter == number + 1
                ? new(StoryLetters.Rating(dissent.Rating[0]), dissent.Reason)
                : null);
    }

    private Cycle Published(Cycle cycle, DateTimeOffset at) =>
        ((PublishOutcome.Published)cycle.Publish(told.PublishedBy is null ? null : Named(told.PublishedBy), Until(at))).Cycle;

    private Cycle OpenedAgain(Cycle cycle, StoryReopening reopened)
    {
        var at = Until(site.Calendar.BusinessDaysAfter(cycle.PublishedAt!.Value, 8));
        var open = ((ReopenOutcome.Reopened)cycle.Reopen(Named(reopened.By), reopened.Reason, at)).Cycle;
        return Published(Reviewed(open, before: false), at + Meeting);
    }

    private Dashboard Corrected(Dashboard was, Dashboard now, StoryReopening reopened, Cycle cycle) => now with
    {
        Changes = [new(Named(reopened.By), cycle.PublishedAt!.Value, reopened.Reason, BuildDashboard.Differences(was, now))],
    };

    /// <summary>The channel has had its messages, in a conversation of which the Playground keeps no history.</summary>
    private static ImmutableDictionary<ChannelPostKind, ChannelPost> Posted(Cycle cycle) => Enum.GetValues<ChannelPostKind>()
        .ToImmutableDictionary(kind => kind, _ => new ChannelPost(null, cycle.Edition, NotYet with { At = cycle.PublishedAt!.Value }));

    private Core.People.Person Named(string key) => people.All.First(person => person.Key == key).Person;

    private DateTimeOffset Until(DateTimeOffset instant) => instant < now ? instant : now;
}
