using System.Text.Json.Nodes;

namespace ChatDashboard.Tests.Support;

/// <summary>Gives the blocks and elements that have no id one, as Slack does.</summary>
internal static class BlockIds
{
    private static int _last;

    public static void Fill(JsonArray blocks)
    {
        foreach (var block in blocks.OfType<JsonObject>())
        {
            block["block_id"] ??= Next();
            JsonNode?[] elements = [block["accessory"], block["element"], .. block["elements"] as JsonArray ?? []];
            var takesIds = block["type"]!.ToString() is not ("context" or "rich_text");
            foreach (var element in elements.OfType<JsonObject>().Where(_ => takesIds))
            {
                element["action_id"] ??= Next();
            }
        }
    }

    private static string Next() => $"+{Interlocked.Increment(ref _last)}";
}
