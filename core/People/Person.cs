namespace ChatDashboard.Core.People;

/// <summary>Someone by id and by the name that the chat shows.</summary>
public sealed record Person(PersonId Id, string Name);
