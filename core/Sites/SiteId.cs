namespace ChatDashboard.Core.Sites;

/// <summary>The short name by which people call a site in the chat, such as site-x.</summary>
public sealed record SiteId
{
    public SiteId(string value) => Value = Slug.Check(value, "a site's id");

    public string Value { get; }

    public override string ToString() => Value;
}
