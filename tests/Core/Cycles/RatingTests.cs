using ChatDashboard.Core.Cycles;
using ChatDashboard.Tests.Support;

namespace ChatDashboard.Tests.Core.Cycles;

public sealed class RatingTests
{
    [Theory]
    [InlineData(Rating.Red, 1)]
    [InlineData(Rating.Yellow, 2)]
    [InlineData(Rating.Green, 3)]
    [InlineData(Rating.Gray, null)]
    public void Gray_is_an_answer_without_a_score(Rating rating, int? score) =>
        Assert.Equal(score, rating.Score);

    [Theory]
    [InlineData(Rating.Gray, "", true)]
    [InlineData(Rating.Gray, " \n", true)]
    [InlineData(Rating.Gray, "Who owns the data?", false)]
    [InlineData(Rating.Red, "", false)]
    [InlineData(null, "", false)]
    public void Only_gray_needs_its_question(Rating? rating, string note, bool needsQuestion) =>
        Assert.Equal(needsQuestion, A.Assessment(rating, note: note).NeedsQuestion);
}
