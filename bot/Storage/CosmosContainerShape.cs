using Microsoft.Azure.Cosmos;

namespace ChatDashboard.Bot.Storage;

/// <summary>How a container must be for documents: split by partition, and indexed by nothing but what is asked for.</summary>
internal static class CosmosContainerShape
{
    /// <summary>
    /// Ids are indexed without being named, the partition is not.
    /// <see href="https://learn.microsoft.com/azure/cosmos-db/index-policy">Indexing policies</see>.
    /// </summary>
    public static ContainerProperties Of(string name) => new(name, CosmosItem.PartitionPath)
    {
        PartitionKeyDefinitionVersion = PartitionKeyDefinitionVersion.V2,
        IndexingPolicy = new()
        {
            IndexingMode = IndexingMode.Consistent,
            IncludedPaths = { new() { Path = $"{CosmosItem.PartitionPath}/?" } },
            ExcludedPaths = { new() { Path = "/*" } },
        },
    };

    /// <summary>Why a container that is there will not do, and what to do about it; null where it will.</summary>
    public static string? Fault(ContainerProperties found)
    {
        const string Remedy = "Set Storage:Cosmos:Container to a name that is free, and it is made as it must be.";
        if (found.PartitionKeyPaths is not [CosmosItem.PartitionPath])
        {
            return $"its partition key is {string.Join(", ", found.PartitionKeyPaths)}, and must be {CosmosItem.PartitionPath}. {Remedy}";
        }

        if (found.DefaultTimeToLive > 0)
        {
            return $"it forgets its items after {found.DefaultTimeToLive} seconds. Switch its time to live off. {Remedy}";
        }

        return found.IndexingPolicy.IndexingMode is IndexingMode.Consistent
            ? null
            : $"its indexing mode is {found.IndexingPolicy.IndexingMode}, and must be Consistent. {Remedy}";
    }

    public static bool IndexesMore(ContainerProperties found) => found.IndexingPolicy.ExcludedPaths.All(excluded => excluded.Path != "/*");
}
