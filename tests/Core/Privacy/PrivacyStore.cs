using ChatDashboard.Bot.Storage;
using ChatDashboard.Core.Calendar;
using ChatDashboard.Core.Cycles;
using ChatDashboard.Core.Dashboards;
using ChatDashboard.Core.People;
using ChatDashboard.Core.Privacy;
using ChatDashboard.Core.Templates;
using ChatDashboard.Core.Trails;
using ChatDashboard.Tests.Bot.Storage;
using ChatDashboard.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace ChatDashboard.Tests.Core.Privacy;

/// <summary>
/// A site with some published quarters, in each of which Ana, Ben and Cleo rated, wrote, asked and disagreed; Fay and Ana published in
/// turn.
/// </summary>
internal sealed class PrivacyStore : IDisposable
{
    private static readonly DashboardTemplate Template = A.Template();

    private readonly TemporaryFolder _folder = new();
    private readonly IDocuments _kept;

    /// <param name="kept">Null for a SQLite file.</param>
    public PrivacyStore(IDocuments? kept = null)
    {
        _kept = kept ?? _folder.Open();
        Documents = new(_kept);
        var channels = new Channels(Documents);
        (Sites, Cycles, Dashboards, Trails) = (
            new SiteStore(Documents, channels), new CycleStore(Documents), new DashboardStore(Documents), new TrailStore(Documents));
        Addresses = new(Documents, channels, Sites);
    }

    public StopsHalfWay Documents { get; }

    public SiteStore Sites { get; }

    public CycleStore Cycles { get; }

    public DashboardStore Dashboards { get; }

    public TrailStore Trails { get; }

    public AddressBook Addresses { get; }

    public FakeTimeProvider Time { get; } = new(A.Opening);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public DrawDashboard Draw => new(Sites, Cycles, Dashboards, new TemplateStore(Documents, Template, ""));

    public ForgetPerson Forget => new(Sites, new ForgetAtSite(Sites, Cycles, Dashboards, Trails, Time), Addresses);

    public RetireQuarters Retire(int? years) => new(Sites, Cycles, Dashboards, Trails, new Retention { Years = years }, Time);

    /// <param name="last">The latest of the quarters.</param>
    public async Task FillAsync(int quarters, Quarter? last = null)
    {
        last ??= A.Q3;
        await Addresses.RememberAsync(
            new ChatDashboard.Core.Chat.PersonAddress(A.Ana.Id, "29:ana", "tenant-1", "https://smba.example/", "a:ana", "UTC"), Cancel);
        var trail = Trail.Empty.With(
            new Change(ChangeKind.SetUp, OpeningOf(last.Plus(1 - quarters)), A.Ana),
            new(ChangeKind.RatersAdded, OpeningOf(last), A.Fay) { About = [A.Ana, A.Ben] });
        await Sites.CreateAsync(
            A.Site(raters: [A.Ana, A.Ben, A.Cleo], facilitators: [A.Fay, A.Ana]) with { Latest = last, Trail = trail }, Cancel);
        for (var back = quarters - 1; back >= 0; back--)
        {
            await PublishAsync(last.Plus(-back), back < quarters - 1 ? last.Plus(-back - 1) : null, back % 2 == 0 ? A.Ana : A.Fay);
        }
    }

    /// <summary>The dashboard as it would be drawn from the answers as they are kept now.</summary>
    public async Task<Dashboard> DrawAsync(Quarter quarter) =>
        await Draw.RunAsync((await Cycles.FindAsync(BotApp.SiteX, quarter, Cancel))!.Value, Cancel);

    public async Task<Dashboard> PublishedAsync(Quarter quarter) => (await Dashboards.FindAsync(BotApp.SiteX, quarter, Cancel))!;

    /// <summary>The documents in which one of these texts stands.</summary>
    public async Task<IReadOnlyList<string>> WithAsync(params string[] texts) =>
    [
        .. from document in await FilledStore.AllAsync(_kept)
           where texts.Any(
               text => document.Id.Contains(text, StringComparison.Ordinal) || document.Json.Contains(text, StringComparison.Ordinal))
           select $"{document.Partition}/{document.Id}",
    ];

    /// <summary>What a dashboard says in figures.</summary>
    public static string Figures(Dashboard dashboard) => string.Join('\n', dashboard.Components.Select(component =>
        $"{component.Id} {component.Rating} {component.Trend} {component.Spread} {component.IsAgreed} "
            + $"{string.Join(',', component.History)} {component.Was}")
        .Append(
            string.Join(
                ' ', dashboard.Elements.Select(element => $"{element.Average} {element.Average.Scored} of {element.Average.OutOf}")))
        .Append($"{dashboard.Participation.Answered} answered"));

    public void Dispose()
    {
        ((IDisposable)_kept).Dispose();
        _folder.Dispose();
    }

    public static DateTimeOffset OpeningOf(Quarter quarter) => new SiteCalendar().OpensAt(quarter);

    private async Task PublishAsync(Quarter quarter, Quarter? before, Person by)
    {
        var opened = OpeningOf(quarter);
        var reviewing = A.Cycle(CyclePhase.Reviewing, quarter, opened, before) with
        {
            Consensus = A.Cycle().Consensus.Add(
                new("plan"), new(Rating.Yellow, Trend.Up, by, opened.AddDays(15), new(Rating.Red, $"{quarter}: some doubt it"))),
            Away = [A.Cleo.Id],
            Reopenings = [new(A.Ana, opened.AddDays(16), "a figure was wrong")],
            ReviewRequests = A.Cycle().ReviewRequests.Add(A.Ana.Id, new(DeliveryState.Sent, opened)),
        };
        await Cycles.CreateAsync(
            reviewing.Recorded(ChangeKind.Opened, by, opened).Recorded(ChangeKind.Away, A.Fay, opened, [A.Cleo, A.Ana]), Cancel);
        await KeepAsync(quarter, A.Ana, Rating.Green, Rating.Gray);
        await KeepAsync(quarter, A.Ben, Rating.Red, Rating.Gray);
        await KeepAsync(quarter, A.Cleo, Rating.Yellow, null);
        await new PublishCycle(Cycles, Dashboards, Draw, new FakeTimeProvider(opened.AddDays(20)))
            .RunAsync(BotApp.SiteX, quarter, by, Cancel);
    }

    private Task KeepAsync(Quarter quarter, Person rater, Rating plan, Rating? data) => Cycles.CreateResponseAsync(
        A.Response(
            rater,
            true,
            ("plan", A.Assessment(plan, Trend.Up, $"{rater.Name} on plan")),
            ("data", A.Assessment(data, null, data is null ? "" : $"What does {rater.Name} ask in {quarter}?"))) with
        {
            Quarter = quarter,
            Reflection = new($"{rater.Name} likes it", "", $"{rater.Name} knows why"),
            Prompt = new(DeliveryState.Sent, OpeningOf(quarter)),
        },
        Cancel);
}
