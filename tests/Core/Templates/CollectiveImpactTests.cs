using System.Text.Json;
using ChatDashboard.Core;
using ChatDashboard.Core.Templates;
using ChatDashboard.Tests.Support;

namespace ChatDashboard.Tests.Core.Templates;

/// <summary>The default template, and the schema that helps people to write their own.</summary>
public sealed class CollectiveImpactTests
{
    private static readonly DashboardTemplate Default = TemplateFile.Default();

    [Fact]
    public void The_default_template_is_the_element_dashboard_of_collective_impact()
    {
        Assert.Equal((new TemplateVersion("collective-impact", 1), "Collective Impact Dashboard"), (Default.Version, Default.Name));
        Assert.Equal(
            ["Collective Impact", "Public Sector Innovation", "Capital Innovation"], Default.Elements.Select(element => element.Name));
        Assert.Equal([6, 6, 8], Default.Elements.Select(element => element.Components.Count));
    }

    [Fact]
    public void Its_components_bear_the_names_of_the_source() => Assert.Equal(
        [
            "Shared Result", "Outcomes", "Cross-Sector Table", "Key Drivers", "Baseline Data", "Strategies",
            "Broad Leadership Buy-In & Alignment with City Goals",
            "Continuous & Meaningful Involvement of the Right Public Sector Players & Partners",
            "Public Resource Allocation, Reallocation & Unallocation, As Warranted",
            "Policy, Practice, Process & Personnel Development and Reform",
            "Sustainability of Improvement and Embedding Change and Innovation",
            "Capitalizing on Government Data and Public Transparency",
            "Understand Concept", "Identify Strategies", "Know the Ecosystem", "Identify Players", "Develop Solutions",
            "Develop Transactions",
            "Transactions Closed", "Use Data",
        ],
        Default.Components.Select(component => component.Name));

    [Fact]
    public void Its_ids_are_ids_and_its_guidance_is_one_short_line()
    {
        Assert.All(Default.Elements, element => Assert.True(Slug.IsValid(element.Id.Value)));
        Assert.All(Default.Components, component => Assert.True(Slug.IsValid(component.Id.Value)));
        Assert.All(Default.Components, component => Assert.InRange(Text.Length(component.Guidance), 10, 240));
        Assert.All(Default.Components, component => Assert.NotEmpty(component.Evidence));
    }

    [Fact]
    public void The_file_that_is_built_in_is_the_one_that_people_copy_and_names_the_schema_beside_it()
    {
        var file = File.ReadAllText(Repository.Path("core", "Templates", "collective-impact.json"));

        var copied = TemplateFile.Read("collective-impact.json", file);

        Assert.Equal(Default.Components.Select(component => component.Guidance), copied.Components.Select(component => component.Guidance));
        Assert.Equal("./template.schema.json", JsonDocument.Parse(file).RootElement.GetProperty("$schema").GetString());
    }

    [Fact]
    public void The_schema_has_the_limits_that_the_reader_has()
    {
        var schema = JsonDocument.Parse(File.ReadAllText(Repository.Path("core", "Templates", "template.schema.json"))).RootElement;
        var parts = schema.GetProperty("$defs");

        Assert.Equal(DashboardTemplate.MaxElements, Number(schema, "properties", "elements", "maxItems"));
        Assert.Equal(1, Number(schema, "properties", "version", "minimum"));
        Assert.Equal(Slug.MaxLength, Number(parts, "id", "maxLength"));
        Assert.Equal(DashboardTemplate.MaxName, Number(parts, "name", "maxLength"));
        Assert.Equal(DashboardTemplate.MaxComponentsPerElement, Number(parts, "element", "properties", "components", "maxItems"));
        Assert.Equal(Component.MaxGuidance, Number(parts, "component", "properties", "guidance", "maxLength"));
        Assert.Equal(Component.MaxEvidence, Number(parts, "component", "properties", "evidence", "maxItems"));
        Assert.Equal(Component.MaxStatement, Number(parts, "component", "properties", "evidence", "items", "maxLength"));
        Assert.Contains($"at most {DashboardTemplate.MaxComponents} components", schema.GetProperty("description").GetString());
    }

    [Theory]
    [InlineData("", "$schema", "id", "version", "name", "elements")]
    [InlineData("element", "id", "name", "components")]
    [InlineData("component", "id", "name", "guidance", "evidence")]
    public void The_schema_knows_the_same_properties_as_the_reader(string part, params string[] names)
    {
        var schema = JsonDocument.Parse(File.ReadAllText(Repository.Path("core", "Templates", "template.schema.json"))).RootElement;

        var described = part.Length == 0 ? schema : schema.GetProperty("$defs").GetProperty(part);

        Assert.Equal(names, described.GetProperty("properties").EnumerateObject().Select(property => property.Name));
        Assert.False(described.GetProperty("additionalProperties").GetBoolean());
    }

    private static int Number(JsonElement from, params string[] path) =>
        path.Aggregate(from, (json, name) => json.GetProperty(name)).GetInt32();
}
