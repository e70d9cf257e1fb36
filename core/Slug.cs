using System.Text.RegularExpressions;

namespace ChatDashboard.Core;

/// <summary>The form of every id that people choose: lower-case letters and digits, with single hyphens between.</summary>
public static partial class Slug
{
    public const int MaxLength = 40;

    public static bool IsValid(string? text) => text is { Length: > 0 and <= MaxLength } && Form().IsMatch(text);

    internal static string Check(string text, string what) => IsValid(text)
        ? text
        : throw new ArgumentException(
            $"'{text}' is not {what}: use lower-case letters and digits with hyphens between, at most {MaxLength} characters.",
            nameof(text));

    [GeneratedRegex(@"\A[a-z0-9]+(-[a-z0-9]+)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
