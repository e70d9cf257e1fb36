using ChatDashboard.Core.Calendar;

namespace ChatDashboard.Tests.Core.Calendar;

public sealed class QuarterTests
{
    [Theory]
    [InlineData("2026-Q1")]
    [InlineData("2026-Q4")]
    [InlineData("1999-Q2")]
    public void A_quarter_reads_what_it_writes(string written) =>
        Assert.Equal(written, Quarter.Parse(written).ToString());
}
