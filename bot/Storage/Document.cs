namespace ChatDashboard.Bot.Storage;

/// <summary>One stored thing: where it is, the shape that it was written in, and the version that replacing it must name.</summary>
/// <param name="Partition">What is read together: a listing never leaves one partition.</param>
/// <param name="Schema">The number of the shape of <paramref name="Json"/>.</param>
/// <param name="Version">As it was read; empty for a new one.</param>
internal sealed record Document(string Partition, string Id, int Schema, string Json, string Version = "")
{
    /// <summary>The shortest limit among the databases that may stand below.</summary>
    public const int MaxId = 255;

    public string Id { get; } = Check(Id);

    public override string ToString() => $"Document {Partition}/{Id}";

    private static string Check(string id)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(id.Length, MaxId, nameof(id));

        // Cosmos DB takes none of these four in an id.
        return id.AsSpan().IndexOfAny("/\\?#") < 0
            ? id
            : throw new ArgumentException($"'{id}' holds a character that a document's id cannot have: / \\ ? #", nameof(id));
    }
}
