using ChatDashboard.Core.Cycles;
using ChatDashboard.Core.People;
using ChatDashboard.Tests.Support;

namespace ChatDashboard.Tests.Bot;

/// <summary>
/// Rates one component after the other, each with a note that nobody else writes, and goes on where they were if the bot has died.
/// </summary>
internal sealed class PatientRater(Person person, MortalBot bot)
{
    private readonly List<string> _kept = [];
    private int _notes;

    /// <summary>The notes of which they were told that they are saved, by the card that was drawn again.</summary>
    public IReadOnlyList<string> Kept => _kept;

    /// <summary>Fills in the form up to its end, hands it in, and gives what the bot says that they said.</summary>
    public async Task<TeamsMessage> AnswerAsync(CancellationToken cancel)
    {
        var card = await WhereLeftAsync(cancel);
        while (!card.Buttons.Contains("Change"))
        {
            card = await GoOnAsync(card, cancel) ?? await WhereLeftAsync(cancel);
        }

        return card;
    }

    private async Task<TeamsMessage?> GoOnAsync(TeamsMessage card, CancellationToken cancel) =>
        card.Buttons.Contains("Save for later") && !card.Buttons.Contains("Hand in") ? await SaveAsync(card, cancel)
        : await bot.PressAsync(person, card, card.Buttons.Contains("Hand in") ? "Hand in" : "Go on", [], cancel);

    private async Task<TeamsMessage?> SaveAsync(TeamsMessage page, CancellationToken cancel)
    {
        // A page begins at the first component that is not rated yet.
        var component = CardText.Inputs(page.Card)
            .First(input => input["id"]!.ToString().StartsWith("rating.", StringComparison.Ordinal))["id"]!.ToString()[7..];
        var note = $"Note {++_notes} of {person.Name} on {component}.";
        var drawn = await bot.PressAsync(
            person, page, "Save for later", new() { [$"rating.{component}"] = $"{Rating.Green}", [$"note.{component}"] = note }, cancel);
        if (drawn is not null)
        {
            _kept.Add(note);
        }

        return drawn;
    }

    private Task<TeamsMessage> WhereLeftAsync(CancellationToken cancel) => bot.SayAsync(person, TeamsRoom.With(person), "rate", cancel);
}
