using ChatDashboard.Core.Chat.Answers;
using ChatDashboard.Core.Chat.Messages;
using ChatDashboard.Core.Cycles;
using ChatDashboard.Core.Sites;

namespace ChatDashboard.Core.Chat;

/// <summary>
/// What the bot answers to what people type and press; the same on every platform. Whoever measures it stands in front of its two doors.
/// </summary>
public class Conversation(Answering answering, AdvanceCycle advanceCycle, IOutbox outbox, IDemoClock? clock = null)
{
    public virtual async Task<IReadOnlyList<Reply>> HearAsync(Heard heard, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(heard);
        var command = Command.Parse(heard.Text);
        return command.Verb switch
        {
            Verb.Help => [new(HelpAnswer.Notice)],
            Verb.Sites => [await answering.Sites.ListAsync(heard, cancel)],
            Verb.Site => [await answering.Sites.ShowAsync(heard, command.Words, cancel)],
            Verb.Setup => [await answering.SetUp.SetUpAsync(heard, command.Words, cancel)],
            Verb.Status => await OnSiteAsync(
                command, heard, MayOnSite.Facilitate, site => answering.Status.RunAsync(heard, site.Found, cancel), cancel),
            Verb.Clock when clock is not null => [new(await clock.MoveAsync(command.Words, cancel))],
            Verb.Clock => [await answering.Sites.ShowAsync(heard, ["clock"], cancel)],
            Verb.Raters or Verb.Facilitators or Verb.Away or Verb.Back => await ChangeRosterAsync(command, heard, cancel),
            Verb.Rate => await OnSiteAsync(
                command, heard, MayOnSite.Rate, site => answering.Form.RateAsync(heard, site.Found, cancel), cancel),
            Verb.Review => await OnSiteAsync(
                command, heard, MayOnSite.Facilitate, site => answering.Review.StartAsync(heard, site.Found, cancel), cancel),
            Verb.Calendar =>
                await OnSiteAsync(
                    command, heard, MayOnSite.Facilitate, site => One(Task.FromResult(answering.Calendar.Show(site.Found))), cancel),
            Verb.Open => await OnSiteAsync(
                command,
                heard,
                MayOnSite.Facilitate,
                site => One(answering.Cycle.OpenAsync(site.Found, heard.From, site.Rest, cancel)),
                cancel,
                takesWords: true),
            Verb.Remind => await OnSiteAsync(
                command, heard, MayOnSite.Facilitate, site => One(answering.Cycle.RemindAsync(site.Found, heard.From, cancel)), cancel),
            Verb.Publish =>
                await OnSiteAsync(
                    command,
                    heard,
                    MayOnSite.Facilitate,
                    site => One(answering.Cycle.PublishAsync(site.Found, heard.From, cancel)),
                    cancel),
            Verb.Reopen => await OnSiteAsync(
                command,
                heard,
                MayOnSite.Facilitate,
                site => One(answering.Cycle.ReopenAsync(site.Found, heard.From, site.Rest, cancel)),
                cancel,
                takesWords: true),
            Verb.Export => await answering.Export.RunAsync(heard, command.Words, cancel),
            Verb.Forget => await answering.Forget.AskAsync(heard, command.Words, cancel),
            Verb.Audit => await OnSiteAsync(
                command,
                heard,
                MayOnSite.Facilitate,
                site => answering.Audit.RunAsync(heard, site.Found, site.Rest, cancel),
                cancel,
                takesWords: true),
            _ => throw new InvalidOperationException($"Nobody answers to {command.Verb}."),
        };
    }

