using System.Numerics;
using ChatDashboard.Core.Cycles;

namespace ChatDashboard.Tests.Core.Cycles;

public sealed class AverageTests
{
    [Theory]
    [InlineData(5, 2, Rating.Green, "2.5")]
    [InlineData(3, 2, Rating.Yellow, "1.5")]
    [InlineData(15, 6, Rating.Green, "2.5")]
    [InlineData(14, 6, Rating.Yellow, "2.3")]
    [InlineData(9, 6, Rating.Yellow, "1.5")]
    [InlineData(8, 6, Rating.Red, "1.3")]
    [InlineData(22, 9, Rating.Yellow, "2.4")] // 2.44…
    [InlineData(27, 11, Rating.Yellow, "2.4")] // 2.4545…, which rounds to a green-looking 2.5
    [InlineData(19, 13, Rating.Red, "1.4")] // 1.4615…, which rounds to a yellow-looking 1.5
    [InlineData(1, 1, Rating.Red, "1.0")]
    [InlineData(12, 4, Rating.Green, "3.0")]
    public void A_tie_goes_up_and_the_tenth_is_cut(int sum, int scored, Rating rating, string shown)
    {
        var average = new Average(sum, scored, scored);

        Assert.Equal(rating, average.Rating);
        Assert.Equal(shown, average.ToString());
    }

    [Fact]
    public void Every_mix_of_up_to_eight_ratings_gets_the_nearest_colour_and_a_tie_the_higher() => Assert.All(Mix.OfUpTo(8), mix =>
    {
        var average = Average.Of(mix.Ratings);

        Assert.Equal(Nearest(mix), average.Rating);
    });

    [Fact]
    public void The_shown_tenth_never_contradicts_the_colour() => Assert.All(Mix.OfUpTo(8), mix =>
    {
        var average = Average.Of(mix.Ratings);

        var shown = average.Tenths switch { null => Rating.Gray, >= 25 => Rating.Green, >= 15 => Rating.Yellow, _ => Rating.Red };
        Assert.Equal(average.Rating, shown);
    });

    [Fact]
    public void The_shown_tenth_is_the_whole_tenths_of_the_exact_average() => Assert.All(Mix.OfUpTo(8).Where(mix => mix.Scored > 0), mix =>
    {
        var tenths = new BigInteger(Average.Of(mix.Ratings).Tenths!.Value);

        Assert.True(tenths * mix.Scored <= 10 * mix.Sum && 10 * mix.Sum < (tenths + 1) * mix.Scored, $"{mix}: {tenths} tenths");
    });

    [Fact]
    public void Gray_and_unrated_stay_out_of_it_and_are_counted_in_the_coverage() => Assert.All(Mix.OfUpTo(8), mix =>
    {
        var average = Average.Of(mix.Ratings);

        Assert.Equal(new Average((int)mix.Sum, mix.Scored, mix.Count), average);
    });

    [Fact]
    public void The_order_of_the_ratings_does_not_matter() => Assert.All(Mix.OfUpTo(5), mix =>
        Assert.Equal(Average.Of(mix.Ratings), Average.Of(mix.Ratings.Reverse())));

    [Theory]
    [InlineData]
    [InlineData(null, null)]
    [InlineData(Rating.Gray)]
    [InlineData(Rating.Gray, null)]
    public void Without_a_score_it_is_gray_and_has_no_figure(params Rating?[] ratings)
    {
        var average = Average.Of(ratings);

        Assert.Equal((Rating.Gray, null, ""), (average.Rating, average.Tenths, average.ToString()));
    }

    /// <summary>The colour whose score is nearest to sum/count as exact fractions: |sum − score·count| over the same count.</summary>
    private static Rating Nearest(Mix mix)
    {
        Rating[] colours = [Rating.Red, Rating.Yellow, Rating.Green];
        return mix.Scored == 0
            ? Rating.Gray
            : colours.OrderBy(colour => BigInteger.Abs(mix.Sum - ((int)colour * (BigInteger)mix.Scored))).ThenByDescending(colour => colour)
                .First();
    }
}
