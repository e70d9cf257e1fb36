using ChatDashboard.Core.Cycles;
using ChatDashboard.Core.Dashboards;
using ChatDashboard.Core.Templates;

namespace ChatDashboard.Bot.Demo;

/// <summary>
/// What one colleague answers: what the team said last time with a little movement, a few notes, one component on which they disagree, and
/// one that lacks information. The same quarter always gets the same answers.
/// </summary>
/// <param name="person">Which colleague, from 0 on.</param>
internal sealed class ColleagueAnswer(ColleagueTexts texts, Cycle cycle, DashboardTemplate template, Dashboard? before, int person)
{
    private const int Optimist = 1;

    private readonly List<ComponentId> components = [.. template.Components.Select(component => component.Id)];

    private int Disputed => components.IndexOf(Known[Chance("dispute", Known.Count)]);

    /// <summary>Never the disputed one, where there is a second.</summary>
    private int Unknown => (Disputed + 1 + Chance("unknown", Math.Max(1, components.Count - 1))) % components.Count;

    /// <summary>Those without an open question, which two people could hardly see so differently.</summary>
    private List<ComponentId> Known => components.Where(id => before?.Find(id)?.Rating is not Rating.Gray).ToList() is { Count: > 0 } known
        ? known
        : components;

    public Response To(Response asked, DateTimeOffset now)
    {
        var saved = asked.Save(components.Index().ToDictionary(pair => pair.Item, pair => On(pair.Item, pair.Index)), asked.Revision);
        if (person < texts.Reflections.Count)
        {
            var which = (person + Chance("reflection", texts.Reflections.Count)) % texts.Reflections.Count;
            saved = saved.Save(texts.Reflections[which], saved.Revision);
        }

        return ((SubmitOutcome.Submitted)saved.Submit(now)).Response;
    }

    private Assessment On(ComponentId id, int position)
    {
        var was = before?.Find(id);
        return person switch
        {
            _ when position == Disputed && person == 0 => new(Rating.Red, Trend.Down, texts.Low),
            _ when position == Disputed && person == Optimist => new(Rating.Green, Trend.Up, texts.High),
            _ when was?.Rating is Rating.Gray && person % 2 == 0 =>
                new(Rating.Gray, Trend.Flat, was.Questions.FirstOrDefault() ?? texts.Question),
            _ when position == Unknown && person is 1 or 2 => new(Rating.Gray, null, texts.Question),
            _ => Moved(id, position, was?.Rating?.Score ?? 1 + Chance($"{id}", 2)),
        };
    }

    private Assessment Moved(ComponentId id, int position, int was)
    {
        var team = Step(Chance($"{id}", 10));
        var own = Step(Chance($"{id} {person}", 9));
        var rating = Math.Clamp(was + team + own, (int)Rating.Red, (int)Rating.Green);
        var trend = team != 0 ? (Trend)team : Chance($"trend {id} {person}", 3) == 0 ? Trend.Up : Trend.Flat;
        var pool = Math.Sign(rating - was) switch { > 0 => texts.Better, < 0 => texts.Worse, _ => texts.Same };
        var writes = Chance($"note {id} {person}", 5) == 0;
        return new((Rating)rating, trend, writes ? pool[(position + person) % pool.Count] : "");
    }

    private static int Step(int chance) => chance switch { 0 => 1, 1 => -1, _ => 0 };

    /// <summary>A number below another, by chance and yet the same each time (FNV-1a).</summary>
    private int Chance(string what, int below)
    {
        var hash = $"{cycle.Site} {cycle.Quarter} {what}".Aggregate(2166136261u, (hash, letter) => unchecked((hash ^ letter) * 16777619u));
        return (int)((hash ^ (hash >> 15)) % (uint)below);
    }
}
