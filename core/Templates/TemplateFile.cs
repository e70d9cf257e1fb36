using System.Text.Json;

namespace ChatDashboard.Core.Templates;

/// <summary>
/// Reads a template from JSON. A wrong file is refused with the file, the place in it, what was found there and what to write instead.
/// </summary>
public static class TemplateFile
{
    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    public static DashboardTemplate Default()
    {
        using var file = typeof(TemplateFile).Assembly.GetManifestResourceStream("collective-impact.json")!;
        using var reader = new StreamReader(file);
        return Read("collective-impact.json", reader.ReadToEnd());
    }

    /// <exception cref="TemplateFileException">The text is not a template.</exception>
    public static DashboardTemplate Read(string file, string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Lenient);
            return ReadTemplate(new Place(file, "$", document.RootElement));
        }
        catch (JsonException wrong)
        {
            throw new TemplateFileException(
                $"{file}, line {wrong.LineNumber + 1}: this is not JSON. Look for a missing comma, "
                    + $"quote or bracket at character {wrong.BytePositionInLine + 1}.");
        }
    }

    private static DashboardTemplate ReadTemplate(Place root)
    {
        root.Allow("$schema", "id", "version", "name", "elements");
        return root.Make(() => new DashboardTemplate(
            root.Make(() => new TemplateVersion(root.Text("id"), root.Number("version"))),
            root.Text("name"),
            [.. root.List("elements").Select(ReadElement)]));
    }

    private static Element ReadElement(Place place)
    {
        place.Allow("id", "name", "components");
        return place.Make(() => new Element(
            new ElementId(place.Text("id")), place.Text("name"), [.. place.List("components").Select(ReadComponent)]));
    }

    private static Component ReadComponent(Place place)
    {
        place.Allow("id", "name", "guidance", "evidence");
        return place.Make(() => new Component(
            new ComponentId(place.Text("id")), place.Text("name"), place.Text("guidance"),
            place.Has("evidence") ? [.. place.List("evidence").Select(item => item.Text())] : []));
    }

    /// <summary>A spot in the file, which can say where it is.</summary>
    private sealed record Place(string File, string Path, JsonElement Json)
    {
        public bool Has(string name) => Json.TryGetProperty(name, out _);

        public void Allow(params ReadOnlySpan<string> names)
        {
            if (Json.ValueKind is not JsonValueKind.Object)
            {
                throw Wrong($"there is {Found(Json)} where an object in braces belongs.");
            }

            var seen = new HashSet<string>();
            foreach (var property in Json.EnumerateObject())
            {
                if (!names.Contains(property.Name))
                {
                    throw Wrong($"'{property.Name}' is not known here. Use {string.Join(", ", names.ToArray())}.");
                }

                if (!seen.Add(property.Name))
                {
                    throw Wrong($"'{property.Name}' is there twice. Keep one.");
                }
            }
        }

        public string Text(string name) => At(name).Text();

        public string Text()
        {
            if (Json.ValueKind is not JsonValueKind.String)
            {
                throw Wrong($"there is {Found(Json)} where a text in quotes belongs.");
            }

            try
            {
                return Json.GetString()!;
            }
            catch (InvalidOperationException)
            {
                // JSON allows an escape such as \ud83d alone; no text can hold it.
                throw Wrong($"there is {Found(Json)}, which holds half a character. Write it out.");
            }
        }

        public int Number(string name) => At(name) is { Json.ValueKind: JsonValueKind.Number } at && at.Json.TryGetInt32(out var number)
            ? number
            : throw At(name).Wrong($"there is {Found(At(name).Json)} where a whole number belongs.");

        public IEnumerable<Place> List(string name) => At(name) is { Json.ValueKind: JsonValueKind.Array } list
            ? list.Json.EnumerateArray().Select((item, index) => new Place(File, $"{list.Path}[{index}]", item))
            : throw At(name).Wrong($"there is {Found(At(name).Json)} where a list in brackets belongs.");

        public T Make<T>(Func<T> make)
        {
            try
            {
                return make();
            }
            catch (ArgumentException wrong)
            {
                throw Wrong(wrong.Message.Split(" (Parameter")[0]);
            }
        }

        private Place At(string name) => Json.TryGetProperty(name, out var value)
            ? new Place(File, $"{Path}.{name}", value)
            : throw Wrong($"'{name}' is missing. Add it.");

        private TemplateFileException Wrong(string what) => new($"{File}, at {Path}: {what}");

        private static string Found(JsonElement json) =>
            json.ValueKind is JsonValueKind.Null ? "null" : $"'{Core.Text.Shorten(json.GetRawText(), 40)}'";
    }
}
