using ChatDashboard.Core.Chat;
using ChatDashboard.Core.People;

namespace ChatDashboard.Bot;

/// <summary>
/// The invented people and places of the demo: they live in the Agents Playground, and the demo's story is told about them.
/// </summary>
/// <param name="InFront">The person in front of the screen.</param>
/// <param name="Colleagues">Everybody else; the Playground takes exactly five.</param>
internal sealed record DemoPeople(DemoPerson InFront, IReadOnlyList<DemoPerson> Colleagues)
{
    public static DemoPeople Invented { get; } = new(
        new("maren", "Maren Holloway"),
        [
            new("tobin", "Tobin Adeyemi"), new("priya", "Priya Castellan"), new("luis", "Luis Haverford"),
            new("hanna", "Hanna Okonski"), new("wendell", "Wendell Marsh"),
        ]);

    /// <summary>Where the Playground is found unless <c>Playground:Port</c> says otherwise.</summary>
    public const int Port = 56150;

    public string Tenant { get; init; } = "00000000-0000-0000-0000-0000000000001";

    public string Team { get; init; } = "Foundation";

    /// <summary>Where the demo's site lives. The team's General channel stays free, to try <c>setup</c> in.</summary>
    public string Channel { get; init; } = "site-x";

    public string GroupChat { get; init; } = "Programme group";

    public ChannelId ChannelId => new("teams", $"channel-{Channel}");

    public IEnumerable<DemoPerson> All => [InFront, .. Colleagues];
}

/// <summary>One of the invented people.</summary>
/// <param name="Key">A short name that their ids are made of.</param>
internal sealed record DemoPerson(string Key, string Name)
{
    /// <summary>The id by which the bot knows them in a conversation.</summary>
    public string User => $"user-{Key}";

    /// <summary>The id that the directory would keep for them.</summary>
    public string DirectoryId => $"aad-{Key}";

    public Person Person => new(new("teams", DirectoryId), Name);
}
