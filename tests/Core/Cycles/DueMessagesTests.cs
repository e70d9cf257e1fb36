using ChatDashboard.Core.Cycles;
using ChatDashboard.Core.People;
using ChatDashboard.Core.Sites;
using ChatDashboard.Tests.Support;

namespace ChatDashboard.Tests.Core.Cycles;

public sealed class DueMessagesTests
{
    private static readonly DateTimeOffset Now = A.Opening.AddDays(2);

    [Fact]
    public void Before_the_first_opening_nothing_is_owed() =>
        Assert.Empty(Due.For(A.Site(), null, [], A.Opening).Messages);

    [Fact]
    public void An_opened_quarter_owes_the_channel_its_post_and_every_rater_a_prompt() =>
        Assert.Equal(
            [Message(OutgoingKind.OpenedPost), Message(OutgoingKind.Prompt, A.Ana), Message(OutgoingKind.Prompt, A.Ben)],
            Owed(A.Site(), A.Cycle()));

    [Fact]
    public void A_review_owes_the_channel_its_post_and_every_facilitator_a_request() =>
        Assert.Equal(
            [Message(OutgoingKind.UnderReviewPost), Message(OutgoingKind.ReviewRequest, A.Fay), Message(OutgoingKind.ReviewRequest, A.Ana)],
            Owed(A.Site(facilitators: [A.Fay, A.Ana]), A.Cycle(CyclePhase.Reviewing)));

    [Fact]
    public void A_published_quarter_owes_the_channel_its_summary() =>
        Assert.Equal([Message(OutgoingKind.SummaryPost)], Owed(A.Site(), A.Cycle(CyclePhase.Published)));

    [Theory]
    [InlineData(CyclePhase.Collecting, ChannelPostKind.Opened)]
    [InlineData(CyclePhase.Reviewing, ChannelPostKind.UnderReview)]
    [InlineData(CyclePhase.Published, ChannelPostKind.Summary)]
    public void A_post_made_or_tried_in_vain_is_not_owed_again(CyclePhase phase, ChannelPostKind kind)
    {
        var sent = Posted(A.Cycle(phase), kind, DeliveryState.Sent);
        var failed = Posted(A.Cycle(phase), kind, DeliveryState.Failed);

        Assert.DoesNotContain(Owed(A.Site(), sent), message => message.To is null);
        Assert.DoesNotContain(Owed(A.Site(), failed), message => message.To is null);
    }

    [Fact]
    public void The_summary_is_drawn_again_when_the_quarter_reopens_and_when_it_is_published_again()
    {
        var published = Posted(A.Cycle(CyclePhase.Published), ChannelPostKind.Summary);
        var reopened = Assert.IsType<ReopenOutcome.Reopened>(published.Reopen(A.Fay, "Late", Now)).Cycle;
        var again = Assert.IsType<PublishOutcome.Published>(Posted(reopened, ChannelPostKind.Summary).Publish(A.Fay, Now)).Cycle;

        Assert.Equal([Message(OutgoingKind.SummaryPost), Message(OutgoingKind.ReviewRequest, A.Fay)], Owed(A.Site(), reopened));
        Assert.Equal([Message(OutgoingKind.SummaryPost)], Owed(A.Site(), again));
        Assert.Empty(Owed(A.Site(), Posted(again, ChannelPostKind.Summary)));
    }

    [Fact]
    public void A_site_without_a_channel_owes_no_posts()
    {
        var site = A.Site() with { Channel = null };

        Assert.All([CyclePhase.Collecting, CyclePhase.Reviewing, CyclePhase.Published], phase =>
            Assert.DoesNotContain(Owed(site, A.Cycle(phase)), message => message.To is null));
    }

    [Fact]
    public void A_facilitator_asked_to_review_is_not_asked_again_and_one_who_joins_is()
    {
        var cycle = A.Cycle(CyclePhase.Reviewing);
        cycle = cycle with { ReviewRequests = cycle.ReviewRequests.Add(A.Fay.Id, new(DeliveryState.Unreachable, Now)) };

        var owed = Owed(A.Site(facilitators: [A.Fay, A.Cleo]), cycle);

        Assert.Equal([Message(OutgoingKind.ReviewRequest, A.Cleo)], owed.Where(message => message.To is not null));
    }

    [Fact]
    public void Whether_a_message_is_owed_is_the_same_alone_and_in_the_list()
    {
        var site = A.Site();
        Cycle[] cycles = [.. Enum.GetValues<CyclePhase>().Select(phase => A.Cycle(phase))];
        var everything = from kind in Enum.GetValues<OutgoingKind>()
                         from to in new Person?[] { null, A.Ana, A.Ben, A.Cleo, A.Fay }
                         select Message(kind, to);

        Assert.All(cycles, cycle => Assert.Equal(
            Owed(site, cycle).ToHashSet(), everything.Where(message => Due.IsOwed(message, site, cycle, null, Now)).ToHashSet()));
    }

    [Fact]
    public void A_message_planned_earlier_falls_away_with_its_reason()
    {
        var prompt = Message(OutgoingKind.Prompt, A.Ana);

        Assert.True(Due.IsOwed(prompt, A.Site(), A.Cycle(), null, Now));
        Assert.False(Due.IsOwed(prompt, A.Site(), A.Cycle(), A.Response(A.Ana), Now));
        Assert.False(Due.IsOwed(prompt, A.Site(), A.Cycle() with { Away = [A.Ana.Id] }, null, Now));
        Assert.False(Due.IsOwed(prompt, A.Site().WithoutRater(A.Ana.Id), A.Cycle(), null, Now));
        Assert.False(Due.IsOwed(prompt, A.Site(), A.Cycle(CyclePhase.Reviewing), null, Now));
        Assert.False(
            Due.IsOwed(Message(OutgoingKind.ReviewRequest, A.Fay), A.Site(facilitators: []), A.Cycle(CyclePhase.Reviewing), null, Now));
        Assert.False(Due.IsOwed(Message(OutgoingKind.OpenedPost), A.Site(), A.Cycle(CyclePhase.Reviewing), null, Now));
    }

    private static Cycle Posted(Cycle cycle, ChannelPostKind kind, DeliveryState state = DeliveryState.Sent) =>
        cycle with { Posts = cycle.Posts.SetItem(kind, new(null, cycle.Edition, new(state, Now))) };

    private static OutgoingMessage Message(OutgoingKind kind, Person? to = null) => new(new("site-x"), A.Q3, kind, to?.Id);

    private static IReadOnlyList<OutgoingMessage> Owed(Site site, Cycle cycle) => Due.For(site, cycle, [], Now).Messages;
}
