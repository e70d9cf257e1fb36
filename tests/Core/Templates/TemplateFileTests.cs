using ChatDashboard.Core.Templates;

namespace ChatDashboard.Tests.Core.Templates;

public sealed class TemplateFileTests
{
    private const string Component = """{ "id": "plan", "name": "A plan", "guidance": "Is it written?" }""";

    private const string InComponent = "at $.elements[0].components[0]";
    private const string NotJson = "this is not JSON. Look for a missing comma, quote or bracket at character";
    private const string OfAnId = "use lower-case letters and digits with hyphens between, at most 40 characters.";

    /// <summary>The file, the place in it that is named, and what is said of it.</summary>
    public static TheoryData<string, string, string> WrongFiles => new()
    {
        { "", "line 1", $"{NotJson} 1." },
        { "{\n  \"id\": \"ours\"\n  \"version\": 1\n}", "line 3", $"{NotJson} 3." },
        { "[]", "at $", "there is '[]' where an object in braces belongs." },
        { "null", "at $", "there is null where an object in braces belongs." },
        { "{}", "at $", "'id' is missing. Add it." },
        { File(id: "Ours"), "at $", $"'Ours' is not a template's id: {OfAnId}" },
        { File().Replace("\"id\": \"ours\"", "\"id\": 7"), "at $.id", "there is '7' where a text in quotes belongs." },
        { File(version: "0"), "at $", "A template's version is 0; count from 1." },
        { File(version: "-3"), "at $", "A template's version is -3; count from 1." },
        { File(version: "\"1\""), "at $.version", "there is '\"1\"' where a whole number belongs." },
        { File(version: "1.5"), "at $.version", "there is '1.5' where a whole number belongs." },
        { File(version: "9999999999"), "at $.version", "there is '9999999999' where a whole number belongs." },
        { File(name: " "), "at $", "A template's name is empty. Fill it in." },
        { File(elements: "{}"), "at $.elements", "there is '{}' where a list in brackets belongs." },
        { File(elements: "[]"), "at $", "A template has 1 to 6 elements; this one has 0." },
        { File(elements: "[7]"), "at $.elements[0]", "there is '7' where an object in braces belongs." },
        { File(elements: "[{}]"), "at $.elements[0]", "'id' is missing. Add it." },
        { File().Replace("\"elements\"", "\"parts\""), "at $", "'parts' is not known here. Use $schema, id, version, name, elements." },
        { File().Replace("\"name\": \"Ours\"", "\"name\": \"Ours\", \"name\": \"Theirs\""), "at $", "'name' is there twice. Keep one." },
        { File(component: "[]"), InComponent, "there is '[]' where an object in braces belongs." },
        { File(component: ""), "at $.elements[0]", "An element has 1 to 12 components; 'work' has 0." },
        { File(component: Component + "," + Component), "at $", "The component id 'plan' is used twice. Give each its own." },
        { File(component: With("guidance", "hint")), InComponent, "'hint' is not known here. Use id, name, guidance, evidence." },
        { File(component: With("A plan", "")), InComponent, "A component's name is empty. Fill it in." },
        {
            File(component: With("Is it written?", new string('x', 401))), InComponent,
            "A component's guidance has 401 characters; at most 400 fit: '" + new string('x', 59) + "…'."
        },
        { File(component: With("\"plan\"", "null")), $"{InComponent}.id", "there is null where a text in quotes belongs." },
        { File(component: With("\"plan\"", "\"The plan\"")), InComponent, $"'The plan' is not a component's id: {OfAnId}" },
        { File(component: Evidence("null")), $"{InComponent}.evidence", "there is null where a list in brackets belongs." },
        {
            File(component: Evidence("[\"It is signed.\", 7]")), $"{InComponent}.evidence[1]",
            "there is '7' where a text in quotes belongs."
        },
        { File(component: Evidence("[\"\"]")), InComponent, "An evidence statement is empty. Fill it in." },
        {
            File(component: Evidence("[" + string.Join(",", Enumerable.Repeat("\"So.\"", 11)) + "]")), InComponent,
            "A component has at most 10 evidence statements; 'plan' has 11."
        },
        { File(name: "\\ud83d"), "at $.name", "there is '\"\\ud83d\"', which holds half a character. Write it out." },
    };

    [Theory]
    [MemberData(nameof(WrongFiles))]
    public void A_wrong_file_is_refused_with_the_place_what_is_there_and_the_remedy(string json, string place, string message)
    {
        var refusal = Assert.Throws<TemplateFileException>(() => TemplateFile.Read("ours.json", json));

        Assert.Equal($"ours.json, {place}: {message}", refusal.Message);
    }

    [Fact]
    public void A_file_becomes_a_template()
    {
        var template = TemplateFile.Read("ours.json", File(component: Evidence("[\"It is signed.\"]")));

        Assert.Equal((new TemplateVersion("ours", 1), "Ours"), (template.Version, template.Name));
        Assert.Equal(("work", "The work"), (template.Elements[0].Id.Value, template.Elements[0].Name));
        var component = template.Components.Single();
        Assert.Equal(("plan", "A plan", "Is it written?"), (component.Id.Value, component.Name, component.Guidance));
        Assert.Equal(["It is signed."], component.Evidence);
    }

    [Fact]
    public void Evidence_may_be_left_out() =>
        Assert.Empty(TemplateFile.Read("ours.json", File()).Components.Single().Evidence);

    [Fact]
    public void Comments_trailing_commas_and_the_schema_are_allowed()
    {
        var json = "// ours\n" + File().Replace("{ \"id\": \"ours\"", "{ \"$schema\": \"s.json\", \"id\": \"ours\"").Replace("] }", "], }");

        Assert.Equal("Ours", TemplateFile.Read("ours.json", json).Name);
    }

    [Fact]
    public void Blanks_around_a_name_are_cut() =>
        Assert.Equal("Ours", TemplateFile.Read("ours.json", File(name: "  Ours ")).Name);

    private static string File(
        string id = "ours", string version = "1", string name = "Ours", string? elements = null, string? component = null) =>
        $$"""{ "id": "{{id}}", "version": {{version}}, "name": "{{name}}", "elements": {{elements ?? Element(component ?? Component)}} }""";

    private static string Element(string components) => $$"""[{ "id": "work", "name": "The work", "components": [{{components}}] }]""";

    private static string With(string old, string text) => Component.Replace(old, text, StringComparison.Ordinal);

    private static string Evidence(string json) => With("\" }", "\", \"evidence\": " + json + " }");
}
