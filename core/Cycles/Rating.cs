namespace ChatDashboard.Core.Cycles;

/// <summary>
/// How far a site has come on a component: red 1 (low), yellow 2 (medium), green 3 (achieved), or gray where more information is needed.
/// </summary>
public enum Rating
{
    Gray = 0,
    Red = 1,
    Yellow = 2,
    Green = 3,
}

public static class RatingScore
{
    extension(Rating rating)
    {
        /// <summary>1 to 3; gray has none, so that no average can swallow it.</summary>
        public int? Score => rating is Rating.Gray ? null : (int)rating;
    }
}
