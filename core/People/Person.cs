namespace ChatDashboard.Core.People;

/// <summary>Someone by id and by the name that the chat shows.</summary>
public sealed record Person(PersonId Id, string Name)
{
    /// <summary>Who stands where someone stood who was forgotten.</summary>
    public static readonly Person Unnamed = new(new(PersonId.Nobodys, "someone"), "someone no longer named");
}
