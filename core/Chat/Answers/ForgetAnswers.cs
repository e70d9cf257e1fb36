using ChatDashboard.Core.Chat.Messages;
using ChatDashboard.Core.People;
using ChatDashboard.Core.Privacy;
using ChatDashboard.Core.Sites;

namespace ChatDashboard.Core.Chat.Answers;

/// <summary>
/// Answers to who wishes to be forgotten: first what will happen, then, at the press of the button, that it has happened.
/// </summary>
public sealed class ForgetAnswers(WhoIsMeant whoIsMeant, ForgetPerson forgetPerson)
{
    public async Task<IReadOnlyList<Reply>> AskAsync(Heard heard, IReadOnlyList<string> words, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(heard);
        ArgumentNullException.ThrowIfNull(words);
        var (who, instead) = await whoIsMeant.RunAsync(heard, words, "forget", cancel);
        if (who is null)
        {
            return [new(instead!)];
        }

        var question = Question(who, isSelf: who.Id == heard.From.Id);
        return heard.Room.IsPrivate
            ? [new(question)]
            : Reply.Aside(question, "I have asked you in our personal chat, to be sure.");
    }

    /// <summary>Does it, and names the sites where something of them was.</summary>
    public async Task<(Reply Reply, IReadOnlyList<SiteId> Touched)> RunAsync(Pressed pressed, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(pressed);
        var other = pressed.Press.Person == pressed.From.Id ? null : pressed.Press.Person;
        if (other is not null && !whoIsMeant.IsAdministrator(pressed.From.Id))
        {
            return (new(new Notice("Only an administrator can have someone else forgotten. Nothing was changed.")), []);
        }

        var person = other ?? pressed.From.Id;
        return await forgetPerson.RunAsync(person, other is null ? null : pressed.From, cancel) switch
        {
            ForgetOutcome.OnlyFacilitator only => (new(Refusal(only, isSelf: other is null)), []),
            ForgetOutcome.Forgotten done => (new(Done(done, person, isSelf: other is null), ReplyPlace.InPlace), done.Sites),
            var unknown => throw new InvalidOperationException($"Unknown outcome {unknown}."),
        };
    }

    /// <summary>What will happen, and the button that does it.</summary>
    public static Notice Question(Person who, bool isSelf) => new(isSelf
        ? "This deletes what I keep about you, at every site. It cannot be undone."
        : $"This deletes what I keep about {who.Name} ({who.Id}), at every site. It cannot be undone.")
    {
        Title = isSelf ? "Shall I forget you?" : "Shall I forget them?",
        Facts =
        [
            new("Deleted", isSelf
                ? "Every note, question and reflection that you wrote in the form, also on published dashboards; your drafts; "
                    + "your place among raters and facilitators; how I reach you; your name, wherever it stands."
                : "Every note, question and reflection that they wrote in the form, also on published dashboards; their drafts; "
                    + "their place among raters and facilitators; how I reach them; their name, wherever it stands."),
            new(
                "Stays",
                $"The colours and arrows that {(isSelf ? "you" : "they")} handed in, as counts without a name, "
                    + $"so that no published figure changes; and what {(isSelf ? "you" : "they")} agreed, "
                    + "published or reopened for the team, without the name."),
            new("Not in my hands", "Messages that stand in the chat already, and backups until they run out."),
            new("Before", $"To keep a copy, type: {Typed.Of(isSelf ? "export me" : $"export {who.Id}")}"),
        ],
        Buttons = [new(isSelf ? "Forget me" : "Forget them", new(PressKind.Forget, Press.Everywhere) { Person = isSelf ? null : who.Id })],
    };

    private static Notice Refusal(ForgetOutcome.OnlyFacilitator only, bool isSelf)
    {
        var names = Words.List([.. only.Sites.Select(site => $"{site.Name} ({site.Id})")]);
        var first = only.Sites[0].Id;
        return new(
            $"{(isSelf ? "You are" : "They are")} the only facilitator of {Text.Shorten(names, 600)}. I have changed nothing.",
            $"Who takes over? Type {Typed.Of($"facilitators add @someone {first}")}{(isSelf ? ", or ask an administrator to" : "")}; "
                + "then press again.");
    }

    private Notice Done(ForgetOutcome.Forgotten done, PersonId person, bool isSelf) => new(
    [
        done.Sites.Count == 0
            ? $"Done. At no site was anything kept about {(isSelf ? "you" : person.ToString())}; "
                + $"how I reach {(isSelf ? "you" : "them")} is deleted."
            : $"Done. I keep nothing about {(isSelf ? "you" : person.ToString())} any more at {Words.Count(done.Sites.Count, "site")}; "
                + (done.Kept == 0 ? "no answers had been handed in." : $"answers of {Words.Count(done.Kept, "quarter")} stay as counts."),
        isSelf
            ? "When you write to me again, or someone makes you a rater again, I meet you as someone new."
            : "When they write to me again, or someone makes them a rater again, I meet them as someone new.",
        .. whoIsMeant.IsAdministrator(person)
            ? ["The settings still name this person as an administrator; whoever runs the bot can take that out."] : Array.Empty<string>(),
    ]);
}
