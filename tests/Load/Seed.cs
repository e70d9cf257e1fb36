using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.Json.Nodes;
using ChatDashboard.Bot.Slack.Blocks;
using ChatDashboard.Bot.Storage;
using ChatDashboard.Core.Calendar;
using ChatDashboard.Core.Chat;
using ChatDashboard.Core.Cycles;
using ChatDashboard.Core.Dashboards;
using ChatDashboard.Core.Forms;
using ChatDashboard.Core.People;
using ChatDashboard.Core.Sites;
using ChatDashboard.Core.Templates;

namespace ChatDashboard.Load;

/// <summary>Fills what the bot will find, through its own stores, before it starts.</summary>
internal sealed class Seed
{
    public static readonly DashboardTemplate Template = TemplateFile.Default();

    private static readonly DateTimeOffset Now = DateTimeOffset.UtcNow;

    private readonly ConcurrentDictionary<(PersonId, ElementId), JsonObject> pages = new();
    private readonly Platform platform;
    private readonly string serviceUrl;

    public Seed(Store store, string serviceUrl, Platform? platform = null)
    {
        var documents = store.Documents;
        (this.serviceUrl, this.platform) = (serviceUrl, platform ?? Platform.Teams);
        var channels = new Channels(documents);
        (Sites, Cycles, Dashboards) = (new SiteStore(documents, channels), new CycleStore(documents), new DashboardStore(documents));
        Addresses = new AddressBook(documents, channels, Sites);
    }

    /// <summary>The quarter that is open, or would be opened next.</summary>
    public static Quarter Present { get; } = new SiteCalendar().LatestToOpen(Now);

    public CycleStore Cycles { get; }

    private SiteStore Sites { get; }

    private DashboardStore Dashboards { get; }

    private AddressBook Addresses { get; }

    public static Rating RatingOf(ComponentId component, int number) => (Rating)(1 + ((component.Value.Length + number) % 3));

    public static string NoteOn(ComponentId component, int number) =>
        $"Note {number} on {component}: the partners met twice this quarter, agreed on the next steps and named who takes them; "
            + "money is still open.";

    /// <summary>A site whose raters have a personal chat with the bot, with some published quarters, and one that is open.</summary>
    public async Task<Site> SiteAsync(string id, int raters, int quarters, CancellationToken cancel)
    {
        var site = Site(id, raters) with { Latest = Present };
        await Task.WhenAll(site.Raters.Select(person => Addresses.RememberAsync(Address(person, $"a:{Says.UserOf(person)}"), cancel)));
        List<Dashboard> past = [];
        for (var back = quarters; back > 0; back--)
        {
            past.Insert(0, await PublishAsync(site, Present.Plus(-back), past, cancel));
        }

        await Cycles.CreateAsync(new(site.Id, Present, Template.Version, Now) { Before = past.FirstOrDefault()?.Quarter }, cancel);
        await Task.WhenAll(site.Raters.Select((person, number) =>
            Cycles.CreateResponseAsync(number % 2 == 0 ? Answered(site, Present, person, number) : Asked(site, Present, person), cancel)));
        await Sites.CreateAsync(site, cancel);
        return site;
    }

    /// <summary>A site in a channel that nothing was opened at, whose raters never wrote to the bot.</summary>
    public async Task<Site> NewSiteAsync(string id, int raters, CancellationToken cancel)
    {
        var site = Site(id, raters) with { Channel = platform.Channel };
        await Task.WhenAll(site.Raters.Select(person => Addresses.RememberAsync(Address(person, null), cancel)));
        await Addresses.RememberAsync(new ChannelAddress(site.Channel, Says.Tenant, serviceUrl), cancel);
        await Sites.CreateAsync(site, cancel);
        return site;
    }

    /// <summary>How many raters of a site have got their prompt.</summary>
    public async Task<int> PromptedAsync(Site site, CancellationToken cancel)
    {
        var responses = await Cycles.ListResponsesAsync(site.Id, Present, cancel);
        return responses.Count(response => response.Prompt is { State: DeliveryState.Sent });
    }

    /// <summary>A page of someone's form as a modal, as it was when nothing was saved yet.</summary>
    public JsonObject PageOf(Site site, Person rater, Element element) => pages.GetOrAdd((rater.Id, element.Id), _ => RatingModal.Render(
        new RatersForm(site, new(site.Id, Present, Template.Version, Now), Template, new(site.Id, Present, rater.Id)).Page(element, null)));

    private Site Site(string id, int raters) => new(new(id), $"The partners of {id}", Now.AddYears(-11))
    {
        Raters =
        [
            .. Enumerable.Range(1, raters).Select(number => new Person(platform.Person($"{id}-{number}"), $"Rater {number} of {id}")),
        ],
        Facilitators = [new(platform.Person($"{id}-fay"), "Fay")],
    };

    private PersonAddress Address(Person person, string? conversation) =>
        new(person.Id, Says.UserOf(person), Says.Tenant, serviceUrl, conversation);

    private async Task<Dashboard> PublishAsync(Site site, Quarter quarter, List<Dashboard> past, CancellationToken cancel)
    {
        var cycle = new Cycle(site.Id, quarter, Template.Version, Now.AddDays(-90))
        {
            Phase = CyclePhase.Published,
            PublishedAt = Now.AddDays(-60),
            PublishedBy = site.Facilitators[0],
            Before = past.FirstOrDefault()?.Quarter,
            Edition = 1,
        };
        var responses = site.Raters.Select((person, number) => Answered(site, quarter, person, number)).ToList();
        var dashboard = BuildDashboard.From(site, cycle, Template, responses, past);
        await Cycles.CreateAsync(cycle, cancel);
        await Task.WhenAll(responses.Select(response => Cycles.CreateResponseAsync(response, cancel)));
        await Dashboards.SaveAsync(dashboard, cancel);
        return dashboard;
    }

    private Response Asked(Site site, Quarter quarter, Person rater) => new(site.Id, quarter, rater.Id)
    {
        Prompt = new(DeliveryState.Sent, Now),
        PromptMessage = platform.Prompt(rater.Id),
    };

    private Response Answered(Site site, Quarter quarter, Person rater, int number) => Asked(site, quarter, rater) with
    {
        Answers = Template.Components.ToImmutableDictionary(
            component => component.Id,
            component => Answer.None.Save(new(RatingOf(component.Id, number), Trend.Flat, NoteOn(component.Id, number)), 0, 1)),
        Reflection = new("The table meets.", "Data come late.", "Two partners changed their staff."),
        ReflectionRevision = 1,
        Revision = 1,
        SubmittedAt = Now,
    };
}
