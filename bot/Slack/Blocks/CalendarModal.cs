using System.Globalization;
using System.Text.Json.Nodes;
using ChatDashboard.Core.Chat;
using ChatDashboard.Core.Chat.Messages;
using static ChatDashboard.Bot.Slack.Blocks.BlockJson;

namespace ChatDashboard.Bot.Slack.Blocks;

/// <summary>A site's calendar as a modal to change.</summary>
internal static class CalendarModal
{
    public static JsonObject Render(CalendarForm form)
    {
        var (calendar, now) = (form.Calendar, CultureInfo.InvariantCulture);
        return ModalJson.Form(
            "Calendar",
            [
                Header($"Calendar of {form.SiteName}"),
                .. form.News is null ? [] : new[] { RichText.Block(new Line().Bold(form.News)) },
                RichText.Block(Next(form)),
                InputJson.Text(
                    Inputs.TimeZone, "Time zone", calendar.TimeZone, 60, isMultiline: false, isNeeded: true,
                    hint: "Such as America/Chicago"),
                InputJson.Select(
                    Inputs.FiscalStartMonth, "The fiscal year starts in", calendar.FiscalStartMonth.ToString(now),
                    [.. Enumerable.Range(1, 12).Select(month => (now.DateTimeFormat.GetMonthName(month), month.ToString(now)))],
                    "Choose a month"),
                InputJson.Select(
                    Inputs.Hour, "Hour of the day", calendar.Hour.ToString(now),
                    [.. Enumerable.Range(0, 24).Select(hour => ($"{hour}:00", hour.ToString(now)))], "Choose an hour"),
                InputJson.Number(
                    Inputs.OpensOn, "Opens: business days after the quarter's end", calendar.OpensOn, -20, 20,
                    "0 is the first one, -1 the quarter's last"),
                InputJson.Text(
                    Inputs.RemindsAfter, "Reminders: business days after the opening", string.Join(", ", calendar.RemindsAfter), 40,
                    isMultiline: false, hint: "Such as 3, 6"),
                InputJson.Number(Inputs.ClosesAfter, "Answers close: business days after the opening", calendar.ClosesAfter, 1, 30),
                InputJson.Number(Inputs.ReviewLasts, "The review lasts: business days", calendar.ReviewLasts, 1, 15),
                InputJson.Text(
                    Inputs.Holidays, "Holidays", string.Join(", ", calendar.Holidays.Select(day => day.ToString("yyyy-MM-dd", now))), 2600,
                    hint: "Such as 2026-12-25, 2027-07-05"),
            ],
            "Save",
            form.Save);
    }

    public static string Next(CalendarForm form) =>
        $"{form.NextQuarter} opens on {Words.Day(form.Calendar, form.NextOpening)} at {form.Calendar.Hour}:00, {form.Calendar.TimeZone}.";
}
