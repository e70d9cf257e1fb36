using System.Text.Json.Nodes;
using ChatDashboard.Core.Chat;
using ChatDashboard.Core.Chat.Messages;
using ChatDashboard.Core.People;
using static ChatDashboard.Bot.Slack.Blocks.BlockJson;

namespace ChatDashboard.Bot.Slack.Blocks;

/// <summary>The people of a site and its channel as a modal to change. What is too long for a list in Slack is typed.</summary>
internal static class RosterModal
{
    private const int MostOptions = 100;
    private const int MostInValue = 75;
    private const int MostNames = 3000;

    public static JsonObject Render(RosterForm roster)
    {
        var channel = roster.Channel is { Platform: SlackIds.Platform } id ? SlackIds.Parse(id.Id).Id : null;
        return ModalJson.Form(
            "People and channel",
            [
                Header($"The people of {roster.SiteName}"),
                .. roster.News is null ? [] : new[] { RichText.Block(new Line().Bold(Core.Text.Shorten(roster.News, MostNames))) },
                RichText.Block(
                [
                    Row($"Raters ({roster.Raters.Count})", roster.Raters),
                    Row("Facilitators", roster.Facilitators),
                    .. roster.Away.Count == 0 ? [] : new[] { Row($"Away for {roster.Quarter}", roster.Away) },
                ]),
                InputJson.People(Inputs.AddRaters, "Add raters", "Whose view is missing?"),
                Choose(Inputs.RemoveRaters, "Remove raters", roster.Raters, "raters remove @someone"),
                .. roster.Quarter is null ? [] : Leave(roster),
                InputJson.People(Inputs.AddFacilitators, "Add facilitators", "Who leads the review?"),
                Choose(Inputs.RemoveFacilitators, "Remove facilitators", roster.Facilitators, "facilitators remove @someone"),
                InputJson.Channels(Inputs.Channel, "The site's channel", "Where the team meets", channel),
            ],
            "Save",
            new(PressKind.SaveRoster, roster.Site));
    }

    private static IEnumerable<JsonObject> Leave(RosterForm roster)
    {
        var away = roster.Away.Select(person => person.Id).ToHashSet();
        var there = roster.Raters.Where(person => !away.Contains(person.Id)).ToList();
        return
        [
            .. there.Count == 0 ? [] : new[] { Choose(Inputs.Away, $"Away for {roster.Quarter}", there, "away @someone") },
            .. roster.Away.Count == 0 ? [] : new[] { Choose(Inputs.Back, $"Back for {roster.Quarter}", roster.Away, "back @someone") },
        ];
    }

    private static JsonObject Choose(string name, string label, IReadOnlyList<Person> people, string otherwise)
    {
        var listed = people.Where(person => person.Id.ToString().Length <= MostInValue).ToList();
        return listed.Count is 0 or > MostOptions
            ? RichText.Block(new Line().Bold(label).Said($"  Type: {Typed.Of(otherwise)}"))
            : InputJson.MultiSelect(
                name, label, [.. listed.Select(person => (person.Name, person.Id.ToString()))], "Choose people",
                listed.Count == people.Count ? null : $"For those not listed, type: {Typed.Of(otherwise)}");
    }

    private static Line Row(string name, IReadOnlyList<Person> people)
    {
        var names = people.Count == 0 ? "nobody yet" : Words.List([.. people.Select(person => person.Name)]);
        return new Line().Bold(name).Said($"  {Core.Text.Shorten(names, MostNames)}");
    }
}
