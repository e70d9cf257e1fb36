namespace ChatDashboard.Core.Cycles;

/// <summary>
/// What a rater says of one component now, and what they said before: so that a window opened earlier changes only what was changed in it.
/// </summary>
public sealed record Answer(Assessment Now, int Revision, IReadOnlyList<Answer.Earlier> Before)
{
    /// <summary>How many earlier states are kept to compare with: more than anyone changes one answer while a window stays open.</summary>
    public const int MostKept = 16;

    public static readonly Answer None = new(Assessment.Empty, 0, []);

    /// <summary>The answer after a window saved it, or the very same one if that changes nothing.</summary>
    /// <param name="typed">What the window held when it was saved.</param>
    /// <param name="drawnFrom">The response's revision that the window showed.</param>
    /// <param name="revision">The revision that this save makes.</param>
    public Answer Save(Assessment typed, int drawnFrom, int revision)
    {
        var merged = ShownAt(drawnFrom) is { } shown
            ? new Assessment(
                typed.Rating == shown.Rating ? Now.Rating : typed.Rating,
                typed.Trend == shown.Trend ? Now.Trend : typed.Trend,
                MergedText.Of(shown.Note, Now.Note, typed.Note))
            : Now with { Note = MergedText.Of("", Now.Note, typed.Note) };
        return merged == Now ? this : new(merged, revision, [new(Revision, Now), .. Before.Take(MostKept - 1)]);
    }

    /// <summary>
    /// Null for a window so old that what it showed is forgotten: nobody knows then what was changed in it, and only its note is added.
    /// </summary>
    private Assessment? ShownAt(int revision) => Revision <= revision
        ? Now
        : Before.FirstOrDefault(earlier => earlier.Revision <= revision)?.Assessment;

    public sealed record Earlier(int Revision, Assessment Assessment);
}
