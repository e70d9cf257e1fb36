namespace ChatDashboard.Tests.Bot.Storage;

/// <summary>
/// What Cosmos DB charges for an operation, by the vendor's rule of April 2026: the size counts, a term of the index is 0.2, a replace is a
/// delete and a create, and a feed costs what reading its items one by one would.
/// <see href="https://learn.microsoft.com/azure/cosmos-db/understand-request-unit-consumption">Understand request unit consumption</see>.
/// </summary>
internal static class RequestUnits
{
    /// <summary>
    /// The vendor gives no number for a query beside its items; in its own example 3.19 were charged for one that found one of 10 KB.
    /// </summary>
    private const double QueryItself = 3;

    private const double Term = 0.2;

    /// <summary>The partition, and what is always indexed: the id and the time of the change.</summary>
    private const int Terms = 3;

    /// <summary>What Cosmos DB adds to each item by itself.</summary>
    private const int Added = 200;

    private static readonly (double Kilobytes, double Read, double Write)[] Table =
    [
        (1, 1.00, 4.95), (2, 1.04, 6.29), (4, 1.14, 6.67), (8, 1.33, 7.04), (16, 1.67, 9.52), (32, 2.19, 11.23), (64, 4.76, 22.67),
        (128, 9.95, 48.19), (256, 20.28, 98.29), (512, 40.95, 184.57), (1024, 145.90, 625.00), (2048, 291.80, 1250.00),
    ];

    /// <param name="bytes">0 where there is no such item.</param>
    public static double Read(int bytes) => Of(bytes, row => row.Read);

    public static double Query(IEnumerable<int> bytes) => QueryItself + bytes.Sum(Read);

    public static double Create(int bytes) => Of(bytes, row => row.Write) + (Terms * Term);

    /// <summary>Of the terms, only the time of the change is another.</summary>
    public static double Replace(int bytes) => (2 * Of(bytes, row => row.Write)) + (2 * Term);

    public static double Delete(int bytes) => Create(bytes);

    /// <summary>Between two rows of the vendor's table, in proportion.</summary>
    private static double Of(int bytes, Func<(double Kilobytes, double Read, double Write), double> column)
    {
        var kilobytes = (bytes + Added) / 1024.0;
        var above = Table.First(row => row.Kilobytes >= kilobytes);
        var below = Table.LastOrDefault(row => row.Kilobytes < kilobytes, above);
        var share = above == below ? 0 : (kilobytes - below.Kilobytes) / (above.Kilobytes - below.Kilobytes);
        return column(below) + (share * (column(above) - column(below)));
    }
}
