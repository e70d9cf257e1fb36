using ChatDashboard.Core.Cycles;
using ChatDashboard.Core.People;
using ChatDashboard.Tests.Support;
using CsCheck;

namespace ChatDashboard.Tests.Core.Cycles;

/// <summary>Whatever people do and whenever the bot runs, nobody is troubled without a reason.</summary>
public sealed class DueAnyStoryTests
{
    private static readonly Person[] People = [A.Ana, A.Ben, A.Cleo];

    /// <summary>
    /// Something that happens: when it does, in hours after what happened before; what; to whom; and whether the bot runs then.
    /// </summary>
    private static readonly Gen<(int Hours, string What, int Who, bool Runs)[]> Stories = Gen.Select(
        Gen.Int[1, 60],
        Gen.OneOf("submits", "goes away", "comes back", "wants it later", "is added", "is removed", "has everyone reminded", "nothing"),
        Gen.Int[0, 2],
        Gen.Bool).Array[5, 60];

    [Fact]
    public void Only_raters_who_owe_an_answer_hear_anything_and_never_two_things_at_once() => Stories.Sample(story =>
    {
        var walk = new Walk(A.Site());
        var now = A.Opening;
        walk.Run(now);
        foreach (var (hours, what, who, runs) in story)
        {
            now = now.AddHours(hours);
            Happen(walk, what, People[who], now);
            if (!runs)
            {
                continue;
            }

            var owing = People.Where(person => Owes(walk, person)).Select(person => person.Id).ToHashSet();
            var said = walk.Messages.Count;
            walk.Run(now);
            var heard = walk.Messages.Skip(said).Where(sent => sent.Message.Kind is OutgoingKind.Prompt or OutgoingKind.Reminder)
                .Where(sent => sent.Message.Quarter == A.Q3).Select(sent => sent.Message.To!).ToList();
            Assert.Equal(heard.Distinct(), heard);
            Assert.Subset(owing, heard.ToHashSet());
        }

        Assert.Equal(Prompted(walk).Distinct(), Prompted(walk));
    }, iter: 1000);

    private static bool Owes(Walk walk, Person person) =>
        walk.Cycle is { Phase: CyclePhase.Collecting } cycle && walk.Site.IsRater(person.Id) && !cycle.Away.Contains(person.Id)
        && !walk.Response(person).IsSubmitted;

    private static IEnumerable<OutgoingMessage> Prompted(Walk walk) => walk.Of(OutgoingKind.Prompt).Select(sent => sent.Message);

    private static void Happen(Walk walk, string what, Person who, DateTimeOffset now)
    {
        switch (what)
        {
            case "submits":
                walk.Submit(who, now);
                break;
            case "goes away":
                walk.Change(cycle => cycle with { Away = cycle.Away.Add(who.Id) });
                break;
            case "comes back":
                walk.Change(cycle => cycle with { Away = cycle.Away.Remove(who.Id) });
                break;
            case "wants it later":
                walk.Change(who, response => response with { RemindAt = now.AddDays(2) });
                break;
            case "is added":
                walk.Site = walk.Site.WithRaters([who]);
                break;
            case "is removed":
                walk.Site = walk.Site.WithoutRater(who.Id);
                break;
            case "has everyone reminded" when walk.Cycle is { Phase: CyclePhase.Collecting } cycle:
                var due = Due.RemindersDue(walk.Site.Calendar, cycle, now);
                walk.Change(_ => Assert.IsType<RemindOutcome.Reminding>(cycle.Remind(due, now)).Cycle);
                break;
        }
    }
}
