using System.Text.Json.Nodes;
using ChatDashboard.Core.Chat;
using ChatDashboard.Core.Chat.Messages;
using static ChatDashboard.Bot.Slack.Blocks.BlockJson;

namespace ChatDashboard.Bot.Slack.Blocks;

/// <summary>A form as a message: what it is about, how far one is, and the button that opens it.</summary>
internal static class FormBlocks
{
    public static JsonArray Draw(Message form)
    {
        var (title, sentences, button) = Parts(form);
        return
        [
            Header(title),
            RichText.Block(sentences.Select(sentence => new Line().Said(sentence))),
            Actions(Button(button, primary: true)),
        ];
    }

    public static string Spoken(Message form)
    {
        var (title, sentences, button) = Parts(form);
        return $"{title}. {string.Join(' ', sentences)} Press {button.Label}.";
    }

    private static (string Title, IReadOnlyList<string> Sentences, Button Button) Parts(Message form) => form switch
    {
        RatingForm rating => (
            $"Your view of {rating.SiteName}, {rating.Quarter}",
            Sentences(rating.Problem, Progress(rating.Rated, rating.Components)),
            new("Open the form", new(PressKind.Rate, rating.Site, rating.Quarter))),
        ReflectionForm reflection => (
            $"Your view of {reflection.SiteName}, {reflection.Quarter}",
            Sentences(reflection.Problem, Progress(reflection.Rated, reflection.Components), "What is left is the reflection."),
            new("Open the form", new(PressKind.Rate, reflection.Site, reflection.Quarter))),
        ReviewForm review => (
            $"{review.SiteName}, {review.Quarter}: review",
            Sentences(
                review.News,
                $"{review.Agreed} of {review.Components} components are agreed.",
                $"{review.Participation.Answered} of {review.Participation.Raters} answered.",
                $"It publishes itself on {Words.Day(review.PublishesOn)}."),
            new("Open the review", new(PressKind.Review, review.Site, review.Quarter) { From = review.Items[0].Component.Id })),
        CalendarForm calendar => (
            $"Calendar of {calendar.SiteName}",
            Sentences(calendar.News, CalendarModal.Next(calendar)),
            new("Open the calendar", new(PressKind.ShowCalendar, calendar.Site))),
        RosterForm roster => (
            $"The people of {roster.SiteName}",
            Sentences(
                roster.News is null ? null : Core.Text.Shorten(roster.News, 1500),
                $"{Words.Count(roster.Raters.Count, "rater")}, facilitated by {Names(roster)}."),
            new("Open the list", new(PressKind.ShowRoster, roster.Site))),
        _ => throw new InvalidOperationException($"{form.GetType().Name} has no blocks."),
    };

    private static IReadOnlyList<string> Sentences(params string?[] sentences) => [.. sentences.OfType<string>()];

    private static string Names(RosterForm roster) =>
        Core.Text.Shorten(Words.List([.. roster.Facilitators.Select(person => person.Name)]), 300);

    private static string Progress(int rated, int components) => $"You have rated {rated} of {components} components.";
}
