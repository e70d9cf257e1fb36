using Hangfire.Dashboard;

namespace ChatDashboard.Bot.Scheduling;

/// <summary>Shows Hangfire's page to people on the machine itself; its own filter would let in whoever comes through a tunnel.</summary>
internal sealed class NeighboursOnly : IDashboardAuthorizationFilter
{
    public bool Authorize(DashboardContext context) => Neighbour.Is(context.GetHttpContext());
}
