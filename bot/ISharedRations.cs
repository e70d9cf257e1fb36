namespace ChatDashboard.Bot;

/// <summary>What all instances of the bot take from together, so that what a platform allows holds over all of them.</summary>
internal interface ISharedRations
{
    /// <summary>Takes the next of so many calls of a kind in any while of this length, and gives how long to wait for it.</summary>
    /// <returns>Null where it cannot be asked: then each instance keeps to the ration for itself.</returns>
    Task<TimeSpan?> TakeAsync(string kind, int calls, TimeSpan length, CancellationToken cancel);

    /// <summary>Takes one only if there is no wait for it.</summary>
    /// <returns>Whether it did; null where it cannot be asked.</returns>
    Task<bool?> TryTakeAsync(string kind, int calls, TimeSpan length, CancellationToken cancel);
}
