using System.Text.RegularExpressions;
using ChatDashboard.Bot.Slack.Blocks;
using ChatDashboard.Core.Chat.Messages;
using ChatDashboard.Core.Dashboards;
using ChatDashboard.Tests.Support;
using CsCheck;

namespace ChatDashboard.Tests.Bot.Slack.Blocks;

/// <summary>The dashboard as a team holds its meeting with it.</summary>
public sealed partial class DashboardBlocksTests
{
    private static readonly Dashboard Published = ((DashboardView)StoryMessages.All["dashboard"]).Dashboard;

    [Fact]
    public void Every_component_stands_with_its_strip_its_rating_and_its_arrow_whatever_the_template() =>
        AnyDashboard.With(AnyText.Full).Sample(
        dashboard =>
        {
            var rows = SlackText.Rich(MessageBlocks.Render(new DashboardView(dashboard)).Blocks).Sum(text => Row().Count(text));

            Assert.Equal(dashboard.Components.Count(), rows);
        },
        iter: 60,
        print: dashboard => $"{dashboard.Components.Count()} components");

    [Fact]
    public void A_row_tells_four_quarters_the_rating_and_the_arrow_in_words_too()
    {
        var shown = Shown(new(Published));

        Assert.Contains("🟡🟡🟢🟢  Shared Result  Green → steady", shown);
        Assert.Contains("🟡⚪\uFE0F⚪\uFE0F⚪\uFE0F  Capitalizing on Government Data and Public Transparency  Gray → steady", shown);
    }

    [Fact]
    public void The_elements_stand_at_a_glance_with_average_colour_coverage_and_change() => Assert.Subset(
        Shown(new(Published)).ToHashSet(),
        new HashSet<string>
        {
            "🟢 Green 2.6  Collective Impact  from 6 of 6 · ▲ 0.3 up",
            "🟡 Yellow 2.0  Public Sector Innovation  from 5 of 6 · → as before",
        });

    [Fact]
    public void An_open_question_tells_its_age() => Assert.Contains(
        Shown(new(Published)),
        line => line.StartsWith(
            "⚪\uFE0F Capitalizing on Government Data and Public Transparency, open for 3 quarters: Does the county's",
            StringComparison.Ordinal));

    [Theory]
    [InlineData(true, true, "Preview: as it would be published now. Nobody else sees it.")]
    [InlineData(false, false, "Published on 15 October 2026 by the calendar: not reviewed")]
    [InlineData(false, true, "Published on 15 October 2026, reviewed with Maren Holloway")]
    public void It_says_whether_it_was_reviewed_and_who_took_part(bool isPreview, bool isReviewed, string expected)
    {
        var view = new DashboardView(isReviewed ? Published : Published with { PublishedBy = null }) { IsPreview = isPreview };

        var shown = Shown(view).SelectMany(line => line.Split(" · ")).ToList();

        Assert.Contains(expected, shown);
        Assert.Contains("5 of 6 raters took part", shown);
        Assert.Contains($"{expected.TrimEnd('.')}. 5 of 6 raters took part.", MessageBlocks.Render(view).Text);
    }

    [Fact]
    public void It_says_what_was_changed_and_that_it_is_open_again()
    {
        var changed = ((DashboardView)SampleMessages.All["dashboard"]).Dashboard;

        var shown = Shown(new(changed with { Reopened = new(A.Fay, A.Opening.AddDays(40), "Once more.") }));

        Assert.Subset(shown.ToHashSet(), new HashSet<string>
        {
            "✏️ Updated by Fay on 31 October 2026", "Reason: The housing figures were corrected.",
            "Plan: 🟢 Green ↑ improving → 🟡 Yellow ↑ improving",
            "⚠️ Open again since 10 November 2026, by Fay; figures may change", "Reason: Once more.",
        });
    }

    [Fact]
    public void Whoever_hears_it_is_told_every_component_without_a_mark_or_an_arrow()
    {
        var spoken = MessageBlocks.Render(new DashboardView(Published)).Text;

        Assert.StartsWith(
            "Site X: Riverton, 2026-Q3: Collective Impact is Green, 2.6 from 6 of 6, up by 0.3; Public Sector Innovation is Yellow, "
                + "2.0 from 5 of 6;",
            spoken,
            StringComparison.Ordinal);
        Assert.Contains("Key Drivers: Green, improving, Yellow before.", spoken);
        Assert.Contains("Develop Solutions: Yellow, improving, Red before, with another view.", spoken);
        Assert.Contains("Gray, steady, a question open for 3 quarters.", spoken);
        Assert.All(Published.Components, component => Assert.Contains($"{SlackTeam.Escape(component.Name)}: {component.Rating}", spoken));
        Assert.DoesNotMatch("[🟢🟡🔴⚪↑→↓▲▼]", spoken);
    }

    [Fact]
    public void Whoever_hears_it_is_told_every_component_whatever_the_template() => AnyDashboard.With(AnyText.Full).Sample(
        dashboard => Assert.EndsWith(".", MessageBlocks.Render(new DashboardView(dashboard)).Text),
        iter: 60,
        print: dashboard => $"{dashboard.Components.Count()} components");

    private static IReadOnlyList<string> Shown(DashboardView view)
    {
        var blocks = MessageBlocks.Render(view).Blocks;
        return [.. SlackText.Rich(blocks).SelectMany(text => text.Split('\n')), .. SlackText.Plain(blocks)];
    }

    [GeneratedRegex(
        "^(?:🟢|🟡|🔴|⚪\uFE0F|▫️){1,4}  .*  (?:not rated|(?:Green|Yellow|Red|Gray)(?: (?:↑ improving|→ steady|↓ slipping))?)$",
        RegexOptions.Multiline)]
    private static partial Regex Row();
}
