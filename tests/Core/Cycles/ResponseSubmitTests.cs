using ChatDashboard.Core.Cycles;
using ChatDashboard.Core.Templates;
using ChatDashboard.Tests.Support;

namespace ChatDashboard.Tests.Core.Cycles;

public sealed class ResponseSubmitTests
{
    private static readonly DateTimeOffset Now = A.Opening.AddDays(2);

    [Fact]
    public void Nothing_said_cannot_be_handed_in() =>
        Assert.Equal(new SubmitOutcome.NothingSaid(), A.Response(submitted: false).Submit(Now));

    [Fact]
    public void An_answer_that_was_taken_back_is_nothing_said() =>
        Assert.Equal(new SubmitOutcome.NothingSaid(), A.Response(submitted: false, answers: ("plan", Assessment.Empty)).Submit(Now));

    [Theory]
    [InlineData(Rating.Red, null, "")]
    [InlineData(null, Trend.Up, "")]
    [InlineData(null, null, "Slow")]
    public void One_word_on_one_component_is_enough(Rating? rating, Trend? trend, string note)
    {
        var outcome = A.Response(submitted: false, answers: ("plan", A.Assessment(rating, trend, note))).Submit(Now);

        Assert.Equal(Now, Assert.IsType<SubmitOutcome.Submitted>(outcome).Response.SubmittedAt);
    }

    [Fact]
    public void A_reflection_alone_is_enough()
    {
        var outcome = A.Response(submitted: false).Save(new Reflection("", "", "No budget"), drawnFrom: 0).Submit(Now);

        Assert.True(Assert.IsType<SubmitOutcome.Submitted>(outcome).Response.IsSubmitted);
    }

    [Fact]
    public void Gray_without_its_question_is_sent_back_with_the_components_that_lack_it()
    {
        var response = A.Response(submitted: false, answers: [
            ("plan", A.Assessment(Rating.Gray)), ("money", A.Assessment(Rating.Gray, note: " ")),
            ("data", A.Assessment(Rating.Gray, note: "Who owns it?")), ("people", A.Assessment(Rating.Red))]);

        var outcome = Assert.IsType<SubmitOutcome.QuestionsMissing>(response.Submit(Now));

        Assert.Equal(["money", "plan"], outcome.Components.Select(id => id.Value).Order());
    }

    [Fact]
    public void Handing_in_again_keeps_the_first_time_and_gives_the_same_answer()
    {
        var first = Assert.IsType<SubmitOutcome.Submitted>(
            A.Response(submitted: false, answers: ("plan", A.Assessment(Rating.Red))).Submit(Now));

        var again = Assert.IsType<SubmitOutcome.Submitted>(first.Response.Submit(Now.AddDays(1)));

        Assert.Equal(first, again);
    }

    [Fact]
    public void Handing_in_ends_the_wait_for_a_later_reminder()
    {
        var response = A.Response(submitted: false, answers: ("plan", A.Assessment(Rating.Red))) with { RemindAt = Now.AddDays(1) };

        Assert.Null(Assert.IsType<SubmitOutcome.Submitted>(response.Submit(Now)).Response.RemindAt);
    }

    [Fact]
    public void A_change_after_handing_in_leaves_it_handed_in()
    {
        var submitted = A.Response(answers: ("plan", A.Assessment(Rating.Red)));

        var changed = submitted.Save(new Dictionary<ComponentId, Assessment> { [new("plan")] = A.Assessment(Rating.Green) }, drawnFrom: 1);

        Assert.Equal(Rating.Green, changed.On(new("plan")).Rating);
        Assert.True(changed.IsSubmitted);
    }

    [Theory]
    [InlineData(null, null, null)]
    [InlineData(1, null, 1)]
    [InlineData(1, 3, 3)]
    [InlineData(3, 1, 3)]
    public void The_last_delivery_is_the_latest_of_prompt_and_reminder(int? promptOn, int? reminderOn, int? lastOn)
    {
        var response = A.Response() with { Prompt = Sent(promptOn), Reminder = Sent(reminderOn) };

        Assert.Equal(Sent(lastOn), response.LastDelivery);
    }

    private static Delivery? Sent(int? day) => day is null ? null : new(DeliveryState.Sent, A.Opening.AddDays(day.Value));
}
