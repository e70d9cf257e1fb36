using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using ChatDashboard.Core.Calendar;
using ChatDashboard.Core.People;
using ChatDashboard.Core.Sites;
using ChatDashboard.Core.Templates;

namespace ChatDashboard.Core.Chat;

/// <summary>What a button does and on what: ids only, for the state lives in the store.</summary>
public sealed record Press(PressKind Kind, SiteId Site, Quarter? Quarter = null)
{
    /// <summary>In the place of a site, for what is about all of them.</summary>
    public static readonly SiteId Everywhere = new("everywhere");

    public ElementId? Element { get; init; }

    /// <summary>The component that a page begins at; null for its element's first.</summary>
    public ComponentId? From { get; init; }

    /// <summary>The components whose inputs stand on the page.</summary>
    public IReadOnlyList<ComponentId> Components { get; init; } = [];

    /// <summary>The response's revision that the page was drawn from.</summary>
    public int Revision { get; init; }

    /// <summary>When the last agreement was recorded that a page of the review was drawn from, in Unix milliseconds; 0 for none.</summary>
    public long Seen { get; init; }

    /// <summary>Whom it is about; null for whoever presses.</summary>
    public PersonId? Person { get; init; }

    /// <summary>What a form of settings showed: its own marks, which nobody else reads.</summary>
    public string Shown { get; init; } = "";

    /// <summary>Which page of a longer reading.</summary>
    public int Page { get; init; }

    /// <summary>The press as flat names and texts, the way a platform carries it in a button.</summary>
    public IReadOnlyDictionary<string, string> ToFields()
    {
        var fields = new Dictionary<string, string> { ["do"] = Kind.ToString(), ["site"] = Site.Value };
        void Add(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value) && value != "0")
            {
                fields[name] = value;
            }
        }

        Add("quarter", Quarter?.ToString());
        Add("element", Element?.Value);
        Add("from", From?.Value);
        Add("components", string.Join(' ', Components));
        Add("revision", Revision.ToString(CultureInfo.InvariantCulture));
        Add("seen", Seen.ToString(CultureInfo.InvariantCulture));
        Add("person", Person?.ToString());
        Add("shown", Shown);
        Add("page", Page.ToString(CultureInfo.InvariantCulture));
        return fields;
    }

    /// <summary>Reads what <see cref="ToFields"/> wrote. What comes back from outside may be anything: then there is no press.</summary>
    public static bool TryParse(IReadOnlyDictionary<string, string> fields, [NotNullWhen(true)] out Press? press)
    {
        ArgumentNullException.ThrowIfNull(fields);
        press = null;
        string? Read(string name) => fields.GetValueOrDefault(name);
        var quarter = Read("quarter");
        var components = Read("components")?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];
        var ids = new[] { Read("element"), Read("from") }.OfType<string>().Concat(components);
        var person = Read("person")?.Split(':', 2);
        if (!Enum.TryParse<PressKind>(Read("do"), out var kind) || !Enum.IsDefined(kind) || !Slug.IsValid(Read("site"))
            || (quarter is not null && !Quarter.TryParse(quarter, out _)) || !ids.All(Slug.IsValid)
            || (person is not null && (person.Length != 2 || !PlatformId.IsValid(person[0], person[1]))))
        {
            return false;
        }

        press = new(kind, new(Read("site")!), quarter is null ? null : Quarter.Parse(quarter))
        {
            Element = Read("element") is { } element ? new(element) : null,
            From = Read("from") is { } from ? new(from) : null,
            Components = [.. components.Select(id => new ComponentId(id))],
            Revision = Number(Read("revision")),
            Seen = long.TryParse(Read("seen"), NumberStyles.None, CultureInfo.InvariantCulture, out var seen) ? seen : 0,
            Person = person is null ? null : new(person[0], person[1]),
            Shown = Read("shown") ?? "",
            Page = Number(Read("page")),
        };
        return true;
    }

    private static int Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
