using System.Collections.Immutable;
using ChatDashboard.Core.Calendar;
using ChatDashboard.Core.Chat;
using ChatDashboard.Core.People;
using ChatDashboard.Core.Sites;
using ChatDashboard.Core.Templates;

namespace ChatDashboard.Core.Cycles;

/// <summary>
/// All that one rater says of a site in a quarter: a draft that saves as they go, then submitted, and open to change until published.
/// Beside it stands how the bot's messages reached them.
/// </summary>
public sealed record Response(SiteId Site, Quarter Quarter, PersonId Rater)
{
    /// <summary>More late changes are not told of one by one.</summary>
    public const int MostLateSaves = 20;

    public ImmutableDictionary<ComponentId, Answer> Answers { get; init; } = ImmutableDictionary<ComponentId, Answer>.Empty;

    public Reflection Reflection { get; init; } = Reflection.Empty;

    /// <summary>The revision that the reflection was last changed in.</summary>
    public int ReflectionRevision { get; init; }

    /// <summary>The reflection before its last change, so that a window opened earlier changes only what was changed in it.</summary>
    public Reflection ReflectionBefore { get; init; } = Reflection.Empty;

    /// <summary>The revision that the one before was changed in.</summary>
    public int ReflectionBeforeRevision { get; init; }

    /// <summary>Grows by one with each save that changes something.</summary>
    public int Revision { get; init; }

    public DateTimeOffset? SubmittedAt { get; init; }

    public Delivery? Prompt { get; init; }

    /// <summary>Where the prompt stands in the chat, to be kept up to date.</summary>
    public MessageId? PromptMessage { get; init; }

    public Delivery? Reminder { get; init; }

    /// <summary>The last round of reminders that this rater needs nothing more of.</summary>
    public int ReminderRound { get; init; }

    /// <summary>When they asked to be reminded.</summary>
    public DateTimeOffset? RemindAt { get; init; }

    /// <summary>When answers were changed although the time for them was over, oldest first; the last of them only.</summary>
    public ImmutableList<DateTimeOffset> LateSaves { get; init; } = [];

    /// <summary>The name of nobody's under which these answers are about to be kept as counts; null for all others.</summary>
    public PersonId? MovesTo { get; init; }

    public bool IsSubmitted => SubmittedAt is not null;

    /// <summary>How the bot's last message to them ended, or null when none was sent yet.</summary>
    public Delivery? LastDelivery => Reminder is null || Prompt?.At > Reminder.At ? Prompt : Reminder;

    public Assessment On(ComponentId component) => Answers.GetValueOrDefault(component, Answer.None).Now;

    /// <summary>Saves the answers of a page as it was typed over what the page showed. Saving the same again changes nothing.</summary>
    public Response Save(IReadOnlyDictionary<ComponentId, Assessment> page, int drawnFrom)
    {
        var saved = Answers;
        foreach (var (component, typed) in page)
        {
            var now = saved.GetValueOrDefault(component, Answer.None);
            var then = now.Save(typed, drawnFrom, Revision + 1);
            saved = ReferenceEquals(now, then) ? saved : saved.SetItem(component, then);
        }

        return ReferenceEquals(saved, Answers) ? this : this with { Answers = saved, Revision = Revision + 1 };
    }

    /// <summary>
    /// Saves the last page as it was typed over what its window showed; where nobody knows what it showed, both are kept.
    /// </summary>
    public Response Save(Reflection typed, int drawnFrom)
    {
        var shown = drawnFrom >= ReflectionRevision ? Reflection
            : drawnFrom >= ReflectionBeforeRevision ? ReflectionBefore
            : Reflection.Empty;
        var merged = new Reflection(
            MergedText.Of(shown.Working, Reflection.Working, typed.Working),
            MergedText.Of(shown.NotWorking, Reflection.NotWorking, typed.NotWorking),
            MergedText.Of(shown.Why, Reflection.Why, typed.Why));
        return merged == Reflection ? this : this with
        {
            Reflection = merged,
            ReflectionRevision = Revision + 1,
            ReflectionBefore = Reflection,
            ReflectionBeforeRevision = ReflectionRevision,
            Revision = Revision + 1,
        };
    }

    /// <summary>The response after a save, with the save on record where the time for answers was over.</summary>
    public Response OnRecord(Response before, Cycle cycle, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(cycle);
        return cycle.Phase is CyclePhase.Collecting || (before.Revision, before.SubmittedAt) == (Revision, SubmittedAt)
            ? this
            : this with { LateSaves = [.. LateSaves.TakeLast(MostLateSaves - 1), now] };
    }

    /// <summary>Hands the answers in, unless nothing was said or a gray component lacks its question.</summary>
    public SubmitOutcome Submit(DateTimeOffset now)
    {
        var withoutQuestion = Answers.Where(answer => answer.Value.Now.NeedsQuestion).Select(answer => answer.Key).ToImmutableHashSet();
        return withoutQuestion.Count > 0 ? new SubmitOutcome.QuestionsMissing(withoutQuestion)
            : Reflection.IsEmpty && Answers.All(answer => answer.Value.Now == Assessment.Empty) ? new SubmitOutcome.NothingSaid()
            : new SubmitOutcome.Submitted(this with { SubmittedAt = SubmittedAt ?? now, RemindAt = null });
    }
}
