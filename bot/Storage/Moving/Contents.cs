using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace ChatDashboard.Bot.Storage.Moving;

/// <summary>What was seen on one way through all documents: how many of each kind, and in which versions, in whatever order.</summary>
internal sealed class Contents
{
    private readonly SortedDictionary<string, int> counts = new(StringComparer.Ordinal);
    private UInt128 versions;

    public IReadOnlyDictionary<string, int> Counts => counts;

    public int Documents { get; private set; }

    /// <exception cref="UnreadableDocumentException">This version of the program cannot make sense of it.</exception>
    public void Add(Document document)
    {
        var kind = StoredKinds.Of(document);
        counts[kind] = counts.GetValueOrDefault(kind) + 1;
        Documents++;
        var name = SHA256.HashData(Encoding.UTF8.GetBytes($"{document.Partition}\n{document.Id}\n{document.Version}"));
        versions ^= BinaryPrimitives.ReadUInt128BigEndian(name);
    }

    /// <summary>The same documents in the same versions.</summary>
    public bool IsSameAs(Contents other) => (Documents, versions) == (other.Documents, other.versions);

    public override string ToString() => Documents is 0
        ? "no documents"
        : $"{Documents:N0} documents ({string.Join(", ", counts.Select(pair => $"{pair.Value:N0} {pair.Key}"))})";
}
