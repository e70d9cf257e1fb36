using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using ChatDashboard.Core.Calendar;
using ChatDashboard.Core.Chat;
using ChatDashboard.Core.People;
using ChatDashboard.Core.Sites;
using ChatDashboard.Core.Templates;

namespace ChatDashboard.Bot.Storage;

/// <summary>How the records of core are written as JSON: ids and enums as text, nothing that can be worked out, and no nulls.</summary>
internal static class StoredJson
{
    // By reflection: source generation does not keep the initial values of init properties.
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.General)
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        RespectNullableAnnotations = true,
        Encoder = AsIsEncoder.Instance,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { OnlyWhatIsStored, AllOfIt } },
        Converters =
        {
            new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false),
            new IdConverter<ChannelId>(ChannelId.Parse),
            new IdConverter<ComponentId>(text => new(text)),
            new IdConverter<ElementId>(text => new(text)),
            new IdConverter<PersonId>(PersonId.Parse),
            new IdConverter<Quarter>(Quarter.Parse),
            new IdConverter<SiteId>(text => new(text)),
            new IdConverter<TemplateVersion>(ParseTemplateVersion),
        },
    };

    /// <summary>The upgrade of what was kept before it was put on record who did what.</summary>
    public static void AddTrail(JsonObject document) =>
        document["trail"] = new JsonObject { ["pages"] = 0, ["last"] = new JsonArray() };

    /// <summary>Leaves out what a record works out of the rest.</summary>
    private static void OnlyWhatIsStored(JsonTypeInfo type)
    {
        for (var index = type.Properties.Count - 1; index >= 0; index--)
        {
            if (type.Properties[index] is { Set: null, AssociatedParameter: null })
            {
                type.Properties.RemoveAt(index);
            }
        }
    }

    /// <summary>Refuses an object that lacks something that is always written.</summary>
    private static void AllOfIt(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
        {
            // Only what has a setter can be required; where the constructor takes the value, this one is never called.
            property.Set ??= (_, _) => throw new InvalidOperationException($"{type.Type.Name} takes {property.Name} in its constructor.");
            property.IsRequired = property.AssociatedParameter is { } parameter ? !parameter.IsNullable : !property.IsSetNullable;
        }
    }

    private static TemplateVersion ParseTemplateVersion(string text) =>
        text.Split(':') is [var id, var digits] && int.TryParse(digits, out var number)
        ? new(id, number)
        : throw new FormatException($"'{text}' is not a template's version; one looks like collective-impact:1.");
}
