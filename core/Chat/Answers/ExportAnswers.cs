using ChatDashboard.Core.Chat.Messages;
using ChatDashboard.Core.People;
using ChatDashboard.Core.Privacy;
using ChatDashboard.Core.Templates;

namespace ChatDashboard.Core.Chat.Answers;

/// <summary>
/// Answers with everything that is kept about someone: always as a message in the personal chat, where it stays and nobody else reads it.
/// </summary>
public sealed class ExportAnswers(WhoIsMeant whoIsMeant, FindPersonalData findPersonalData, ITemplateStore templates)
{
    public async Task<IReadOnlyList<Reply>> RunAsync(Heard heard, IReadOnlyList<string> words, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(heard);
        ArgumentNullException.ThrowIfNull(words);
        var (who, instead) = await whoIsMeant.RunAsync(heard, words, "export", cancel);
        if (who is null)
        {
            return [new(instead!)];
        }

        var data = await ShowAsync(who.Id == heard.From.Id ? null : who.Id, who.Id, 0, cancel);
        return heard.Room is { Kind: RoomKind.Personal, AnswersAskerAlone: false }
            ? [new(data)]
            : Reply.Aside(data, "I have sent it to you in our personal chat, where nobody else sees it.");
    }

    /// <summary>Reads on.</summary>
    public async Task<Reply> PressAsync(Pressed pressed, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(pressed);
        var other = pressed.Press.Person;
        return other is not null && other != pressed.From.Id && !whoIsMeant.IsAdministrator(pressed.From.Id)
            ? new(new Notice("Only an administrator can export someone else."))
            : new(await ShowAsync(other, other ?? pressed.From.Id, pressed.Press.Page, cancel));
    }

    /// <param name="other">Null for whoever asks.</param>
    private async Task<Reading> ShowAsync(PersonId? other, PersonId person, int page, CancellationToken cancel)
    {
        var data = await findPersonalData.RunAsync(person, cancel);
        var known = new Dictionary<TemplateVersion, DashboardTemplate>();
        foreach (var version in data.Sites.SelectMany(site => site.Quarters).Select(quarter => quarter.Template).Distinct())
        {
            known[version] = await templates.GetAsync(version, cancel);
        }

        return Draw(data, other, known) with { Page = page };
    }

    /// <summary>All of it to read.</summary>
    /// <param name="other">Null for whoever reads.</param>
    public static Reading Draw(PersonalData data, PersonId? other, IReadOnlyDictionary<TemplateVersion, DashboardTemplate> templates)
    {
        ArgumentNullException.ThrowIfNull(data);
        return new(
            other is null ? "Everything that I keep about you" : $"Everything that I keep about {data.Name ?? other.ToString()}",
            [.. PersonalWords.Of(data, templates), End(other)],
            new Press(PressKind.ReadPersonalData, Press.Everywhere) { Person = other });
    }

    private static Passage End(PersonId? other) => new(
        "That is all",
        $"To have it deleted, type: {Typed.Of(other is null ? "forget me" : $"forget {other}")}\n"
        + "As a file, whoever runs the bot can write it for you. Messages that stand in the chat are kept by the chat itself.");
}
