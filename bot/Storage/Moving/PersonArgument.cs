using ChatDashboard.Core;
using ChatDashboard.Core.People;

namespace ChatDashboard.Bot.Storage.Moving;

/// <summary>A person's id as an engineer types it.</summary>
internal static class PersonArgument
{
    public const string Help = "An id is teams: and the Entra object id, or slack: with the workspace's id, a dot and the member ID.";

    /// <summary>Null for what is no id.</summary>
    public static PersonId? Read(string typed) =>
        typed.Split(':', 2) is [var platform, var user] && PlatformId.IsValid(platform, user) ? new(platform, user) : null;
}
