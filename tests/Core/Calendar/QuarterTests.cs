using ChatDashboard.Core.Calendar;

namespace ChatDashboard.Tests.Core.Calendar;

public sealed class QuarterTests
{
    [Theory]
    [InlineData("2026-Q1")]
    [InlineData("2026-Q4")]
    [InlineData("1900-Q1")]
    [InlineData("1999-Q2")]
    [InlineData("8999-Q4")]
    public void A_quarter_reads_what_it_writes(string written) =>
        Assert.Equal(written, Quarter.Parse(written).ToString());

    [Fact]
    public void Letter_case_does_not_matter() =>
        Assert.Equal(new Quarter(2026, 3), Quarter.Parse("2026-q3"));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("2026")]
    [InlineData("2026-3")]
    [InlineData("2026-Q0")]
    [InlineData("2026-Q5")]
    [InlineData("2026-Q12")]
    [InlineData("26-Q3")]
    [InlineData("12026-Q3")]
    [InlineData("1899-Q4")]
    [InlineData("9000-Q1")]
    [InlineData("2026Q3")]
    [InlineData("2026 Q3")]
    [InlineData("2026–Q3")]
    [InlineData("Q3-2026")]
    [InlineData("-2026-Q3")]
    [InlineData(" 2026-Q3")]
    [InlineData("2026-Q3 ")]
    [InlineData("2026-Q3\n")]
    [InlineData("٢٠٢٦-Q3")]
    [InlineData("2026-Q٣")]
    public void Anything_else_is_not_a_quarter(string? text)
    {
        var isQuarter = Quarter.TryParse(text, out var quarter);

        Assert.False(isQuarter);
        Assert.Null(quarter);
    }

    [Fact]
    public void A_malformed_quarter_is_refused_with_its_text_and_an_example()
    {
        var refusal = Assert.Throws<FormatException>(() => Quarter.Parse("Q3 of 2026"));

        Assert.Equal("'Q3 of 2026' is not a quarter; one looks like 2026-Q3.", refusal.Message);
    }

    [Theory]
    [InlineData(2026, 0)]
    [InlineData(2026, 5)]
    [InlineData(2026, -1)]
    [InlineData(1899, 4)]
    [InlineData(9000, 1)]
    public void A_quarter_outside_the_calendar_cannot_be_made(int year, int number) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Quarter(year, number));

    [Theory]
    [InlineData("2026-Q1", "2026-Q2")]
    [InlineData("2026-Q3", "2026-Q4")]
    [InlineData("2026-Q4", "2027-Q1")]
    [InlineData("1999-Q4", "2000-Q1")]
    public void Next_and_previous_undo_each_other(string earlier, string later)
    {
        Assert.Equal(Quarter.Parse(later), Quarter.Parse(earlier).Next);
        Assert.Equal(Quarter.Parse(earlier), Quarter.Parse(later).Previous);
    }

    [Theory]
    [InlineData("2026-Q3", "2026-Q3", 0)]
    [InlineData("2026-Q4", "2026-Q3", 1)]
    [InlineData("2027-Q1", "2026-Q4", 1)]
    [InlineData("2027-Q3", "2026-Q3", 4)]
    [InlineData("2026-Q3", "2027-Q3", -4)]
    [InlineData("2026-Q1", "2016-Q1", 40)]
    public void The_quarters_between_two_are_counted(string later, string earlier, int between)
    {
        Assert.Equal(between, Quarter.Parse(later).Since(Quarter.Parse(earlier)));
        Assert.Equal(Quarter.Parse(later), Quarter.Parse(earlier).Plus(between));
    }

    [Fact]
    public void Quarters_are_in_the_order_of_time()
    {
        var inOrder = Enumerable.Range(0, 40).Select(new Quarter(2020, 1).Plus).ToList();

        Assert.Equal(inOrder, Enumerable.Reverse(inOrder).Order());
        Assert.All(inOrder.Zip(inOrder.Skip(1)), pair =>
        {
            Assert.True(pair.First < pair.Second && pair.First <= pair.Second && pair.Second > pair.First && pair.Second >= pair.First);
            Assert.False(pair.First > pair.Second || pair.First >= pair.Second || pair.Second < pair.First || pair.Second <= pair.First);
        });
    }

    [Fact]
    public void Every_quarter_is_later_than_none_and_neither_earlier_nor_later_than_itself()
    {
        var quarter = new Quarter(2026, 3);
        var same = Quarter.Parse("2026-q3");

        Assert.True(quarter.CompareTo(null) > 0);
        Assert.Equal(0, quarter.CompareTo(same));
        Assert.True(quarter <= same && quarter >= same);
        Assert.False(quarter < same || quarter > same);
    }
}
