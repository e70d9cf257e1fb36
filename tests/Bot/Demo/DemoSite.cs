using ChatDashboard.Bot;
using ChatDashboard.Bot.Demo;
using ChatDashboard.Bot.Storage;
using ChatDashboard.Core.Calendar;
using ChatDashboard.Core.Chat;
using ChatDashboard.Core.Chat.Messages;
using ChatDashboard.Core.Cycles;
using ChatDashboard.Core.Dashboards;
using ChatDashboard.Core.Forms;
using ChatDashboard.Core.People;
using ChatDashboard.Core.Sites;
using ChatDashboard.Core.Templates;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace ChatDashboard.Tests.Bot.Demo;

/// <summary>
/// The demo over real stores in a folder of its own, with a clock that the test holds and a chat that keeps what it is given.
/// </summary>
internal sealed class DemoSite : IDisposable
{
    /// <summary>Tuesday, 24 November 2026: 2026-Q3 is the last quarter that has opened.</summary>
    public static readonly DateTimeOffset Start = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);
    public static readonly SiteId Id = new("site-x");

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("chatdashboard-demo-");
    private readonly SqliteDocuments documents;
    private readonly Channels channels;
    private readonly DashboardStore dashboards;
    private readonly TemplateStore templates;

    public DemoSite(DashboardTemplate? template = null)
    {
        documents = new(Path.Combine(folder.FullName, "demo.db"));
        channels = new(documents);
        Sites = new(documents, channels);
        Cycles = new(documents);
        dashboards = new(documents);
        templates = new(documents, template ?? TemplateFile.Default(), "The template of the test");
        Real = new(Start);
        Time = new(Real, ClockFile);
        Clock = new(Time, Sites, LiveThroughHour());
    }

    public static Story Story { get; } = Story.Read();

    public static DemoPeople People => DemoPeople.Invented;

    public string ClockFile => Path.Combine(folder.FullName, "demo.db.clock");

    public FakeTimeProvider Real { get; }

    public DemoTime Time { get; }

    public DemoClock Clock { get; }

    public SiteStore Sites { get; }

    public CycleStore Cycles { get; }

    public KeptChat Chat { get; } = new();

    public LetColleaguesAnswer Colleagues => new(new(People, Story.Colleagues), Cycles, dashboards, templates, Time);

    public Task SeedAsync(SiteCalendar? calendar = null) => new SeedSite(
        Sites, Cycles, dashboards, templates, calendar ?? new(), Time, People, Story,
        NullLogger<SeedSite>.Instance).RunAsync(CancellationToken.None);

    public async Task<Dashboard> DashboardAsync(string quarter) =>
        await dashboards.FindAsync(Id, Quarter.Parse(quarter), CancellationToken.None)
            ?? throw new InvalidOperationException($"{quarter} is not published.");

    public async Task<Cycle> CycleAsync(string quarter) =>
        (await Cycles.FindAsync(Id, Quarter.Parse(quarter), CancellationToken.None))!.Value;

    public async Task<Notice> MoveAsync(string day) => await Clock.MoveAsync([day], CancellationToken.None);

    public void Dispose()
    {
        Clock.Dispose();
        documents.Dispose();
        folder.Delete(recursive: true);
    }

    private LiveThroughHour LiveThroughHour()
    {
        var draw = new DrawDashboard(Sites, Cycles, dashboards, templates);
        var toPerson = new DeliverToPerson(
            Sites, Cycles, new FindForm(Cycles, dashboards, templates), new FindReview(Cycles, dashboards, templates, draw), Chat, Time);
        var toChannel = new DeliverToChannel(Cycles, new ShowDashboard(Cycles, dashboards), Chat, Time);
        return new(
            Sites, Cycles,
            new AdvanceCycle(
                Sites, Cycles, new OpenCycle(Sites, Cycles, templates, Time), new PublishCycle(Cycles, dashboards, draw, Time), Time),
            new DeliverMessage(Sites, Cycles, toPerson, toChannel, Time), Colleagues);
    }

    /// <summary>Takes every message.</summary>
    internal sealed class KeptChat : IChat
    {
        public List<(string To, Message Message)> Sent { get; } = [];

        public Task<MessageId> SendAsync(PersonId to, Message message, CancellationToken cancel) => Task.FromResult(Keep($"{to}", message));

        public Task<MessageId> PostAsync(ChannelId to, Message message, CancellationToken cancel) =>
            Task.FromResult(Keep($"{to}", message));

        public Task PostInThreadAsync(ChannelId to, MessageId thread, Message message, CancellationToken cancel) =>
            Task.FromResult(Keep($"{to}", message));

        public Task UpdateAsync(PersonId to, MessageId sent, Message message, CancellationToken cancel) =>
            Task.FromResult(Keep($"{to}", message));

        public Task UpdateAsync(ChannelId to, MessageId sent, Message message, CancellationToken cancel) =>
            Task.FromResult(Keep($"{to}", message));

        public Task<IReadOnlyList<Person>> MembersAsync(ChannelId channel, CancellationToken cancel) =>
            Task.FromResult<IReadOnlyList<Person>>([.. People.All.Select(person => person.Person)]);

        private MessageId Keep(string to, Message message)
        {
            Sent.Add((to, message));
            return new(to, $"{Sent.Count}");
        }
    }
}
