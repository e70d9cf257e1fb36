using System.Diagnostics;
using System.Text.Json.Nodes;
using ChatDashboard.Core.People;

namespace ChatDashboard.Tests.Support;

/// <summary>A site whose bot dies, and what its people do and see.</summary>
internal static class MortalTeam
{
    private const string Prompt = "How is Riverton doing?";

    /// <summary>The first one is the facilitator.</summary>
    public static Person[] People(int count) => [.. Enumerable.Range(1, count).Select(number => A.Person($"rater{number}"))];

    public static async Task SetUpAsync(this MortalBot bot, Person[] people, CancellationToken cancel)
    {
        bot.Teams.PutInto(TeamsRoom.Team.Id, [.. people.Select(TeamsRoom.Member)]);
        await bot.SayAsync(people[0], TeamsRoom.Team, "setup site-x Riverton", cancel);
    }

    public static Task<TeamsMessage> OpenAsync(this MortalBot bot, Person[] people, CancellationToken cancel) =>
        bot.SayAsync(people[0], TeamsRoom.Team, "open", cancel);

    /// <summary>Asks until everyone has been asked.</summary>
    public static async Task AskedAsync(this MortalBot bot, Person[] people, CancellationToken cancel)
    {
        while (!(await bot.StatusAsync(people[0], cancel)).Contains($". {people.Length} missing.", StringComparison.Ordinal))
        {
        }
    }

    public static async Task<string> StatusAsync(this MortalBot bot, Person facilitator, CancellationToken cancel) =>
        (await bot.SayAsync(facilitator, TeamsRoom.With(facilitator), "status", cancel)).Text;

    public static int Prompts(this MortalBot bot, Person person) => bot.Teams.Messages.Count(message =>
        !message.IsUpdate && TeamsRoom.With(person).Holds(message) && message.Text.StartsWith(Prompt, StringComparison.Ordinal));

    /// <summary>The most calls in any while of this length of those that ask someone, or open the chat to ask them in.</summary>
    public static int MostOfOwnAccordIn(this MortalBot bot, TimeSpan length)
    {
        var times = bot.Heard
            .Where(one => IsPrompt(one.Call) || one.Call is { Method: "POST", Parts: [], Activity: null })
            .Select(one => Stopwatch.GetElapsedTime(0, one.At))
            .Order().ToList();
        return times.Select((at, first) => times.Skip(first).TakeWhile(other => other < at + length).Count()).Max();
    }

    private static bool IsPrompt(TeamsCall call) => call is { Method: "POST", Parts.Length: > 0, Activity: { } activity }
        && activity["attachments"]?[0]?["content"] is JsonObject card
            && CardText.Of(card).First().StartsWith(Prompt, StringComparison.Ordinal);

    /// <summary>Where the prompts of each person stand among the messages.</summary>
    public static Dictionary<PersonId, List<int>> Prompts(this MortalBot bot) => bot.Teams.Messages
        .Select((message, at) => (Message: message, At: at))
        .Where(one => !one.Message.IsUpdate && one.Message.Text.StartsWith(Prompt, StringComparison.Ordinal))
        .GroupBy(one => new PersonId("teams", one.Message.Conversation["a:29:".Length..]), one => one.At)
        .ToDictionary(own => own.Key, own => own.ToList());

    /// <summary>Waits until each of them has a prompt, and asks the bot for nothing meanwhile.</summary>
    public static async Task EveryoneIsAskedAsync(this MortalBot bot, Person[] people, CancellationToken cancel)
    {
        while (bot.Prompts() is var prompts && !people.All(person => prompts.ContainsKey(person.Id)))
        {
            await Task.Delay(500, cancel);
        }
    }

    public static async Task SummaryStandsAsync(this MortalBot bot, CancellationToken cancel)
    {
        while (bot.Summaries() == 0)
        {
            await Task.Delay(200, cancel);
        }

        // Another instance that has it to post too would have done so by then.
        await Task.Delay(3000, cancel);
    }

    public static int Summaries(this MortalBot bot) => bot.Teams.Messages.Count(message =>
        !message.IsUpdate && TeamsRoom.Team.Holds(message) && message.Text.StartsWith("Riverton · ", StringComparison.Ordinal));

    public static int OpeningPosts(this MortalBot bot) => bot.Teams.Messages.Count(message =>
        !message.IsUpdate && TeamsRoom.Team.Holds(message) && message.Text.Contains("I have asked", StringComparison.Ordinal));
}
