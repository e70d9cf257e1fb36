using ChatDashboard.Core.Calendar;
using ChatDashboard.Core.Chat;
using ChatDashboard.Core.Chat.Messages;
using ChatDashboard.Core.Cycles;
using ChatDashboard.Core.Sites;
using CsCheck;

namespace ChatDashboard.Tests.Support;

/// <summary>Every kind of message, filled with the texts given, from empty to as much as people may write.</summary>
internal static class AnyMessage
{
    private static readonly SiteId Id = new(new string('x', 40));

    public static Gen<Message> With(AnyText text) => Gen.OneOf(
        AnyNotice.With(text), Invitation(text), AnyForm.Rating(text), AnyForm.Reflection(text), AnyForm.Summary(text), AnyReview.With(text),
        View(text), Reading(text), Calendar(text), AnySite.Roster(text), AnySite.List(text));

    private static Gen<Message> Invitation(AnyText text) => Gen.Select(
        text.Some(Site.MaxName), text.Perhaps(300), Gen.Int[0, 30], Gen.Bool, Gen.Bool,
        (name, news, rated, isReminder, offersTomorrow) => (Message)new Invitation(Id, name, A.Q3, new(2026, 10, 14), rated, 30)
        {
            News = news,
            IsReminder = isReminder,
            OffersTomorrow = offersTomorrow,
        });

    private static Gen<Message> View(AnyText text) => Gen.Select(
        AnyDashboard.With(text), Gen.Bool, Gen.Bool,
        (dashboard, isPreview, isUnderWay) => (Message)new DashboardView(dashboard)
        {
            IsPreview = isPreview,
            UnderWay = isUnderWay ? new(A.Q3.Next, CyclePhase.Reviewing, 3, 50) : null,
        });

    private static Gen<Message> Reading(AnyText text) => Gen.Select(
        text.Some(200),
        Gen.Select(text.Some(200), text.UpTo(Assessment.MaxNote), (heading, words) => new Passage(heading, words)).Array[0, 20],
        Gen.Int[0, 20],
        (title, passages, page) => (Message)new Reading(title, passages, new Press(PressKind.ReadTexts, Id, A.Q3)) { Page = page });

    private static Gen<Message> Calendar(AnyText text) => Gen.Select(
        text.Some(Site.MaxName), text.Perhaps(300), Gen.Int[0, SiteCalendar.MaxHolidays],
        (name, news, holidays) =>
            (Message)new CalendarForm(
                Id,
                name,
                new SiteCalendar { Holidays = [.. Enumerable.Range(0, holidays).Select(new DateOnly(2027, 1, 2).AddDays)] },
                A.Q3,
                A.Opening)
            {
                News = news,
            });
}
