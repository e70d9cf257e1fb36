namespace ChatDashboard.Core.Cycles;

/// <summary>Where the work is heading, as people judge it: apart from the rating, so a red component may be rising.</summary>
public enum Trend
{
    Down = -1,
    Flat = 0,
    Up = 1,
}
