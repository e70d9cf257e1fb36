using ChatDashboard.Core.Chat;
using ChatDashboard.Core.Chat.Messages;
using ChatDashboard.Core.Cycles;
using ChatDashboard.Core.Sites;
using CsCheck;

namespace ChatDashboard.Tests.Support;

/// <summary>Lists of sites, and the people of one: from nobody to more than any list holds.</summary>
internal static class AnySite
{
    private const int MostListed = 20;

    private static readonly SiteId Id = new(new string('x', 40));

    public static Gen<Message> Roster(AnyText text) =>
        from name in text.Some(Site.MaxName)
        from names in text.Some(100).Array[1, 5]
        from count in Gen.OneOf(0, 1, 7, 100, 101, 400)
        from isOpen in Gen.Bool
        from news in text.Perhaps(2000)
        from platform in Gen.OneOf("slack", "teams")
        let raters = Enumerable.Range(0, count)
            .Select(
                at => new ChatDashboard.Core.People.Person(
                    new(platform, platform == "slack" ? $"T024BE7LD.U{at:D10}" : $"29:{at}{new string('x', 60)}"),
                    names[at % names.Length])).ToList()
        select (Message)new RosterForm(Id, name, raters, [A.Fay])
        {
            Quarter = isOpen ? A.Q3 : null,
            Away = isOpen ? [.. raters.Take(3)] : [],
            Channel = platform == "slack" ? new("slack", "T024BE7LD.C024BE91L") : new("teams", "19:x@thread.tacv2"),
            News = news,
        };

    public static Gen<Message> List(AnyText text) =>
        from lines in Line(text).Array[1, 3]
        from times in Gen.Int[1, MostListed]
        from more in Gen.Int[0, 3]
        from title in text.Some(80)
        select (Message)new SiteList(
            title, [
                .. Enumerable.Range(0, times).Select(at => lines[at % lines.Length] with { Site = new($"{new string('x', 30)}-{at}") }),
            ])
        {
            More = more,
        };

    private static Gen<SiteLine> Line(AnyText text) =>
        from name in text.Some(Site.MaxName)
        from latest in AnyDashboard.With(text)
        from isPublished in Gen.Bool
        from phase in Gen.OneOf<CyclePhase?>(null, CyclePhase.Collecting, CyclePhase.Reviewing, CyclePhase.Published)
        from waits in Gen.Enum<WaitsFor>()
        select new SiteLine(Id, name)
        {
            Quarter = phase is null ? null : A.Q3,
            Phase = phase,
            Latest = isPublished ? latest : null,
            WaitsFor = phase is null ? WaitsFor.Nothing : waits,
        };
}
