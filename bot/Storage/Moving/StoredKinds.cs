namespace ChatDashboard.Bot.Storage.Moving;

/// <summary>
/// The kinds of documents that there are, by where they lie. Whatever the bot keeps is named here, or it could not move house.
/// </summary>
internal static class StoredKinds
{
    /// <summary>The kind of a document, which is read to see whether it makes sense.</summary>
    /// <exception cref="UnreadableDocumentException">This version of the program cannot make sense of it.</exception>
    public static string Of(Document document) => document.Partition.Split(':')[0] switch
    {
        "sites" => Read("sites", SiteStore.SiteShape, document),
        "site" when document.Id.Contains(":response:", StringComparison.Ordinal) => Read("responses", CycleStore.ResponseShape, document),
        "site" when document.Id.StartsWith(TrailStore.Prefix, StringComparison.Ordinal) => Read("changes", TrailStore.PageShape, document),
        "site" => Read("cycles", CycleStore.CycleShape, document),
        "published" => Read("dashboards", DashboardStore.DashboardShape, document),
        "people" => Read("people", AddressBook.PersonShape, document),
        "channels" => Read("channels", Channels.EntryShape, document),
        "workspaces" => Read("workspaces", Workspaces.ClosedShape, document),
        "templates" => Read("templates", TemplateStore.TemplateShape, document),
        _ => throw new UnreadableDocumentException(
            document.Partition, document.Id, "this version of ChatDashboard does not know what it is. Run the version that wrote it."),
    };

    private static string Read<T>(string kind, Shape<T> shape, Document document)
        where T : class
    {
        shape.Read(document);
        return kind;
    }
}
