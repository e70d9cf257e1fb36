using System.Globalization;
using System.Text.Json.Nodes;
using ChatDashboard.Core.Chat;
using ChatDashboard.Core.Chat.Messages;
using static ChatDashboard.Bot.Teams.Cards.CardJson;

namespace ChatDashboard.Bot.Teams.Cards;

/// <summary>A site's calendar as a card to change.</summary>
internal static class CalendarCard
{
    public static JsonObject Render(CalendarForm form)
    {
        var (calendar, now) = (form.Calendar, CultureInfo.InvariantCulture);
        var title = $"Calendar of {form.SiteName}";
        var next = $"{form.NextQuarter} opens on {Words.Day(calendar, form.NextOpening)} at {calendar.Hour}:00, {calendar.TimeZone}.";
        return Card(
            $"{title}. {next}",
            [
                Line(title, bold: true, size: "Large"),
                .. form.News is null ? [] : Said(form.News),
                .. Lines(next),
                Text(Inputs.TimeZone, "Time zone, such as America/Chicago", calendar.TimeZone, 60),
                CardInputs.Choice(Inputs.FiscalStartMonth, "The fiscal year starts in", calendar.FiscalStartMonth.ToString(now),
                    [
                        .. Enumerable.Range(1, 12).Select(month => (now.DateTimeFormat.GetMonthName(month), month.ToString(now))),
                    ], folded: true),
                CardInputs.Choice(Inputs.Hour, "Hour of the day", calendar.Hour.ToString(now),
                    [.. Enumerable.Range(0, 24).Select(hour => ($"{hour}:00", hour.ToString(now)))], folded: true),
                Text(
                    Inputs.OpensOn,
                    "Opens: business days after the quarter's end (0 is the first one, -1 the quarter's last)",
                    calendar.OpensOn.ToString(now),
                    3),
                Text(Inputs.RemindsAfter, "Reminders: business days after the opening", string.Join(", ", calendar.RemindsAfter), 40),
                Text(Inputs.ClosesAfter, "Answers close: business days after the opening", calendar.ClosesAfter.ToString(now), 2),
                Text(Inputs.ReviewLasts, "The review lasts: business days", calendar.ReviewLasts.ToString(now), 2),
                CardInputs.TextInput(Inputs.Holidays, "Holidays, such as 2026-12-25, 2027-07-05",
                    string.Join(", ", calendar.Holidays.Select(day => day.ToString("yyyy-MM-dd", now))), 2600, ""),
            ],
            [CardInputs.Button("Save", form.Save, primary: true)]);
    }

    private static JsonObject Text(string id, string label, string value, int most) =>
        CardInputs.TextInput(id, label, value, most, "", multiline: false);
}
