using ChatDashboard.Core.Chat.Messages;

namespace ChatDashboard.Core.Chat;

/// <summary>The sentences of the review, the same on every platform.</summary>
public static class ReviewWords
{
    /// <summary>More at once is more than a meeting looks at.</summary>
    public const int MostOnAPage = 5;

    public const string DissentHint = "Shown on the dashboard, without a name";

    /// <summary>Components 1 to 5 of 20 · 3 agreed · …</summary>
    /// <param name="shown">How many stand on the page.</param>
    public static string Progress(ReviewForm form, int shown)
    {
        ArgumentNullException.ThrowIfNull(form);
        return $"Components {form.First} to {form.First + shown - 1} of {form.Components} · {form.Agreed} agreed · "
            + $"{form.Participation.Answered} of {form.Participation.Raters} answered · publishes itself on {Words.Day(form.PublishesOn)}";
    }

    /// <summary>The word on the button that saves the page.</summary>
    public static string Agree(ReviewForm form, int shown)
    {
        ArgumentNullException.ThrowIfNull(form);
        return form.First + shown - 1 < form.Components ? "Agree and continue" : "Agree";
    }

    /// <summary>Split · 🟢 1 Green · 🟡 3 Yellow · 🔴 1 Red</summary>
    public static string Spread(ReviewItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return $"{Words.Name(item.Group)} · {Words.Of(item.Spread)}";
    }

    /// <summary>Ana 🟡↑</summary>
    public static string Said(View view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return $"{view.Name} {Words.Mark(view.Assessment.Rating)}{Words.Arrow(view.Assessment.Trend)}";
    }

    public static string Proposal(ReviewItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return item.Agreed is { } agreed
            ? $"Agreed: {Words.Of(agreed.Rating, agreed.Trend)}, recorded by {agreed.RecordedBy.Name}"
            : item.ProposedRating is null ? "Nobody rated it; what does the team say?"
            : $"Proposal: {Words.Of(item.ProposedRating, item.ProposedTrend)}";
    }
}
