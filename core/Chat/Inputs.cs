using System.Text;
using ChatDashboard.Core.Cycles;
using ChatDashboard.Core.Templates;

namespace ChatDashboard.Core.Chat;

/// <summary>The names of the inputs on the forms, and what comes back in them. What comes back may be anything.</summary>
public static class Inputs
{
    public const string Working = "working";
    public const string NotWorking = "notWorking";
    public const string Why = "why";

    /// <summary>People or a channel picked: their ids, one a line.</summary>
    public const string AddRaters = "addRaters";
    public const string RemoveRaters = "removeRaters";
    public const string AddFacilitators = "addFacilitators";
    public const string RemoveFacilitators = "removeFacilitators";
    public const string Away = "away";
    public const string Back = "back";
    public const string Channel = "channel";

    public const string TimeZone = "timeZone";
    public const string FiscalStartMonth = "fiscalStartMonth";
    public const string Hour = "hour";
    public const string OpensOn = "opensOn";
    public const string RemindsAfter = "remindsAfter";
    public const string ClosesAfter = "closesAfter";
    public const string ReviewLasts = "reviewLasts";
    public const string Holidays = "holidays";

    public static string Rating(ComponentId component) => $"rating.{component}";

    public static string Trend(ComponentId component) => $"trend.{component}";

    public static string Note(ComponentId component) => $"note.{component}";

    public static string DissentRating(ComponentId component) => $"dissentRating.{component}";

    public static string DissentReason(ComponentId component) => $"dissent.{component}";

    public static Assessment Assessment(IReadOnlyDictionary<string, string> inputs, ComponentId component) =>
        new(Read<Rating>(inputs, Rating(component)), Read<Trend>(inputs, Trend(component)), Text(inputs, Note(component)));

    public static Reflection Reflection(IReadOnlyDictionary<string, string> inputs) =>
        new(Text(inputs, Working), Text(inputs, NotWorking), Text(inputs, Why));

    /// <summary>What was chosen; null where nothing was, or nothing that there is.</summary>
    public static T? Read<T>(IReadOnlyDictionary<string, string> inputs, string name)
        where T : struct, Enum
    {
        ArgumentNullException.ThrowIfNull(inputs);
        return inputs.TryGetValue(name, out var text) && Enum.GetNames<T>().Contains(text) ? Enum.Parse<T>(text) : null;
    }

    /// <summary>The ids of people or of a channel that were picked.</summary>
    public static IReadOnlyList<string> Lines(IReadOnlyDictionary<string, string> inputs, string name)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        return inputs.GetValueOrDefault(name, "").Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>What was typed, to the letter; only the ends are trimmed, and what no keyboard types is left out.</summary>
    public static string Text(IReadOnlyDictionary<string, string> inputs, string name)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        var typed = inputs.GetValueOrDefault(name, "").ReplaceLineEndings("\n").Trim();
        return typed.Any(IsNoText) || typed.EnumerateRunes().Contains(Rune.ReplacementChar)
            ? string.Concat(
                typed.EnumerateRunes().Where(rune => rune != Rune.ReplacementChar && !(rune.IsBmp && IsNoText((char)rune.Value))))
            : typed;
    }

    private static bool IsNoText(char character) =>
        (char.IsControl(character) && character is not ('\n' or '\t')) || Typed.IsMark(character);
}
