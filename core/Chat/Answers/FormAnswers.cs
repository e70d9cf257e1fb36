using ChatDashboard.Core.Chat.Messages;
using ChatDashboard.Core.Cycles;
using ChatDashboard.Core.Forms;
using ChatDashboard.Core.Sites;

namespace ChatDashboard.Core.Chat.Answers;

/// <summary>Answers to a rater who fills in the form: each press saves what was typed and shows what comes next.</summary>
public sealed class FormAnswers(
    FindSite findSite, ICycleStore cycles, FindForm findForm, CountLateAnswers countLateAnswers, TimeProvider time)
{
    /// <summary>The form where it was left, in the personal chat.</summary>
    public async Task<IReadOnlyList<Reply>> RateAsync(Heard heard, Site site, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(heard);
        ArgumentNullException.ThrowIfNull(site);
        if (site.Latest is not { } quarter || await findForm.RunAsync(site, quarter, heard.From.Id, cancel) is not { } form)
        {
            return [CycleAnswers.NothingOpen(site)];
        }

        var message = form.Cycle.TakesAnswers ? form.WhereLeft() : form.Closed();
        return heard.Room.IsPrivate
            ? [new(message)]
            : Reply.Aside(message, $"I have sent you the form for {site.Name} in our personal chat.");
    }

    public async Task<Reply> PressAsync(Pressed pressed, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(pressed);
        var press = pressed.Press;
        var found = await findSite.RunAsync(pressed, MayOnSite.Rate, cancel);
        if (found is not SiteFound.Site { Found: var site })
        {
            return found.Instead;
        }

        if (press.Quarter is null || await findForm.RunAsync(site, press.Quarter, pressed.From.Id, cancel) is not { } form)
        {
            return new(new Notice($"{site.Name} has no such quarter. Type {Typed.Of("rate")} for the present one."));
        }

        return !form.Cycle.TakesAnswers ? new(form.Closed(), ReplyPlace.InPlace) : press.Kind switch
        {
            PressKind.Rate => new(form.WhereLeft(), ReplyPlace.InPlace),
            PressKind.Change => new(
                press.Element is { } id && form.Template.Find(id) is { } element ? form.Page(element, press.From) : form.First(),
                ReplyPlace.InPlace),
            PressKind.RemindMeTomorrow => await RemindTomorrowAsync(form, cancel),
            PressKind.ReadEvidence => new(LongTexts.Of(form, press)),
            _ when press.Element is null => await SaveReflectionAsync(form, pressed, cancel),
            _ => await SavePageAsync(form, pressed, cancel),
        };
    }

    private async Task<Reply> SavePageAsync(RatersForm form, Pressed pressed, CancellationToken cancel)
    {
        var press = pressed.Press;
        if (form.Template.Find(press.Element!) is not { } element || press.Components.Count == 0
            || press.Components.Any(id => element.Components.All(component => component.Id != id)))
        {
            return new(
                new Notice(
                    $"This page belongs to an older version of the form. Type {Typed.Of("rate")} for the present one; "
                        + "what you had saved is there."));
        }

        var page = press.Components.Distinct().ToDictionary(id => id, id => Inputs.Assessment(pressed.Inputs, id));
        if (page.FirstOrDefault(pair => Text.Length(pair.Value.Note) > Assessment.MaxNote) is { Key: { } tooLong } pair)
        {
            return new(new Notice(
                $"The note on {form.Template.Find(tooLong)!.Name} has {Text.Length(pair.Value.Note)} characters; "
                    + $"at most {Assessment.MaxNote} fit. "
                + "I have saved nothing of this page. Shorten the note, and save again."))
            {
                Faults = PageFaults.OfNotes(page),
            };
        }

        if (pressed.FormStaysOpen && PageFaults.OfQuestions(page) is { Count: > 0 } questions)
        {
            return new(new Notice(Question.AsksQuestion)) { Faults = questions };
        }

        var before = form.Response.Revision;
        var saved = form with
        {
            Response = await SaveAsync(form, now => now.Save(page, press.Revision), cancel),
        };
        IReadOnlyList<string> asked = saved.Response.Revision > before
            ? [.. page.Keys.Where(id => saved.Response.On(id).NeedsQuestion).Select(id => form.Template.Find(id)!.Name)]
            : [];
        return new(
            press.Kind switch
            {
                PressKind.SaveForLater => saved.Saved(),
                _ when asked.Count > 0 => saved.Page(
                    element, press.Components[0], $"Saved. Still missing: what do you need to know about {Words.List(asked)}?"),
                PressKind.SaveAndGoBack =>
                    press.Components[0] == element.Components[0].Id ? saved.Before(element) : saved.Page(element, null),
                _ => saved.After(element, press.Components[^1]),
            },
            ReplyPlace.InPlace);
    }

    private async Task<Reply> SaveReflectionAsync(RatersForm form, Pressed pressed, CancellationToken cancel)
    {
        var typed = Inputs.Reflection(pressed.Inputs);
        if (PageFaults.OfReflection(typed) is { Count: > 0 } faults)
        {
            return new(
                new Notice(
                    $"At most {Assessment.MaxNote} characters fit into each answer. I have saved nothing of this page. Shorten it, "
                        + "and save again."))
            {
                Faults = faults,
            };
        }

        var saved = form with
        {
            Response = await SaveAsync(form, now => now.Save(typed, pressed.Press.Revision), cancel),
        };
        return pressed.Press.Kind switch
        {
            PressKind.SaveForLater => new(saved.Saved(), ReplyPlace.InPlace),
            PressKind.Submit => await SubmitAsync(saved, cancel),
            _ => new(saved.Before(null), ReplyPlace.InPlace),
        };
    }

    private async Task<Reply> SubmitAsync(RatersForm form, CancellationToken cancel)
    {
        var outcome = form.Response.Submit(time.GetUtcNow());
        if (outcome is SubmitOutcome.QuestionsMissing missing)
        {
            var element = form.Template.Elements.First(
                element => element.Components.Any(component => missing.Components.Contains(component.Id)));
            var first = element.Components.First(component => missing.Components.Contains(component.Id));
            var names = Words.List(
                [
                    .. form.Template.Components.Where(component => missing.Components.Contains(component.Id))
                        .Select(component => component.Name),
                ]);
            var count = Words.Count(missing.Components.Count, "gray component needs its question", "gray components need their questions");
            return new(
                form.Page(element, first.Id, $"Your answers are saved, not handed in yet: {count} ({Text.Shorten(names, 300)})."),
                ReplyPlace.InPlace);
        }

        if (outcome is not SubmitOutcome.Submitted)
        {
            return new(
                form.Reflection("There is nothing to hand in yet: rate a component or write a sentence here first."), ReplyPlace.InPlace);
        }

        var response = await SaveAsync(
            form,
            now => now.Submit(time.GetUtcNow()) is SubmitOutcome.Submitted submitted && !now.IsSubmitted ? submitted.Response : now,
            cancel);
        return new((form with { Response = response }).Summary("Thank you, your answers are in."), ReplyPlace.InPlace);
    }

    private async Task<Response> SaveAsync(RatersForm form, Func<Response, Response> change, CancellationToken cancel)
    {
        var saved = await cycles.ChangeAsync(
            form.Site.Id,
            form.Cycle.Quarter,
            form.Response.Rater,
            now => change(now).OnRecord(now, form.Cycle, time.GetUtcNow()),
            cancel);
        await countLateAnswers.RunAsync(saved, cancel);
        return saved;
    }

    private async Task<Reply> RemindTomorrowAsync(RatersForm form, CancellationToken cancel)
    {
        var calendar = form.Site.Calendar;
        var at = calendar.BusinessDaysAfter(time.GetUtcNow(), 1);
        if (form.Response.IsSubmitted || form.Cycle.Phase is not CyclePhase.Collecting)
        {
            return new(form.WhereLeft(), ReplyPlace.InPlace);
        }

        if (at >= Due.ClosesAt(calendar, form.Cycle))
        {
            var closes = Words.Day(calendar, Due.ClosesAt(calendar, form.Cycle));
            return new(
                form.Invitation($"Answers close before I could remind you again, on {closes}.") with { OffersTomorrow = false },
                ReplyPlace.InPlace);
        }

        await cycles.ChangeAsync(
            form.Site.Id, form.Cycle.Quarter, form.Response.Rater, now => now.RemindAt == at ? now : now with { RemindAt = at }, cancel);
        var news = $"I will remind you on {Words.Day(calendar, at)}. You can start at any time before.";
        return new(form.Invitation(news) with { OffersTomorrow = false }, ReplyPlace.InPlace);
    }
}
