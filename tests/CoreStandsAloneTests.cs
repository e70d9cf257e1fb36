using System.Xml.Linq;
using ArchUnitNET.Domain;
using ArchUnitNET.Fluent;
using ArchUnitNET.Loader;
using ChatDashboard.Core;
using ChatDashboard.Tests.Support;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace ChatDashboard.Tests;

/// <summary>The arrows of the house: the rules know no platform, and the rooms of the bot do not reach into each other.</summary>
public sealed class CoreStandsAloneTests
{
    private static readonly Architecture House =
        new ArchLoader().LoadAssemblies(typeof(Slug).Assembly, typeof(Program).Assembly).Build();

    private static readonly string[] Names = ["Teams", "Slack", "Storage", "Scheduling", "Telemetry", "Demo", "Playground", "Doctor"];

    public static readonly TheoryData<string, string> Rooms = new(
        from room in Names
        from other in Names
        where room != other
        select (room, other));

    [Fact]
    public void Core_has_no_package_and_no_project()
    {
        var project = XDocument.Load(Repository.Path("core", "ChatDashboard.Core.csproj"));

        Assert.DoesNotContain(project.Descendants(), element => element.Name.LocalName.EndsWith("Reference", StringComparison.Ordinal));
        Assert.All(typeof(Slug).Assembly.GetReferencedAssemblies(), assembly => Assert.StartsWith("System", assembly.Name));
    }

    [Theory]
    [InlineData(@"^Microsoft\.AspNetCore")]
    [InlineData(@"^Microsoft\.Extensions")]
    [InlineData(@"^Hangfire")]
    [InlineData(@"^Microsoft\.Data\.Sqlite")]
    [InlineData(@"^System\.(Net|Data)(\.|$)")]
    [InlineData(@"^ChatDashboard\.Bot")]
    public void Core_knows_nothing_of(string others)
    {
        var rule = Types().That().ResideInNamespaceMatching(@"^ChatDashboard\.Core")
            .Should().NotDependOnAny(Types(true).That().ResideInNamespaceMatching(others)).WithoutRequiringPositiveResults();

        Holds(rule);
    }

    [Theory]
    [MemberData(nameof(Rooms))]
    public void A_room_does_not_reach_into_another(string room, string other)
    {
        var rule = Types().That().ResideInNamespaceMatching($@"^ChatDashboard\.Bot\.{room}(\.|$)")
            .Should().NotDependOnAny(Types().That().ResideInNamespaceMatching($@"^ChatDashboard\.Bot\.{other}(\.|$)"))
                .WithoutRequiringPositiveResults();

        Holds(rule);
    }

    private static void Holds(ArchRule<IType> rule)
    {
        var faults = rule.Evaluate(House).Where(result => !result.Passed).Select(result => result.Description);

        Assert.Empty(faults);
    }
}
