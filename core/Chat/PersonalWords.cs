using System.Globalization;
using ChatDashboard.Core.Chat.Messages;
using ChatDashboard.Core.Cycles;
using ChatDashboard.Core.Privacy;
using ChatDashboard.Core.Templates;

namespace ChatDashboard.Core.Chat;

/// <summary>What is kept about someone, as they read it.</summary>
public static class PersonalWords
{
    private const int MostChanges = 15;

    public static IEnumerable<Passage> Of(PersonalData data, IReadOnlyDictionary<TemplateVersion, DashboardTemplate> templates)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(templates);
        return data.Sites.SelectMany(site => Of(site, templates)).Prepend(new("Who you are to me", Lines(
            $"Name: {data.Name ?? "none kept"}",
            $"Id: {data.Person}",
            data.Address is null
                ? "How I reach you: not known"
                : $"How I reach you: {data.Address.Service}, user {data.Address.User}, organisation {data.Address.Tenant}",
            data.Address?.Conversation is { } chat ? $"Our personal chat: {chat}" : null,
            data.Address?.TimeZone is { } zone ? $"Time zone: {zone}" : null)));
    }

    private static IEnumerable<Passage> Of(PersonalSite site, IReadOnlyDictionary<TemplateVersion, DashboardTemplate> templates) =>
    [
        new($"{site.SiteName} ({site.Site})", (site.IsRater, site.IsFacilitator) switch
        {
            (true, true) => "You are a rater and a facilitator here.",
            (true, false) => "You are a rater here.",
            (false, true) => "You are a facilitator here.",
            _ => "You are neither a rater nor a facilitator here any more.",
        }),
        .. site.Quarters.SelectMany(quarter => Of(site, quarter, templates[quarter.Template])),
        .. site.Changes.Chunk(MostChanges).Select(some => new Passage(
            $"{site.SiteName}: what you did, and what was done about you",
            string.Join('\n', some.Select(change => $"{At(change.At)}  {change.What}")))),
    ];

    private static IEnumerable<Passage> Of(PersonalSite site, PersonalQuarter quarter, DashboardTemplate template)
    {
        var title = $"{site.SiteName} {quarter.Quarter}";
        var answers = template.Components
            .Select(component => (component.Name, Said: quarter.Response?.On(component.Id) ?? Assessment.Empty))
            .Where(answer => answer.Said != Assessment.Empty).ToList();
        if (Lines([.. Facts(quarter)]) is { Length: > 0 } facts)
        {
            yield return new(title, facts);
        }

        if (answers.Count > 0)
        {
            yield return new(
                $"{title}: your ratings",
                string.Join('\n', answers.Select(answer => $"{answer.Name}: {Words.Of(answer.Said.Rating, answer.Said.Trend)}")));
        }

        foreach (var (name, said) in answers.Where(answer => answer.Said.Note.Length > 0))
        {
            yield return new($"{title}: your note on {name}", said.Note);
        }

        foreach (var (heading, text) in FormWords.Parts(quarter.Response?.Reflection ?? Reflection.Empty))
        {
            yield return new($"{title}: {heading}", text);
        }

        foreach (var (id, agreed) in quarter.Agreements)
        {
            yield return new(
                $"{title}: you recorded for the team on {template.Find(id)?.Name ?? id.Value}",
                Lines(
                    Words.Of(agreed.Rating, agreed.Trend),
                    agreed.Dissent is { } other ? $"Another view, {Words.Of(other.Rating)}: {other.Reason}" : null));
        }

        foreach (var earlier in Earlier(quarter.Response, template))
        {
            yield return earlier with { Heading = $"{title}: {earlier.Heading}" };
        }
    }

    private static IEnumerable<string?> Facts(PersonalQuarter quarter) =>
    [
        quarter.Response is not { } response ? null
            : response.SubmittedAt is { } at ? $"You handed your answers in on {At(at)}." : "You have a draft that is not handed in.",
        .. (quarter.Response?.LateSaves ?? []).Select(at => $"You changed your answers on {At(at)}, after the time for them was over."),
        Of("The message that asks you", quarter.Response?.Prompt),
        Of("The last reminder", quarter.Response?.Reminder),
        Of("The request to review", quarter.ReviewRequest),
        quarter.Response?.RemindAt is { } later ? $"You asked to be reminded on {At(later)}." : null,
        quarter.IsAway ? "You were marked as away." : null,
        quarter.PublishedAt is { } published ? $"You published it on {At(published)}." : null,
        .. quarter.Reopenings.Select(reopening => $"You reopened it on {At(reopening.At)}: {reopening.Reason}"),
    ];

    /// <summary>What was typed before the last change, which is kept so that a window opened earlier overwrites nothing.</summary>
    private static IEnumerable<Passage> Earlier(Response? response, DashboardTemplate template) =>
    [
        .. from component in template.Components
           from earlier in response?.Answers.GetValueOrDefault(component.Id)?.Before ?? []
           where earlier.Assessment != Assessment.Empty
           select new Passage(
               $"what you had said before on {component.Name}",
               Lines(Words.Of(earlier.Assessment.Rating, earlier.Assessment.Trend), earlier.Assessment.Note)),
        .. FormWords.Parts(response?.ReflectionBefore ?? Reflection.Empty)
            .Select(part => new Passage($"before, {part.Heading}", part.Text)),
    ];

    private static string? Of(string message, Delivery? delivery) => delivery switch
    {
        null => null,
        { State: DeliveryState.Sent } => $"{message} was sent on {At(delivery.At)}.",
        { Reason: var reason } => $"{message} did not reach you on {At(delivery.At)}: {reason}",
    };

    private static string At(DateTimeOffset at) => at.UtcDateTime.ToString("d MMMM yyyy HH:mm 'UTC'", CultureInfo.InvariantCulture);

    private static string Lines(params IEnumerable<string?> lines) => string.Join('\n', lines.Where(line => !string.IsNullOrEmpty(line)));
}
