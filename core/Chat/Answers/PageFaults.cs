using ChatDashboard.Core.Chat.Messages;
using ChatDashboard.Core.Cycles;
using ChatDashboard.Core.Templates;

namespace ChatDashboard.Core.Chat.Answers;

/// <summary>What keeps a page of the form or of the review from being saved, by the input that it stands in.</summary>
internal static class PageFaults
{
    public static Dictionary<string, string> OfNotes(IReadOnlyDictionary<ComponentId, Assessment> page) => page
        .Where(one => Text.Length(one.Value.Note) > Assessment.MaxNote)
        .ToDictionary(one => Inputs.Note(one.Key), one => TooLong("The note", one.Value.Note, Assessment.MaxNote));

    /// <summary>The questions that gray components lack.</summary>
    public static Dictionary<string, string> OfQuestions(IReadOnlyDictionary<ComponentId, Assessment> page) => page
        .Where(one => one.Value.NeedsQuestion)
        .ToDictionary(one => Inputs.Note(one.Key), _ => Question.AsksQuestion);

    public static Dictionary<string, string> OfReflection(Reflection typed)
    {
        var texts = new[] { (Inputs.Working, typed.Working), (Inputs.NotWorking, typed.NotWorking), (Inputs.Why, typed.Why) };
        return texts.Where(text => Text.Length(text.Item2) > Assessment.MaxNote)
            .ToDictionary(text => text.Item1, text => TooLong("The answer", text.Item2, Assessment.MaxNote));
    }

    /// <summary>What is wrong with what the team is to agree on about a component; null for nothing.</summary>
    public static (string Input, string Why)? OfAgreement(ComponentId component, Rating? rating, Rating? other, string reason) =>
        (rating, other, Text.Length(reason)) switch
        {
            (_, not null, 0) =>
                (Inputs.DissentReason(component), "a minority view needs its reason. Write one beside it, or take its colour back."),
            (null, _, > 0) => (Inputs.Rating(component), "a minority view stands beside the team's rating. Choose that too."),
            (_, _, > Dissent.MaxReason) => (Inputs.DissentReason(component), TooLong("the reason", reason, Dissent.MaxReason)),
            _ => null,
        };

    private static string TooLong(string what, string text, int most) => $"{what} has {Text.Length(text)} characters; at most {most} fit.";
}
