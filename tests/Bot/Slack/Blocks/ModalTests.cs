using System.Text.Json.Nodes;
using ChatDashboard.Bot.Slack.Blocks;
using ChatDashboard.Core.Chat;
using ChatDashboard.Core.Chat.Messages;
using ChatDashboard.Core.Cycles;
using ChatDashboard.Core.People;
using ChatDashboard.Core.Templates;
using ChatDashboard.Tests.Support;

namespace ChatDashboard.Tests.Bot.Slack.Blocks;

/// <summary>The modals that people fill in: what stands on a page, and what its buttons do.</summary>
public sealed class ModalTests
{
    [Fact]
    public void A_page_of_the_form_asks_for_each_component_by_name_and_needs_none_of_it()
    {
        var inputs = Inputs(MessageModal.Render(SampleMessages.All["rating"]));

        Assert.Equal(
            [
                "rating.plan Plan: rating", "trend.plan Plan: trend", "note.plan Plan: note", "rating.money Money: rating",
                "trend.money Money: trend", "note.money Money: note",
            ],
            inputs.Select(input => $"{input["block_id"]} {input["label"]!["text"]}"));
        Assert.All(
            inputs,
            input => Assert.Equal((true, (string?)input["block_id"]), ((bool)input["optional"]!, (string?)input["element"]!["action_id"])));
    }

    [Fact]
    public void What_was_saved_is_chosen_and_what_was_not_is_open()
    {
        var inputs = Inputs(MessageModal.Render(SampleMessages.All["rating"]))
            .ToDictionary(input => (string)input["block_id"]!, input => input["element"]!);

        Assert.Equal("Green", (string?)inputs["rating.plan"]["initial_option"]!["value"]);
        Assert.Equal("Signed in **May**.", (string?)inputs["note.plan"]["initial_value"]);
        Assert.Null(inputs["trend.money"]["initial_option"]);
        Assert.Equal("None", (string?)inputs["rating.plan"]["options"]!.AsArray()[^1]!["value"]);
    }

    [Fact]
    public void The_button_at_the_foot_saves_what_stands_on_the_page()
    {
        var view = MessageModal.Render(SampleMessages.All["rating"]);

        var press = PressOf(view);
        Assert.Equal("Save and continue", (string?)view["submit"]!["text"]);
        Assert.Equal((PressKind.SaveAndContinue, "work"), (press.Kind, press.Element!.Value));
        Assert.Equal(["plan", "money"], press.Components.Select(component => component.Value));
    }

    [Fact]
    public void The_other_buttons_save_the_same_and_lead_elsewhere()
    {
        var form = (RatingForm)SampleMessages.All["rating"];

        var buttons = Buttons(MessageModal.Render(form with { Page = 2 })).Where(button => button.Press.Kind is not PressKind.ReadEvidence)
            .ToList();

        Assert.Equal(
            [("Back", PressKind.SaveAndGoBack), ("Save for later", PressKind.SaveForLater)],
            buttons.Select(button => (button.Label, button.Press.Kind)));
        Assert.All(buttons, button => Assert.Equal(["plan", "money"], button.Press.Components.Select(component => component.Value)));
        Assert.DoesNotContain(Buttons(MessageModal.Render(form)), button => button.Label == "Back");
    }

    [Fact]
    public void What_to_look_for_stands_beside_components_that_have_signs()
    {
        var button = Assert.Single(
            Buttons(MessageModal.Render(SampleMessages.All["rating"])), button => button.Press.Kind is PressKind.ReadEvidence);

        Assert.Equal(("What to look for", "plan"), (button.Label, button.Press.From!.Value));
    }

