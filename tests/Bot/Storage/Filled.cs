using System.Collections.Immutable;
using ChatDashboard.Core.Calendar;
using ChatDashboard.Core.Chat;
using ChatDashboard.Core.Cycles;
using ChatDashboard.Core.Dashboards;
using ChatDashboard.Core.People;
using ChatDashboard.Core.Sites;
using ChatDashboard.Core.Templates;
using ChatDashboard.Core.Trails;

namespace ChatDashboard.Tests.Bot.Storage;

/// <summary>One of each thing that is kept, with every field filled: to see that all of it comes back.</summary>
internal static class Filled
{
    public static readonly SiteId SiteX = new("site-x");
    public static readonly Quarter Quarter = new(2026, 4);
    public static readonly Person Ana = new(new("teams", "8b0c-ana"), "Ana García 🌻");
    public static readonly Person Ben = new(new("slack", "T01:U02"), "בן \"ב\" <b>&'");
    public static readonly ChannelId Channel = new("teams", "19:abc@thread.tacv2");

    private static readonly ComponentId Outcomes = new("outcomes");
    private static readonly TemplateVersion Version = new("collective-impact", 1);
    private static readonly Delivery Sent = new(DeliveryState.Sent, At(9));
    private static readonly Delivery Unreachable = new(DeliveryState.Unreachable, At(10), "They blocked the bot.");
    private static readonly Dissent Dissent = new(Rating.Red, "Zu früh — 早すぎる");
    private static readonly Reopening Reopening = new(Ben, At(15), "A number was wrong");

    public static Site Site => new(SiteX, "Site X — Zürich 东", At(1))
    {
        Channel = Channel,
        Raters = [Ana, Ben],
        Facilitators = [Ana],
        Calendar = new()
        {
            TimeZone = "America/Chicago",
            FiscalStartMonth = 7,
            Hour = 8,
            OpensOn = -2,
            RemindsAfter = [2, 4, 6],
            ClosesAfter = 12,
            ReviewLasts = 4,
            Holidays = [new(2026, 12, 25)],
        },
        Latest = Quarter,
        Trail = new(1, [Change]),
        RetiredUpTo = new(2023, 1),
    };

    public static Cycle Cycle => new(SiteX, Quarter, Version, At(1))
    {
        Phase = CyclePhase.Published,
        Before = new(2026, 3),
        ReviewingSince = At(2),
        PublishedAt = At(3),
        PublishedBy = Ana,
        Consensus = ImmutableDictionary<ComponentId, Consensus>.Empty.Add(Outcomes, new(Rating.Green, Trend.Up, Ana, At(4), Dissent)),
        Away = [Ben.Id],
        RemindersIssued = 2,
        ReminderRound = 3,
        RemindedAt = At(5),
        Reopenings = [Reopening],
        Edition = 6,
        Posts = ImmutableDictionary<ChannelPostKind, ChannelPost>.Empty
            .Add(ChannelPostKind.Opened, new(new("19:abc@thread.tacv2", "1700"), 1, Sent))
            .Add(ChannelPostKind.Summary, new(null, 2, Unreachable)),
        ReviewRequests = ImmutableDictionary<PersonId, Delivery>.Empty.Add(Ana.Id, Sent),
        Trail = new(2, [Change]),
    };

    public static Response Response => new(SiteX, Quarter, Ben.Id)
    {
        Answers = ImmutableDictionary<ComponentId, Answer>.Empty
            .Add(Outcomes, new(new(Rating.Gray, Trend.Down, "מה ידוע? 👩‍👩‍👧‍👦\n\t\"<!channel>\" \u2028"), 2, [new(1, new(null, null, ""))]))
            .Add(new("shared-result"), new(new(Rating.Yellow, null, ""), 1, [])),
        Reflection = new("Works 🟢", "Does not", "لماذا"),
        ReflectionRevision = 2,
        ReflectionBefore = new("Worked", "", ""),
        ReflectionBeforeRevision = 1,
        Revision = 2,
        SubmittedAt = At(6),
        Prompt = Sent,
        PromptMessage = new("a:1", "1700"),
        Reminder = Unreachable,
        ReminderRound = 1,
        RemindAt = At(7),
        LateSaves = [At(8)],
        MovesTo = new("forgotten", "1f"),
    };

    public static Dashboard Dashboard => new(SiteX, "Site X", Quarter, Version, [Element])
    {
        PublishedAt = At(8),
        PublishedBy = Ana,
        Participation = new(5, 4, 1),
        Reflections = [new("Works 🟢", "", "لماذا")],
        Changes = [new(Ben, At(9), "A number was wrong", [new("Outcomes", null, Trend.Flat, Rating.Green, null)])],
        Reopened = Reopening,
        Before = new(2026, 2),
    };

    public static DashboardTemplate Template => new(
        new("small", 1),
        "A small one 🌱",
        [new(new("work"), "Work", [new(new("plan"), "Plan", "Is there a plan?", ["It is written.", "It is known."])])]);

    public static PersonAddress AnasAddress =>
        new(Ana.Id, "29:1abc", "tenant-1", "https://smba.example/emea/", "a:1xyz", "America/Chicago");

    public static ChannelAddress ChannelsAddress => new(Channel, "tenant-1", "https://smba.example/emea/");

    public static TrailPage Page => new(Quarter, 1, [Change, new(ChangeKind.Opened, At(2), null)]);

    private static Change Change => new(ChangeKind.Agreed, At(1), Ben)
    {
        About = [Ana],
        Components = [new("outcomes", null, Trend.Flat, Rating.Green, null)],
        Detail = "hour 9 → 8",
    };

    private static ElementResult Element => new(new("collective-impact"), "Collective Impact", new(5, 2, 3), new(4, 2, 3), [Component]);

    private static ComponentResult Component => new(Outcomes, "Outcomes", Rating.Gray, Trend.Up, new(1, 2, 3, 4))
    {
        IsAgreed = true,
        Dissent = Dissent,
        History = [new(new(2026, 2), Rating.Red), new(new(2026, 3), null)],
        Questions = ["How many? 🤔"],
        OpenSince = new(2026, 3),
        Was = Rating.Red,
    };

    private static DateTimeOffset At(int hour) => new(2026, 10, 1, hour, 30, 15, 123, TimeSpan.FromHours(-5));
}
