using ChatDashboard.Core.Chat;

namespace ChatDashboard.Bot.Slack;

/// <summary>What the kinds of buttons mean for a modal.</summary>
internal static class Presses
{
    extension(PressKind kind)
    {
        /// <summary>Whether it shows something to read: over a form, and not in its place, so that nothing typed there is lost.</summary>
        public bool Reads() => kind
            is PressKind.ReadEvidence or PressKind.ReadNotes or PressKind.ReadTexts
            or PressKind.Preview or PressKind.ReadPreview or PressKind.ReadAudit or PressKind.ShowDashboard;

        /// <summary>Whether it shows something that is too much for a message: then a modal is opened for it.</summary>
        public bool OpensModal() => kind.Reads() || kind
            is PressKind.Rate or PressKind.Change or PressKind.Review or PressKind.ShowCalendar or PressKind.ShowRoster;

        /// <summary>Whether it saves a rater's answers.</summary>
        public bool SavesAnswers() => kind
            is PressKind.SaveAndContinue or PressKind.SaveAndGoBack or PressKind.SaveForLater or PressKind.Submit;

        /// <summary>Whether it saves what was typed and chosen in a form.</summary>
        public bool Saves() => kind.SavesAnswers() || kind is PressKind.SaveReview or PressKind.SaveCalendar or PressKind.SaveRoster;
    }
}
