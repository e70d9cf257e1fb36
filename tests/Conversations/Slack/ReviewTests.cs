using ChatDashboard.Core.Cycles;
using ChatDashboard.Core.Sites;
using ChatDashboard.Tests.Support;
using static ChatDashboard.Tests.Support.SlackTeam;

namespace ChatDashboard.Tests.Conversations.Slack;

/// <summary>The facilitator goes through what was said in Slack, and records what the team agrees on.</summary>
public sealed class ReviewTests
{
    [Fact]
    public async Task The_review_opens_in_a_window_and_leads_over_every_page_to_the_overview()
    {
        await using var app = await SlackStory.WithReviewAsync((Ana, Rating.Green), (Ben, Rating.Red));
        var first = app.Front(Fay).Text;

        await app.SubmitAsync(Fay, ("rating.shared-result", "Red"), ("trend.shared-result", "Down"));
        await app.GoOnAsync(Fay, null, () => app.SubmitAsync(Fay));

        var overview = app.Front(Fay);
        Assert.Contains("2 of 4 answered", first);
        Assert.Contains("Ana 🟢↑", first);
        Assert.Contains("Everything is agreed.", overview.Text);
        Assert.Equal(["Go through them", "Preview", "Publish"], overview.Buttons);
        var agreed = (await CycleAsync(app)).Consensus[new("shared-result")];
        Assert.Equal((Rating.Red, Trend.Down, Fay), (agreed.Rating, agreed.Trend, agreed.RecordedBy));
    }

    [Fact]
    public async Task A_minority_view_without_its_reason_is_asked_for_beside_it_and_nothing_of_the_page_is_saved()
    {
        await using var app = await SlackStory.WithReviewAsync((Ana, Rating.Green), (Ben, Rating.Red));

        await app.SubmitAsync(Fay, ("dissentRating.shared-result", "Red"));
        var (errors, before) = (app.Front(Fay).Errors, await CycleAsync(app));
        await app.SubmitAsync(Fay, ("dissent.shared-result", "Two partners have not signed."));

        Assert.Equal(["dissent.shared-result"], errors.Keys);
        Assert.Contains("a minority view needs its reason", errors.Values.Single());
        Assert.Empty(before.Consensus);
        Assert.Equal(
            new Dissent(Rating.Red, "Two partners have not signed."), (await CycleAsync(app)).Consensus[new("shared-result")].Dissent);
    }

    [Fact]
    public async Task A_minority_view_on_what_nobody_rated_asks_for_the_team_s_rating_beside_it()
    {
        await using var app = await SlackStory.WithReviewAsync();

        await app.SubmitAsync(Fay, ("dissent.shared-result", "It is red."));

        Assert.Contains("Choose that too.", app.Front(Fay).Errors["rating.shared-result"]);
    }

    [Fact]
    public async Task Notes_and_the_preview_lie_over_the_page_and_what_was_chosen_below_them_stays()
    {
        await using var app = await SlackStory.WithOpenQuarterAsync();
        await app.SlashAsync(Ana, With(Ana), "rate");
        await app.SubmitAsync(Ana, ("rating.shared-result", "Green"), ("note.shared-result", $"{new string('x', 400)} and so on"));
        await app.GoOnAsync(Ana, "Hand in", () => app.SubmitAsync(Ana));
        await app.SubmitAsync(Ana, ("working", "Ana likes it."));
        await app.SlashAsync(Fay, SiteX, "review");

        await app.PressFirstAsync(Fay, "Read all 1 views", ("rating.shared-result", "Yellow"));
        var notes = app.Front(Fay).Text;
        app.Close(Fay);
        await app.PressAsync(Fay, "Preview");
        var preview = app.Front(Fay).Text;
        await app.PressAsync(Fay, "Read everything written");
        var everything = app.Front(Fay).Text;
        app.Close(Fay);
        app.Close(Fay);

        Assert.Contains("xxx and so on", notes);
        Assert.Contains("Preview: as it would be published now. Nobody else sees it", preview);
        Assert.Contains("Ana likes it.", everything);
        Assert.Equal("Yellow", app.Front(Fay).Inputs["rating.shared-result"]);
    }

    [Fact]
    public async Task All_proposals_are_taken_by_the_button_of_the_request_which_is_drawn_again()
    {
        await using var app = await SlackStory.WithOpenQuarterAsync();
        await app.AnswerAsync(Ana, Rating.Green);
        app.Bot.Time.SetUtcNow(new(2026, 10, 15, 9, 0, 0, TimeSpan.Zero));
        await app.DeliverAsync();
        var request = app.Last(Fay);

        var taken = Assert.Single(await app.PressAsync(Fay, request, "Take all proposals"));
        var published = await app.PressAsync(Fay, taken, "Publish");

        Assert.StartsWith("Site X, 2026-Q3: review", request.Text);
        Assert.Equal((request.Id, true), (taken.Id, taken.IsUpdate));
        Assert.Contains("Everything is agreed.", taken.Text);
        Assert.Contains(
            published,
            post => post.Channel == With(Fay) && post.Text.StartsWith("2026-Q3 of Site X is published.", StringComparison.Ordinal));
        Assert.Equal(CyclePhase.Published, (await CycleAsync(app)).Phase);
    }

    [Fact]
    public async Task Published_from_the_window_the_window_says_so()
    {
        await using var app = await SlackStory.WithReviewAsync((Ana, Rating.Green));

        await app.PressAsync(Fay, "Publish");

        Assert.StartsWith("2026-Q3 of Site X is published.", app.Front(Fay).Text);
        Assert.Null(app.Front(Fay).SubmitButton);
    }

    [Fact]
    public async Task The_dashboard_names_the_day_that_it_was_where_the_site_is()
    {
        await using var app = await SlackStory.WithReviewAsync((Ana, Rating.Green));
        await app.Get<ISiteStore>().ChangeAsync(
            BotApp.SiteX, site => site with { Calendar = site.Calendar with { TimeZone = "Pacific/Auckland", ReviewLasts = 15 } }, default);
        app.Bot.Time.SetUtcNow(new(2026, 10, 20, 20, 0, 0, TimeSpan.Zero));

        await app.SlashAsync(Fay, SiteX, "publish");
        var published = await app.DeliverAsync();

        Assert.Contains("Published on 21 October 2026, reviewed with Fay", published[0].Text);
    }

    [Fact]
    public async Task Asked_for_aloud_in_the_channel_the_review_comes_personally()
    {
        await using var app = await SlackStory.WithOpenQuarterAsync();

        var posts = await app.SayAsync(Fay, SiteX, "review");

        Assert.Equal((With(Fay), SiteX), (posts[0].Channel, posts[1].Channel));
        Assert.Equal(["Open the review"], posts[0].Buttons);
        Assert.StartsWith("2026-Q3 of Site X is under review.\nI have sent you the answers personally", posts[1].Text);
    }

    [Fact]
    public async Task Where_it_cannot_be_sent_the_channel_hears_that_the_review_has_begun_and_what_to_do()
    {
        await using var app = await SlackStory.WithOpenQuarterAsync();
        app.Slack.Instead = call => call["channel"] == User(Fay) ? new WebApiRefusal("internal_error") : null;

        var said = Assert.Single(await app.SayAsync(Fay, SiteX, "review"));

        Assert.Equal(
            "2026-Q3 of Site X is under review.\n"
            + "I could not write to you personally: Slack has a problem of its own. Please try again in a minute.",
            said.Text);
    }

    internal static async Task<Cycle> CycleAsync(SlackApp app) =>
        (await app.Get<ICycleStore>().FindAsync(BotApp.SiteX, A.Q3, default))!.Value;
}
