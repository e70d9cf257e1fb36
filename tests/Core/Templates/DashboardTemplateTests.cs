using ChatDashboard.Core.Templates;
using ChatDashboard.Tests.Support;

namespace ChatDashboard.Tests.Core.Templates;

public sealed class DashboardTemplateTests
{
    public static TheoryData<string, Func<object>> Refused => new()
    {
        { "A template has 1 to 6 elements; this one has 0.", () => A.Template(1, Elements(0, components: 0)) },
        { "A template has 1 to 6 elements; this one has 7.", () => A.Template(1, Elements(7, components: 1)) },
        {
            "A template has at most 30 components; this one has 31.",
            () => A.Template(1, [.. Elements(5, components: 6), A.Element("more", "more")])
        },
        { "The element id 'work' is used twice.", () => A.Template(1, [A.Element("work", "plan"), A.Element("work", "money")]) },
        { "The component id 'plan' is used twice.", () => A.Template(1, "plan", "money", "plan") },
        { "The component id 'plan' is used twice.", () => A.Template(1, [A.Element("work", "plan"), A.Element("people", "plan")]) },
        { "An element has 1 to 12 components; 'work' has 0.", () => A.Element("work") },
        { "An element has 1 to 12 components; 'work' has 13.", () => A.Element("work", Names(13)) },
        { "A component's name is empty.", () => A.Component(name: " ") },
        {
            $"A component's name has 101 characters; at most 100 fit: '{new string('x', 59)}…'.",
            () => A.Component(name: new string('x', 101))
        },
        { "A component's guidance has 401 characters;", () => A.Component(guidance: new string('x', 401)) },
        { "An evidence statement has 301 characters;", () => A.Component(evidence: new string('x', 301)) },
        { "A component has at most 10 evidence statements; 'plan' has 11.", () => A.Component(evidence: Names(11)) },
        { "A template's version is 0; count from 1.", () => new TemplateVersion("small", 0) },
        { "'Small' is not a template's id:", () => new TemplateVersion("Small", 1) },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_no_form_could_show_is_refused_with_the_value_and_the_limit(string message, Func<object> make)
    {
        var refusal = Assert.ThrowsAny<ArgumentException>(make);

        Assert.StartsWith(message, refusal.Message);
    }

    [Fact]
    public void The_limits_themselves_are_allowed()
    {
        Assert.Equal(30, A.Template(1, Elements(6, components: 5)).Components.Count());
        Assert.Equal(12, A.Element("work", Names(12)).Components.Count);
        Assert.Equal(100, A.Component(name: new string('x', 100)).Name.Length);
        Assert.Equal(400, A.Component(guidance: new string('x', 400)).Guidance.Length);
        Assert.Equal(10, A.Component(evidence: Names(10)).Evidence.Count);
        Assert.Equal(300, A.Component(evidence: new string('x', 300)).Evidence[0].Length);
    }

    [Fact]
    public void Elements_and_components_are_found_by_their_ids()
    {
        var template = A.Template(1, [A.Element("work", "plan"), A.Element("people", "table")]);

        Assert.Same(template.Elements[1], template.Find(new ElementId("people")));
        Assert.Same(template.Elements[1].Components[0], template.Find(new ComponentId("table")));
        Assert.Null(template.Find(new ElementId("plan")));
        Assert.Null(template.Find(new ComponentId("work")));
    }

    private static IEnumerable<Element> Elements(int count, int components) =>
        Enumerable.Range(1, count).Select(element => A.Element($"e{element}", [.. Names(components).Select(name => $"e{element}-{name}")]));

    private static string[] Names(int count) => [.. Enumerable.Range(1, count).Select(number => $"c{number}")];
}
