using ChatDashboard.Core.Chat.Messages;
using ChatDashboard.Core.Cycles;

namespace ChatDashboard.Core.Chat;

/// <summary>The sentences of the form that a rater fills in, the same on every platform.</summary>
public static class FormWords
{
    public const string WhoSees = "The facilitator sees your answers by name; the channel sees counts only.";
    public const string NoteHint = "What do you see? With Gray: what do we need to know?";
    public const string OwnWords = "In your own words. The dashboard shows them without your name.";
    public const string CanChange = "You can change them until the quarter is published.";

    /// <summary>🟢 Green: achieved · 🟡 Yellow: medium · …</summary>
    public static string Legend { get; } = string.Join(" · ",
        new[] { Rating.Green, Rating.Yellow, Rating.Red, Rating.Gray }
            // A mark and its word stay on one line.
            .Select(rating => $"{Words.Of(rating).Replace(' ', '\u00a0')}: {Words.Meaning(rating)}"));

    public static string Title(Invitation invitation)
    {
        ArgumentNullException.ThrowIfNull(invitation);
        return invitation.IsReminder
            ? $"Still missing: your view of {invitation.SiteName}, {invitation.Quarter}"
            : $"How is {invitation.SiteName} doing? {invitation.Quarter}";
    }

    public static string Ask(Invitation invitation)
    {
        ArgumentNullException.ThrowIfNull(invitation);
        return invitation.Rated > 0
            ? $"You have rated {invitation.Rated} of {invitation.Components} components. Go on where you left."
            : $"{invitation.Components} components, a colour and an arrow each. "
                + "It takes a few minutes, every page is kept, and you may stop at any time.";
    }

    public static string Closes(Invitation invitation)
    {
        ArgumentNullException.ThrowIfNull(invitation);
        return $"Answers close on {Words.Day(invitation.ClosesOn)}.";
    }

    public static string Start(Invitation invitation)
    {
        ArgumentNullException.ThrowIfNull(invitation);
        return invitation.Rated > 0 ? "Go on" : "Start";
    }

    /// <summary>Page 2 of 7 · 6 of 20 rated</summary>
    public static string Progress(RatingForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return $"Page {form.Page} of {form.Pages} · {form.Rated} of {form.Components} rated"
            + (form.IsSubmitted ? " · handed in, changes count at once" : "");
    }

    public static string Progress(ReflectionForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return $"Page {form.Pages} of {form.Pages} · {form.Rated} of {form.Components} rated";
    }

    /// <summary>In 2026-Q2: the team 🟡 Yellow → steady · you 🔴 Red ↑ improving; null where nothing was said.</summary>
    public static string? Past(Question question)
    {
        ArgumentNullException.ThrowIfNull(question);
        var said = new[]
        {
            question.Team is { } team ? $"the team {Words.Of(team.Rating, team.Trend)}" : null,
            question.Own is { } own ? $"you {Words.Of(own.Rating, own.Trend)}" : null,
        };
        return (question.Team ?? question.Own) is { } past ? $"In {past.Quarter}: {string.Join(" · ", said.OfType<string>())}" : null;
    }

    public static string Title(AnswerSummary summary)
    {
        ArgumentNullException.ThrowIfNull(summary);
        return $"Your answers on {summary.SiteName}, {summary.Quarter}";
    }

    /// <summary>What a rater wrote in the reflection, each text under its heading.</summary>
    public static IEnumerable<(string Heading, string Text)> Parts(Reflection reflection)
    {
        ArgumentNullException.ThrowIfNull(reflection);
        return new[] { ("Working", reflection.Working), ("Not working", reflection.NotWorking), ("Why", reflection.Why) }
            .Where(part => part.Item2.Length > 0);
    }
}
