using ChatDashboard.Core.Sites;

namespace ChatDashboard.Core.Cycles;

/// <summary>Looks after a site every day at its local hour.</summary>
public interface ICycleSchedule
{
    /// <summary>Starts to look after a site, or does so at its new hour from now on.</summary>
    void Place(Site site);
}