    [Fact]
    public void A_long_element_goes_on_on_the_next_page()
    {
        var element = A.Element("work", [.. Enumerable.Range(0, DashboardTemplate.MaxComponentsPerElement).Select(at => $"part-{at}")]);
        var form = new RatingForm(
            new("site-x"), "Site X", A.Q3, element, [.. element.Components.Select(component => new Question(component, Assessment.Empty))]);

        var view = MessageModal.Render(form);

        Assert.Equal(8, PressOf(view).Components.Count);
        Assert.Equal(
            PressOf(view).Components.Select(component => $"rating.{component}"),
            Inputs(view).Select(input => (string)input["block_id"]!).Where(name => name.StartsWith("rating.", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_reflection_hands_in_and_later_saves()
    {
        var form = (ReflectionForm)SampleMessages.All["reflection"];

        Assert.Equal("Hand in", (string?)MessageModal.Render(form with { IsSubmitted = false })["submit"]!["text"]);
        Assert.Equal("Save", (string?)MessageModal.Render(form with { IsSubmitted = true })["submit"]!["text"]);
        Assert.Equal(PressKind.Submit, PressOf(MessageModal.Render(form)).Kind);
    }

    [Fact]
    public void A_review_proposes_and_publishing_is_asked_for_twice()
    {
        var view = MessageModal.Render(StoryMessages.All["review"]);

        Assert.Equal(5, PressOf(view).Components.Count);
        Assert.Equal(20, Inputs(view).Count);
        Assert.Equal("Yellow", (string?)Inputs(view)[0]["element"]!["initial_option"]!["value"]);
        Assert.Equal(
            "Publish?",
            (string?)CardText.Nodes(view).Single(
                node => (string?)node["type"] == "button" && node["confirm"] is not null)["confirm"]!["title"]!["text"]);
    }

    [Theory]
    [InlineData(100, "multi_static_select")]
    [InlineData(101, null)]
    [InlineData(0, null)]
    public void People_are_removed_from_a_list_or_where_there_are_too_many_by_typing(int raters, string? expected)
    {
        var people = Enumerable.Range(0, raters).Select(at => new Person(new("slack", $"T1.U{at}"), $"Person {at}")).ToList();

        var view = MessageModal.Render(new RosterForm(new("site-x"), "Site X", people, [A.Fay]));

        Assert.Equal(
            expected, (string?)Inputs(view).SingleOrDefault(input => (string?)input["block_id"] == "removeRaters")?["element"]!["type"]);
        Assert.Equal(expected is null, SlackText.Rich(view).Contains("Remove raters  Type: /dashboard raters remove @someone"));
    }

    [Fact]
    public void Somebody_whose_id_no_list_takes_is_removed_by_typing()
    {
        var far = new Person(new("teams", $"29:{new string('x', 90)}"), "Far");

        var view = MessageModal.Render(new RosterForm(new("site-x"), "Site X", [A.Ana, far], [A.Fay]));

        var remove = Inputs(view).Single(input => (string?)input["block_id"] == "removeRaters");
        Assert.Equal("Ana", (string?)Assert.Single(remove["element"]!["options"]!.AsArray())!["text"]!["text"]);
        Assert.Equal("For those not listed, type: /dashboard raters remove @someone", (string?)remove["hint"]!["text"]);
    }

    [Fact]
    public void Buttons_of_one_name_tell_whoever_hears_them_what_they_are_about() => Assert.All(
        CardText.Nodes(MessageModal.Render(StoryMessages.All["rating"])).Where(node => (string?)node["action_id"] == "ReadEvidence")
            .Skip(1),
        button => Assert.Matches("^What to look for: [A-Z]", (string?)button["accessibility_label"]));

    [Fact]
    public void The_Home_tab_begins_with_what_waits()
    {
        var shown = SlackText.Rich(HomeTab.Render(new SiteList("Your sites",
        [
            new(new("done"), "Done") { Quarter = A.Q3, Phase = CyclePhase.Collecting, WaitsFor = WaitsFor.NothingMore },
            new(new("to-rate"), "To rate") { Quarter = A.Q3, Phase = CyclePhase.Collecting, WaitsFor = WaitsFor.Answers },
        ])));

        Assert.Equal(["To rate", "Done"], shown.Select(text => text.Split("  ")[0]));
    }

    private static List<JsonObject> Inputs(JsonObject view) => [.. CardText.Nodes(view).Where(node => (string?)node["type"] == "input")];

    private static IEnumerable<(string Label, Press Press)> Buttons(JsonObject view) =>
        CardText.Nodes(view).Where(node => (string?)node["type"] == "button")
        .Select(
            button => (
                (string)button["text"]!["text"]!,
                PressValue.TryRead((string?)button["value"], out var press) ? press : throw new InvalidOperationException("no press")));

    private static Press PressOf(JsonObject view) =>
        PressValue.TryRead((string?)view["private_metadata"], out var press) ? press : throw new InvalidOperationException("no press");
}
