namespace ChatDashboard.Core.Cycles;

public enum CyclePhase
{
    Collecting,
    Reviewing,
    Published,
}
