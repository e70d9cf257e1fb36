using ChatDashboard.Core.Chat.Messages;
using ChatDashboard.Core.People;
using ChatDashboard.Core.Sites;

namespace ChatDashboard.Core.Chat.Answers;

/// <summary>Answers on setting up a site, and on doing so a second time.</summary>
public sealed class SetUpAnswers(SetUpSite setUpSite, FindSite findSite, ISiteStore sites, IChat chat, TimeProvider time)
{
    public async Task<Reply> SetUpAsync(Heard heard, IReadOnlyList<string> words, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(heard);
        ArgumentNullException.ThrowIfNull(words);
        if (heard.Room.Channel is not { } channel)
        {
            return Say(
                "A site lives in a channel, so that the team sees its dashboard. Go to the channel, and type: "
                    + $"{Typed.OfChannel("setup site-x Name of the site")}");
        }

        var id = words.Count > 0 ? words[0].ToLowerInvariant() : "";
        if (!Slug.IsValid(id) || Command.Known.Contains(id) || id == "dashboard")
        {
            return Say(
                words.Count == 0 ? $"Which site? Type: {Typed.Of("setup site-x Name of the site")}"
                : $"\"{Text.Shorten(words[0], 40)}\" cannot be a site's id. Use lower-case letters, digits and hyphens, "
                    + $"up to {Slug.MaxLength}, and no command's word. "
                    + $"For example: {Typed.Of("setup site-x Name of the site")}");
        }

        var name = words.Count > 1 ? string.Join(' ', words.Skip(1)) : id;
        return Text.Length(name) > Site.MaxName
            ? Say(
                $"The name has {Text.Length(name)} characters; at most {Site.MaxName} fit. "
                    + $"Type {Typed.Of($"setup {id}")} with a shorter one.")
            : Explain(await setUpSite.RunAsync(new(id), name, channel, heard.From, heard.TimeZone, cancel), heard.From.Id);
    }

    /// <summary>Makes the people who joined the channel raters.</summary>
    public async Task<Reply> AddNewMembersAsync(Pressed pressed, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(pressed);
        var found = await findSite.RunAsync(pressed, MayOnSite.Facilitate, cancel);
        if (found is not SiteFound.Site { Found: { Channel: { } channel } site })
        {
            return found.Instead;
        }

        var joined = (await chat.MembersAsync(channel, cancel)).Where(member => !site.IsRater(member.Id)).ToList();
        if (site.Raters.Count + joined.Count > Site.MaxRaters)
        {
            return RosterChanges.TooMany(site);
        }

        var after = await sites.ChangeAsync(
            site.Id, now => joined.Count == 0 ? now : now.WithRaters(joined), pressed.From, time.GetUtcNow(), cancel);
        return new(
            new Notice(joined.Count == 0
                ? $"Everyone in the channel is a rater of {after.Name} already."
                : $"{Text.Shorten(Words.List([.. joined.Select(person => person.Name)]), 300)} "
                    + $"{(joined.Count == 1 ? "is a rater" : "are raters")} of {after.Name} now; it has {after.Raters.Count}."),
            ReplyPlace.InPlace);
    }

    /// <summary>Makes this channel the site's channel; its raters stay.</summary>
    public async Task<Reply> MoveHereAsync(Pressed pressed, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(pressed);
        var found = await findSite.RunAsync(pressed, MayOnSite.Facilitate, cancel);
        if (found is not SiteFound.Site { Found: var site })
        {
            return found.Instead;
        }

        if (pressed.Room.Channel is not { } here || (await sites.FindAsync(here, cancel) is { } living && living != site.Id))
        {
            return Say($"{site.Name} cannot move here: this is no channel, or another site lives in it.");
        }

        await sites.ChangeAsync(
            site.Id, now => now.Channel == here ? now : now with { Channel = here }, pressed.From, time.GetUtcNow(), cancel);
        return new(new Notice($"This is the channel of {site.Name} now. Its raters stay as they are."), ReplyPlace.InPlace);
    }

    private Reply Explain(SetUpOutcome outcome, PersonId asking) => outcome switch
    {
        SetUpOutcome.Created { Site: var site } => new(Created(site)),
        SetUpOutcome.ChannelHasSite has => new(AlreadyThere(has, findSite.MayFacilitate(has.Site, asking))),
        SetUpOutcome.SiteLivesElsewhere { Site: var site } => new(new Notice(
            $"There is a site {site.Id} already: {site.Name}, with {Words.Count(site.Raters.Count, "rater")}, "
                + $"in {(site.Channel is null ? "no channel yet" : "another channel")}. I have changed nothing. "
            + "To set up another site, choose another id.")
        {
            Buttons = findSite.MayFacilitate(site, asking) ? [new("Move it to this channel", new(PressKind.MoveHere, site.Id))] : [],
        }),
        _ => throw new InvalidOperationException($"Unknown outcome {outcome}."),
    };

    private static Notice Created(Site site)
    {
        var next = site.Calendar.LatestToOpen(site.CreatedAt).Next;
        return new(
            $"This channel is the home of {site.Name} now. Every quarter I ask its raters, remind those missing, "
                + "and post the dashboard here.")
        {
            Title = $"{site.Name} is set up",
            Facts =
            [
                new("Raters", $"{site.Raters.Count}: {Text.Shorten(Words.List([.. site.Raters.Select(rater => rater.Name)]), 300)}"),
                new("Facilitator", Words.List([.. site.Facilitators.Select(person => person.Name)])),
                new(
                    "Next quarter",
                    $"{next} opens on {Words.Day(site.Calendar, site.Calendar.OpensAt(next))} at {site.Calendar.Hour}:00, "
                        + $"{site.Calendar.TimeZone}"),
                new("To start now", Typed.Of("open")),
                new("To change", $"{Typed.Of("raters")}, {Typed.Of("facilitators")}, {Typed.Of("calendar")}"),
            ],
        };
    }

    private static Notice AlreadyThere(SetUpOutcome.ChannelHasSite has, bool mayChange)
    {
        var site = has.Site;
        var there = $"This channel is the home of {site.Name} ({site.Id}) already: {Words.Count(site.Raters.Count, "rater")}, "
            + $"facilitated by {Words.List([.. site.Facilitators.Select(person => person.Name)])}. I have changed nothing.";
        var joined = has.NewMembers.Count == 0 ? [] : new[]
        {
            $"Not raters yet: {Text.Shorten(Words.List([.. has.NewMembers.Select(person => person.Name)]), 300)}.",
        };
        return new([there, .. joined, .. has.IsTheOneAsked ? Array.Empty<string>() : ["For another site, use another channel."]])
        {
            Buttons = mayChange && has.NewMembers.Count > 0
                ? [new($"Add {Words.Count(has.NewMembers.Count, "new rater")}", new(PressKind.AddNewMembers, site.Id))]
                : [],
        };
    }

    private static Reply Say(string sentence) => new(new Notice(sentence));
}
