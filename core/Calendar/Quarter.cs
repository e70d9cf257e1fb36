using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace ChatDashboard.Core.Calendar;

/// <summary>
/// One quarter of a year, written the way people type it: 2026-Q3. Which days it holds is for the <see cref="FiscalCalendar"/> to say.
/// </summary>
public sealed partial record Quarter : IComparable<Quarter>
{
    public Quarter(int year, int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 1900);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 8999);
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, 4);
        (Year, Number) = (year, number);
    }

    public int Year { get; }

    public int Number { get; }

    public Quarter Next => Plus(1);

    public Quarter Previous => Plus(-1);

    private int Ordinal => (4 * Year) + Number - 1;

    /// <summary>Reads <c>2026-Q3</c>, in any letter case.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out Quarter? quarter)
    {
        quarter = text is not null && Written().IsMatch(text)
            ? new(int.Parse(text.AsSpan(0, 4), CultureInfo.InvariantCulture), text[^1] - '0')
            : null;
        return quarter is not null;
    }

    /// <summary>Whether a quarter was meant that no year has, as in 2026-Q5.</summary>
    public static bool IsNone(string? text) => text is not null && Meant().IsMatch(text) && !TryParse(text, out _);

    public static Quarter Parse(string text) =>
        TryParse(text, out var quarter) ? quarter : throw new FormatException($"'{text}' is not a quarter; one looks like 2026-Q3.");

    public Quarter Plus(int quarters) => new((Ordinal + quarters) / 4, ((Ordinal + quarters) % 4) + 1);

    /// <summary>How many quarters lie between an earlier one and this: 0 for the same quarter.</summary>
    public int Since(Quarter earlier) => Ordinal - earlier.Ordinal;

    public int CompareTo(Quarter? other) => other is null ? 1 : Ordinal.CompareTo(other.Ordinal);

    public static bool operator <(Quarter left, Quarter right) => left.CompareTo(right) < 0;

    public static bool operator >(Quarter left, Quarter right) => left.CompareTo(right) > 0;

    public static bool operator <=(Quarter left, Quarter right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Quarter left, Quarter right) => left.CompareTo(right) >= 0;

    public override string ToString() => $"{Year}-Q{Number}";

    [GeneratedRegex(@"\A(?:19|[2-8][0-9])[0-9]{2}-[Qq][1-4]\z", RegexOptions.CultureInvariant)]
    private static partial Regex Written();

    [GeneratedRegex(@"\A(?:19|[2-8][0-9])[0-9]{2}-[Qq][0-9]{1,2}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Meant();
}
