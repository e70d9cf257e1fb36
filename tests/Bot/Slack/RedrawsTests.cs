using ChatDashboard.Bot.Slack;

namespace ChatDashboard.Tests.Bot.Slack;

public sealed class RedrawsTests
{
    private readonly Redraws _redraws = new();

    [Fact]
    public async Task What_is_asked_for_while_it_is_drawn_is_drawn_once_more_afterwards()
    {
        var (gate, drawn) = (new TaskCompletionSource(), 0);
        async Task DrawAsync()
        {
            drawn++;
            await gate.Task;
        }

        var first = _redraws.RunAsync("a prompt", DrawAsync);
        await _redraws.RunAsync("a prompt", DrawAsync);
        await _redraws.RunAsync("a prompt", DrawAsync);
        var atFirst = drawn;
        gate.SetResult();
        await first;

        Assert.Equal((1, 2), (atFirst, drawn));
    }

    [Fact]
    public async Task Different_things_are_drawn_beside_each_other()
    {
        var gate = new TaskCompletionSource();
        var drawn = new List<string>();
        var first = _redraws.RunAsync("a prompt", () => gate.Task);

        await _redraws.RunAsync("another", () =>
        {
            drawn.Add("another");
            return Task.CompletedTask;
        });
        gate.SetResult();
        await first;

        Assert.Equal(["another"], drawn);
    }

    [Fact]
    public async Task A_drawing_that_failed_is_tried_again_when_it_is_asked_for_again()
    {
        var drawn = 0;
        await Assert.ThrowsAsync<InvalidOperationException>(() => _redraws.RunAsync("a prompt", () => throw new InvalidOperationException("Not today.")));

        await _redraws.RunAsync("a prompt", () =>
        {
            drawn++;
            return Task.CompletedTask;
        });

        Assert.Equal(1, drawn);
    }
}