    public virtual async Task<IReadOnlyList<Reply>> PressAsync(Pressed pressed, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(pressed);
        switch (pressed.Press.Kind)
        {
            case PressKind.Rate or PressKind.Change or PressKind.RemindMeTomorrow or PressKind.Submit
                or PressKind.SaveAndContinue or PressKind.SaveAndGoBack or PressKind.SaveForLater or PressKind.ReadEvidence:
                return Privately(pressed, await answering.Form.PressAsync(pressed, cancel));
            case PressKind.ShowDashboard or PressKind.ReadTexts:
                return [await answering.Sites.PressAsync(pressed, cancel)];
            case PressKind.ReadPersonalData:
                return Privately(pressed, await answering.Export.PressAsync(pressed, cancel));
            case PressKind.Forget:
                return await ForgetAsync(pressed, cancel);
            case PressKind.ReadAudit:
                return Privately(pressed, await answering.Audit.PressAsync(pressed, cancel));
            case PressKind.ShowCalendar or PressKind.ShowRoster:
                return Privately(pressed, await ShowSettingsAsync(pressed, cancel));
            case PressKind.SaveCalendar:
                return [await answering.Calendar.SaveAsync(pressed, cancel)];
            case PressKind.AddNewMembers:
                return await ThenAdvanceAsync(pressed.Press.Site, [await answering.SetUp.AddNewMembersAsync(pressed, cancel)], cancel);
            case PressKind.SaveRoster:
                return await ThenAdvanceAsync(pressed.Press.Site, [await answering.RosterForm.SaveAsync(pressed, cancel)], cancel);
            case PressKind.MoveHere:
                return [await answering.SetUp.MoveHereAsync(pressed, cancel)];
            case PressKind.Publish:
                var found = await answering.FindSite.RunAsync(pressed, MayOnSite.Facilitate, cancel);
                return found is SiteFound.Site { Found: var site }
                    ? await ThenAdvanceAsync(
                        site.Id, [await answering.Cycle.PublishAsync(site, pressed.From, cancel, pressed.Press.Quarter)], cancel)
                    : [found.Instead];
            default:
                return Privately(pressed, await answering.Review.PressAsync(pressed, cancel));
        }
    }

    private async Task<IReadOnlyList<Reply>> ForgetAsync(Pressed pressed, CancellationToken cancel)
    {
        var (reply, touched) = await answering.Forget.RunAsync(pressed, cancel);
        foreach (var site in touched)
        {
            // The card in the channel is drawn again, without the name.
            await ThenAdvanceAsync(site, [reply], cancel);
        }

        return Privately(pressed, reply);
    }

    private async Task<Reply> ShowSettingsAsync(Pressed pressed, CancellationToken cancel)
    {
        var found = await answering.FindSite.RunAsync(pressed, MayOnSite.Facilitate, cancel);
        return found is not SiteFound.Site { Found: var site } ? found.Instead
            : pressed.Press.Kind is PressKind.ShowCalendar ? answering.Calendar.Show(site)
            : new(await answering.Roster.ShowAsync(site, cancel));
    }

    /// <summary>What bears a name, or is not published yet, is for whoever pressed alone, wherever the card stood.</summary>
    private static IReadOnlyList<Reply> Privately(Pressed pressed, Reply reply) => (pressed.Room.IsPrivate, reply.Message) switch
    {
        (true, _) => [reply],
        (false, Notice) => [reply with { Place = ReplyPlace.Here }],
        _ => Reply.Aside(reply.Message, "I have sent it to you in our personal chat, where nobody else sees it."),
    };

    private async Task<IReadOnlyList<Reply>> ChangeRosterAsync(Command command, Heard heard, CancellationToken cancel)
    {
        var reply = await answering.Roster.RunAsync(command.Verb, heard, command.Words, cancel);
        return await answering.FindSite.RunAsync(heard, command.Words, MayOnSite.Facilitate, cancel) is SiteFound.Site { Found: var site }
            ? await ThenAdvanceAsync(site.Id, [reply], cancel)
            : [reply];
    }

    private async Task<IReadOnlyList<Reply>> OnSiteAsync(
        Command command, Heard heard, MayOnSite may, Func<SiteFound.Site, Task<IReadOnlyList<Reply>>> answer, CancellationToken cancel,
        bool takesWords = false)
    {
        var found = await answering.FindSite.RunAsync(heard, command.Words, may, cancel);
        return found switch
        {
            SiteFound.NotFound when command.Words.Count > 0 && !takesWords =>
                [new(await answering.FindSite.UnknownAsync(heard, command.Words[0], [], cancel))],
            SiteFound.Site { Rest: [var unknown, ..] } site when !takesWords =>
                [new(await answering.FindSite.UnknownAsync(heard, unknown, [], cancel, $"{command.Word} {site.Found.Id}"))],
            SiteFound.Site site =>
                await ThenAdvanceAsync(site.Found.Id, await answer(site), cancel, hearsOfDelay: may is MayOnSite.Facilitate),
            _ => [found.Instead],
        };
    }

    /// <summary>Whatever a person does by hand, the messages that follow from it are planned the way the calendar plans them.</summary>
    private async Task<IReadOnlyList<Reply>> ThenAdvanceAsync(
        SiteId site, IReadOnlyList<Reply> replies, CancellationToken cancel, bool hearsOfDelay = true)
    {
        var areOnTheirWay = outbox.Add(await advanceCycle.RunAsync(site, cancel), whileSomeoneWaits: true);
        return areOnTheirWay || !hearsOfDelay ? replies : [.. replies, new(Excuses.MessagesHeldUp)];
    }

    private static async Task<IReadOnlyList<Reply>> One(Task<Reply> reply) => [await reply];
}
