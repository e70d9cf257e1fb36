using System.ComponentModel.DataAnnotations;

namespace ChatDashboard.Bot.Storage;

/// <summary>The settings <c>Storage:Sqlite</c>.</summary>
internal sealed class SqliteOptions
{
    /// <summary>The database file. A relative path starts at the content root; a missing folder is made.</summary>
    [Required(
        ErrorMessage = "Storage:Sqlite:Path is empty. Give it the path of the database file, or leave it out for data/chatdashboard.db.")]
    public string Path { get; set; } = "data/chatdashboard.db";
}
