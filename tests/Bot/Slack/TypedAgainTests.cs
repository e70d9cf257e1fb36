using System.Text.Json.Nodes;
using ChatDashboard.Bot.Slack;
using ChatDashboard.Bot.Slack.Blocks;
using ChatDashboard.Core.Chat.Messages;
using ChatDashboard.Core.Cycles;
using ChatDashboard.Tests.Support;

namespace ChatDashboard.Tests.Bot.Slack;

public sealed class TypedAgainTests
{
    [Fact]
    public void What_was_typed_and_chosen_stands_in_the_modal_again()
    {
        var form = new RatingForm(
            new("site-x"),
            "Site X",
            A.Q3,
            A.Element("work", "plan"),
            [new Question(A.Component(), A.Assessment(Rating.Red, null, "before"))]);

        var view = TypedAgain.Into(
            MessageModal.Render(form),
            new Dictionary<string, string> { ["rating.plan"] = "Green", ["trend.plan"] = "Up", ["note.plan"] = "Two\nlines" });

        Assert.Equal("Green", Element(view, "rating.plan")["initial_option"]!["value"]!.ToString());
        Assert.Equal("Up", Element(view, "trend.plan")["initial_option"]!["value"]!.ToString());
        Assert.Equal("Two\nlines", Element(view, "note.plan")["initial_value"]!.ToString());
        Assert.Empty(SlackLimits.BrokenBy(view));
    }

    [Fact]
    public void What_was_emptied_is_empty()
    {
        var form = new RatingForm(
            new("site-x"),
            "Site X",
            A.Q3,
            A.Element("work", "plan"),
            [new Question(A.Component(), A.Assessment(Rating.Red, null, "before"))]);

        var view = TypedAgain.Into(MessageModal.Render(form), new Dictionary<string, string> { ["rating.plan"] = "", ["note.plan"] = "" });

        Assert.Null(Element(view, "rating.plan")["initial_option"]);
        Assert.Null(Element(view, "note.plan")["initial_value"]);
        Assert.Empty(SlackLimits.BrokenBy(view));
    }

    [Fact]
    public void People_and_a_channel_that_were_picked_are_picked_again()
    {
        var roster = new RosterForm(new("site-x"), "Site X", [SlackTeam.Ana, A.Ben], [SlackTeam.Fay]);

        var view = TypedAgain.Into(MessageModal.Render(roster), new Dictionary<string, string>
        {
            ["addRaters"] = $"{SlackTeam.Cleo.Id}\n{SlackTeam.Ben.Id}",
            ["removeRaters"] = $"{A.Ben.Id}",
            ["channel"] = $"{SlackIds.Channel(SlackTeam.Id, "C1")}",
        });

        Assert.Equal(["UCLEO", "UBEN"], Element(view, "addRaters")["initial_users"]!.AsArray().Select(user => user!.ToString()));
        Assert.Equal(
            [A.Ben.Id.ToString()],
            Element(view, "removeRaters")["initial_options"]!.AsArray().Select(option => option!["value"]!.ToString()));
        Assert.Equal("C1", Element(view, "channel")["initial_conversation"]!.ToString());
        Assert.Empty(SlackLimits.BrokenBy(view));
    }

    private static JsonObject Element(JsonObject view, string name) =>
        view["blocks"]!.AsArray().Select(block => block!["element"]).OfType<JsonObject>()
            .Single(element => element["action_id"]!.ToString() == name);
}
