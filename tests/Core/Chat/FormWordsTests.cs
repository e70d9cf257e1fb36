using ChatDashboard.Core.Chat;

namespace ChatDashboard.Tests.Core.Chat;

public sealed class FormWordsTests
{
    [Fact]
    public void In_the_legend_a_mark_and_its_word_stay_on_one_line()
    {
        const string nonBreaking = "\u00a0";

        Assert.Contains($"⚪\uFE0F{nonBreaking}Gray: ", FormWords.Legend);
        Assert.Contains($"🟢{nonBreaking}Green: ", FormWords.Legend);
    }
}
