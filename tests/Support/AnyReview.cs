using ChatDashboard.Core.Chat;
using ChatDashboard.Core.Chat.Messages;
using ChatDashboard.Core.Cycles;
using ChatDashboard.Core.Sites;
using ChatDashboard.Core.Templates;
using CsCheck;

namespace ChatDashboard.Tests.Support;

/// <summary>Pages of the review, with up to fifty raters.</summary>
internal static class AnyReview
{
    public static Gen<Message> With(AnyText text) =>
        from template in AnyTemplate.With(text)
        let components = template.Components.Take(7).ToList()
        from items in Item(text).Array[components.Count]
        from name in text.Some(Site.MaxName)
        from news in text.Perhaps(300)
        select (Message)new ReviewForm(new("site-x"), name, A.Q3, [.. components.Zip(items, (component, item) => item(component))])
        {
            Components = template.Components.Count(),
            Participation = new(50, 44, 3),
            PublishesOn = new(2026, 10, 21),
            News = news,
        };

    private static Gen<Func<Component, ReviewItem>> Item(AnyText text) =>
        from proposed in Gen.Select(AnyDashboard.Ratings, AnyDashboard.Trends)
        from agreed in Gen.Select(AnyDashboard.PersonWith(text), AnyDashboard.DissentWith(text), Gen.Bool)
        from views in Gen.Select(text.Some(100), AnyForm.Said(text), (name, said) => new View(name, said)).Array[0, 5]
        from team in AnyForm.Past(text)
        select (Func<Component, ReviewItem>)(component => new(component, new Spread(20, 10, 12, 8), proposed.Item1, proposed.Item2)
        {
            Agreed = agreed.Item3
                ? A.Consensus(proposed.Item1 ?? Rating.Gray, proposed.Item2, agreed.Item2) with { RecordedBy = agreed.Item1 }
                : null,
            Views = [.. Enumerable.Repeat(views, 10).SelectMany(same => same)],
            Team = team,
        });
}
