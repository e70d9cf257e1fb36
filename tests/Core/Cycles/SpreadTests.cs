using ChatDashboard.Core.Cycles;

namespace ChatDashboard.Tests.Core.Cycles;

public sealed class SpreadTests
{
    [Theory]
    [InlineData(0, 0, 0, 0, null)]
    [InlineData(0, 0, 0, 1, Rating.Gray)]
    [InlineData(0, 0, 0, 3, Rating.Gray)]
    [InlineData(1, 0, 0, 0, Rating.Red)]
    [InlineData(1, 1, 0, 0, Rating.Yellow)] // 1.5 goes up
    [InlineData(0, 1, 1, 0, Rating.Green)] // 2.5 goes up
    [InlineData(1, 0, 1, 0, Rating.Yellow)]
    [InlineData(2, 1, 0, 0, Rating.Red)]
    [InlineData(0, 0, 1, 1, Rating.Green)] // exactly half gray is not more than half
    [InlineData(0, 0, 1, 2, Rating.Gray)]
    [InlineData(1, 1, 0, 2, Rating.Yellow)]
    [InlineData(1, 1, 0, 3, Rating.Gray)]
    public void The_provisional_rating_follows_from_the_counts(int red, int yellow, int green, int gray, Rating? rating) =>
        Assert.Equal(rating, new Spread(red, yellow, green, gray).Provisional);

    [Fact]
    public void For_every_mix_it_is_gray_over_half_gray_and_else_the_average_of_the_scores() => Assert.All(Mix.OfUpTo(8), mix =>
    {
        var answered = mix.Scored + mix.Gray;

        var provisional = Spread.Of(mix.Ratings).Provisional;

        var isGray = mix.Scored == 0 || mix.Gray > answered - mix.Gray;
        Assert.Equal(answered == 0 ? null : isGray ? Rating.Gray : Average.Of(mix.Ratings).Rating, provisional);
    });

    [Fact]
    public void The_unrated_are_in_no_count() => Assert.All(Mix.OfUpTo(8), mix =>
        Assert.Equal(new Spread(mix.Red, mix.Yellow, mix.Green, mix.Gray), Spread.Of(mix.Ratings)));

    [Theory]
    [InlineData(0, 0, 0, 0, false)]
    [InlineData(1, 0, 0, 0, false)]
    [InlineData(0, 0, 0, 2, false)]
    [InlineData(1, 0, 1, 0, true)]
    [InlineData(9, 0, 1, 0, true)] // one green among nine reds is worth a talk
    [InlineData(1, 1, 0, 0, true)] // half is no majority
    [InlineData(2, 1, 0, 0, false)]
    [InlineData(0, 2, 1, 0, false)]
    [InlineData(0, 2, 1, 1, true)]
    [InlineData(0, 1, 1, 1, true)]
    [InlineData(0, 0, 1, 2, false)]
    [InlineData(0, 3, 1, 1, false)]
    public void Raters_are_split_over_red_and_green_or_without_a_majority(int red, int yellow, int green, int gray, bool isSplit) =>
        Assert.Equal(isSplit, new Spread(red, yellow, green, gray).IsSplit);

    [Fact]
    public void For_every_mix_split_means_red_against_green_or_no_rating_that_outnumbers_the_rest() => Assert.All(Mix.OfUpTo(8), mix =>
    {
        int[] counts = [mix.Red, mix.Yellow, mix.Green, mix.Gray];
        var hasMajority = counts.Any(count => count > counts.Sum() - count);

        var spread = Spread.Of(mix.Ratings);

        Assert.Equal(spread.Answered > 0 && ((mix.Red > 0 && mix.Green > 0) || !hasMajority), spread.IsSplit);
    });
}
