using ChatDashboard.Core.Calendar;
using ChatDashboard.Core.Chat;
using ChatDashboard.Core.Cycles;
using ChatDashboard.Core.People;
using ChatDashboard.Core.Sites;

namespace ChatDashboard.Tests.Support;

/// <summary>
/// Lives through time as the bot does: takes the steps that are due, sends the messages owed, and keeps a journal of both.
/// </summary>
internal sealed class Walk(Site site)
{
    private readonly Dictionary<Quarter, Cycle> _cycles = [];
    private readonly Dictionary<(Quarter, PersonId), Response> _responses = [];

    public Site Site { get; set; } = site;

    public Cycle? Cycle { get; private set; }

    public List<Taken> Steps { get; } = [];

    public List<Sent> Messages { get; } = [];

    public IEnumerable<Quarter> Opened => Of<DueStep.Open>().Select(taken => taken.Quarter);

    public IEnumerable<Taken> Of<T>()
        where T : DueStep => Steps.Where(taken => taken.Step is T);

    public IEnumerable<Sent> Of(OutgoingKind kind) => Messages.Where(sent => sent.Message.Kind == kind);

    public Response Response(Person rater) =>
        _responses.GetValueOrDefault((Cycle!.Quarter, rater.Id)) ?? new(Site.Id, Cycle.Quarter, rater.Id);

    public void Change(Person rater, Func<Response, Response> change) => _responses[(Cycle!.Quarter, rater.Id)] = change(Response(rater));

    public void Change(Func<Cycle, Cycle> change) => _cycles[Cycle!.Quarter] = Cycle = change(Cycle);

    public void Submit(Person rater, DateTimeOffset now) => Change(rater, response => response with { SubmittedAt = now, RemindAt = null });

    /// <summary>One run: every step that is due, then every message that is still owed, then the certainty that nothing is left.</summary>
    public void Run(DateTimeOffset now)
    {
        var owed = new HashSet<OutgoingMessage>();
        while (Look(now) is var (step, messages))
        {
            owed.UnionWith(messages);
            if (step is null)
            {
                break;
            }

            Take(step, now);
        }

        foreach (var message in owed.Where(message => IsOwed(message, now)).ToList())
        {
            Send(message, now);
        }

        var (left, unsent) = Look(now);
        Assert.Null(left);
        Assert.Empty(unsent);
        Assert.DoesNotContain(owed, message => IsOwed(message, now));
    }

    public (DueStep? Step, IReadOnlyList<OutgoingMessage> Messages) Look(DateTimeOffset now) =>
        Due.For(Site, Cycle, [.. _responses.Where(pair => pair.Key.Item1 == Cycle?.Quarter).Select(pair => pair.Value)], now);

    private bool IsOwed(OutgoingMessage message, DateTimeOffset now) => Due.IsOwed(
        message, Site, _cycles[message.Quarter], _responses.GetValueOrDefault((message.Quarter, message.To ?? A.Fay.Id)), now);

    private void Take(DueStep step, DateTimeOffset now)
    {
        var next = step switch
        {
            DueStep.Open open => A.Cycle(quarter: open.Quarter, openedAt: now, before: Cycle?.Quarter),
            DueStep.Remind => Assert.IsType<RemindOutcome.Reminding>(Cycle!.Remind(Due.RemindersDue(Site.Calendar, Cycle, now), now)).Cycle,
            DueStep.StartReview => Assert.IsType<ReviewOutcome.Reviewing>(Cycle!.StartReview(now)).Cycle,
            _ => Assert.IsType<PublishOutcome.Published>(Cycle!.Publish(null, now)).Cycle,
        };
        Assert.True(
            step is not DueStep.Open || Cycle is null or { Phase: CyclePhase.Published }, $"{next.Quarter} opened beside {Cycle?.Quarter}");
        _cycles[next.Quarter] = Cycle = next;
        Steps.Add(new(next.Quarter, step, now));
    }

    private void Send(OutgoingMessage message, DateTimeOffset now)
    {
        var delivery = new Delivery(DeliveryState.Sent, now);
        var cycle = _cycles[message.Quarter];
        switch (message.Kind)
        {
            case OutgoingKind.Prompt:
                Change(message, response => response with { Prompt = delivery });
                break;
            case OutgoingKind.Reminder:
                Change(message, response => response with { Reminder = delivery, ReminderRound = cycle.ReminderRound, RemindAt = null });
                break;
            case OutgoingKind.ReviewRequest:
                cycle = cycle with { ReviewRequests = cycle.ReviewRequests.Add(message.To!, delivery) };
                break;
            default:
                var post = new ChannelPost(new MessageId("channel", "1"), cycle.Edition, delivery);
                cycle = cycle with { Posts = cycle.Posts.SetItem(message.Post!.Value, post) };
                break;
        }

        _cycles[message.Quarter] = cycle;
        Cycle = _cycles[Cycle!.Quarter];
        Messages.Add(new(message, now));
    }

    private void Change(OutgoingMessage message, Func<Response, Response> change)
    {
        var key = (message.Quarter, message.To!);
        _responses[key] = change(_responses.GetValueOrDefault(key) ?? new(Site.Id, message.Quarter, message.To!));
    }

    internal sealed record Taken(Quarter Quarter, DueStep Step, DateTimeOffset At);

    internal sealed record Sent(OutgoingMessage Message, DateTimeOffset At);
}
