using ChatDashboard.Core.Chat;
using ChatDashboard.Core.Chat.Messages;
using ChatDashboard.Core.Cycles;
using ChatDashboard.Core.Dashboards;
using ChatDashboard.Core.Sites;
using ChatDashboard.Core.Templates;

namespace ChatDashboard.Core.Forms;

/// <summary>All that one rater's form is drawn from: the site, its quarter, what they said so far, and what was said before.</summary>
public sealed record RatersForm(Site Site, Cycle Cycle, DashboardTemplate Template, Response Response)
{
    /// <summary>The dashboard of the quarter published before.</summary>
    public Dashboard? TeamBefore { get; init; }

    public Response? OwnBefore { get; init; }

    private int Pages => Template.Elements.Count + 1;

    private int Rated => Template.Components.Count(component => Response.On(component.Id).Rating is not null);

    private int Components => Template.Components.Count();

    /// <summary>When the time for answers is over, late ones count until the quarter is published.</summary>
    private DateTimeOffset AnswersUntil => Cycle.Phase is CyclePhase.Collecting
        ? Due.ClosesAt(Site.Calendar, Cycle)
        : Due.PublishesAt(Site.Calendar, Cycle);

    /// <summary>The cover: what is asked, until when, and how far the rater is.</summary>
    public Invitation Invitation(string? news = null) =>
        new(Site.Id, Site.Name, Cycle.Quarter, Site.Calendar.DayOf(AnswersUntil), Rated, Components)
        {
            News = news,
            OffersTomorrow = Cycle.Phase is CyclePhase.Collecting,
        };

    /// <summary>The cover again, for whoever has saved and goes on another day.</summary>
    public Invitation Saved() => Invitation(Response.IsSubmitted
        ? "Saved. Your answers are handed in; you can change them until the quarter is published."
        : "Saved as a draft. Go on whenever you like.");

    /// <summary>What they said, when it is handed in; else the first page with something left to rate; else the reflection.</summary>
    public Message WhereLeft() => Response.IsSubmitted ? Summary()
        : Template.Elements.FirstOrDefault(
            element => element.Components.Any(component => Response.On(component.Id).Rating is null)) is { } element
            ? Page(
                element,
                Response.Answers.IsEmpty ? null : element.Components.First(component => Response.On(component.Id).Rating is null).Id)
            : Reflection();

    public Message First() => Page(Template.Elements[0], null);

    /// <param name="from">The component that the page begins at; null for the element's first.</param>
    public RatingForm Page(Element element, ComponentId? from, string? problem = null)
    {
        ArgumentNullException.ThrowIfNull(element);
        var start = from is null ? 0 : Math.Max(0, element.Components.ToList().FindIndex(component => component.Id == from));
        return new(Site.Id, Site.Name, Cycle.Quarter, element, [.. element.Components.Skip(start).Select(Question)])
        {
            Page = Template.Elements.ToList().IndexOf(element) + 1,
            Pages = Pages,
            Revision = Response.Revision,
            Rated = Rated,
            Components = Components,
            IsSubmitted = Response.IsSubmitted,
            Problem = problem,
        };
    }

    public ReflectionForm Reflection(string? problem = null) => new(Site.Id, Site.Name, Cycle.Quarter, Response.Reflection)
    {
        Pages = Pages,
        Revision = Response.Revision,
        Rated = Rated,
        Components = Components,
        IsSubmitted = Response.IsSubmitted,
        Problem = problem,
    };

    public AnswerSummary Summary(string? news = null) => new(
        Site.Id, Site.Name, Cycle.Quarter, Template,
        Template.Components.ToDictionary(component => component.Id, component => Response.On(component.Id)))
    {
        Reflection = Response.Reflection,
        News = news,
        CanChange = Cycle.TakesAnswers,
    };

    /// <summary>What they said, and whom to ask when it is too late to change it.</summary>
    public AnswerSummary Closed() => Summary(
        $"{Cycle.Quarter} of {Site.Name} is published; answers cannot be changed any more. If something is wrong, ask "
        + $"{Words.List([.. Site.Facilitators.Select(person => person.Name)])} to reopen it.");

    /// <summary>The page after the last component of this one.</summary>
    public Message After(Element element, ComponentId last)
    {
        ArgumentNullException.ThrowIfNull(element);
        var next = element.Components.SkipWhile(component => component.Id != last).Skip(1).FirstOrDefault();
        var nextElement = Template.Elements.SkipWhile(other => other.Id != element.Id).Skip(1).FirstOrDefault();
        return next is not null ? Page(element, next.Id) : nextElement is not null ? Page(nextElement, null) : Reflection();
    }

    /// <summary>The page before this element's, or the first.</summary>
    public Message Before(Element? element) =>
        Page(Template.Elements.TakeWhile(other => other.Id != element?.Id).LastOrDefault() ?? Template.Elements[0], null);

    private Question Question(Component component)
    {
        var now = Response.On(component.Id);
        var team = TeamBefore?.Find(component.Id);
        var own = OwnBefore?.On(component.Id);
        return new(component, now)
        {
            Team = team?.Rating is null ? null : new(TeamBefore!.Quarter, team.Rating, team.Trend, ""),
            Own = own is null || own == Assessment.Empty ? null : new(OwnBefore!.Quarter, own.Rating, own.Trend, own.Note),
            Problem = now.NeedsQuestion ? Chat.Messages.Question.AsksQuestion : null,
        };
    }
}
