namespace ChatDashboard.Core.Cycles;

/// <summary>How a message to someone ended: sent; failed, with the reason; or they cannot be reached, with the reason.</summary>
public sealed record Delivery(DeliveryState State, DateTimeOffset At, string? Reason = null);

public enum DeliveryState
{
    Sent,
    Failed,
    Unreachable,
}
