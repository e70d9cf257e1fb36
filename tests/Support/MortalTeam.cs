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

    public static Task OpenAsync(this MortalBot bot, Person[] people, CancellationToken cancel) =>
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

    public static int OpeningPosts(this MortalBot bot) => bot.Teams.Messages.Count(message =>
        !message.IsUpdate && TeamsRoom.Team.Holds(message) && message.Text.Contains("I have asked", StringComparison.Ordinal));
}
