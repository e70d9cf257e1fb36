using ChatDashboard.Core.Cycles;
using ChatDashboard.Core.Sites;

namespace ChatDashboard.Bot.Scheduling;

/// <summary>Looks after each site daily; where the queue's storage does not answer, from when it does.</summary>
internal sealed class CycleSchedule(PlanSite planSite, HeldUp heldUp) : ICycleSchedule
{
    public void Place(Site site) => heldUp.TryFor(site.Id, () => planSite.PlaceDaily(site), whileSomeoneWaits: true);
}
