using System.Text;
using System.Text.Json.Nodes;
using ChatDashboard.Bot.Slack;
using ChatDashboard.Tests.Support;
using CsCheck;
using Microsoft.Extensions.Options;

namespace ChatDashboard.Tests.Bot.Slack;

/// <summary>
/// Whatever comes, the reader gives a request, nothing or a fault, and never throws; and a request has ids that the bot can keep.
/// </summary>
public sealed class AnyPayloadTests
{
    private static readonly JsonObject[] Samples =
    [
        SlackPayloads.Command(),
        SlackPayloads.Press(),
        SlackPayloads.PressInView(),
        SlackPayloads.PressInView("home"),
        SlackPayloads.Submission(),
        SlackPayloads.Event(SlackPayloads.Mention()),
        SlackPayloads.Event(SlackPayloads.SaidAlone()),
        SlackPayloads.Event(SlackPayloads.HomeOpened()),
        SlackPayloads.Event(SlackPayloads.Joined(SlackPayloads.Bot)),
        SlackPayloads.Event(SlackPayloads.TokensRevoked(SlackPayloads.Bot)),
    ];

    private static readonly SlackPayload Payload =
        new(new(Options.Create(new SlackOptions { Workspaces = { new SlackWorkspace { Id = SlackPayloads.Team, BotToken = "xoxb-1" } } })));

    /// <summary>Anything that may stand in the place of something else.</summary>
    private static readonly Gen<string> Json = Gen.OneOf<string>(
        "null", "true", "false", "0", "-1e300", "\"\"", "\" \"", "\"../etc\"", "\"U1\"", "\"a:b\"", "\"😀\"", "\"\\u0000\"", "[]", "{}",
        "[null]", "[[]]", "[{}]", "{\"id\":{}}", "{\"value\":[1]}", "{\"\":\"\"}");

    [Fact]
    public void A_payload_with_anything_in_the_place_of_anything_is_read_without_an_accident() =>
        Gen.Select(Gen.OneOf<JsonObject>(Samples), Gen.Select(Gen.Int[0, 1000], Json).Array[1, 4]).Sample(
            (sample, changes) =>
            {
                var payload = changes.Aggregate(
                    (JsonObject)sample.DeepClone(), (changed, change) => Change(changed, change.Item1, change.Item2));

                Check(payload.ToJsonString());
            },
            iter: 5_000);

    [Fact]
    public void Bytes_that_are_changed_or_cut_short_are_read_without_an_accident() =>
        Gen.Select(Gen.OneOf<JsonObject>(Samples), Gen.Select(Gen.Int[0, 5000], Gen.Byte).Array[0, 3], Gen.Int[0, 5000]).Sample(
            (sample, changes, length) =>
            {
                var bytes = Encoding.UTF8.GetBytes(sample.ToJsonString());
                foreach (var (place, value) in changes)
                {
                    bytes[place % bytes.Length] = value;
                }

                Check(bytes.AsSpan(0, length % 2 == 0 ? bytes.Length : length % bytes.Length));
            },
            iter: 5_000);

    private static void Check(string json) => Check(Encoding.UTF8.GetBytes(json));

    private static void Check(ReadOnlySpan<byte> bytes)
    {
        if (LooseJson.Parse(bytes) is not { } payload)
        {
            return;
        }

        foreach (var read in new[] { Payload.ReadCommand(payload), Payload.ReadInteraction(payload), Payload.ReadEvent(payload) })
        {
            if (read.Request is { } request)
            {
                _ = SlackIds.Person(request.Team, request is SlackRequest.Removed ? "none" : request.User);
                _ = $"{request}{(request as SlackRequest.Submission)?.View.View.ToJsonString()}";
            }
        }
    }

    /// <summary>Puts something else in the place of one of the payload's values, or takes it away.</summary>
    private static JsonObject Change(JsonObject payload, int place, string json)
    {
        var places = Places(payload).ToList();
        var (parent, key) = places[place % places.Count];
        switch (parent, key)
        {
            case (JsonObject fields, string name) when place % 7 == 0:
                fields.Remove(name);
                break;
            case (JsonObject fields, string name):
                fields[name] = JsonNode.Parse(json);
                break;
            case (JsonArray list, int index):
                list[index] = JsonNode.Parse(json);
                break;
        }

        return payload;
    }

    private static IEnumerable<(JsonNode Parent, object Key)> Places(JsonNode? node) => node switch
    {
        JsonObject fields => fields.SelectMany(field => Places(field.Value).Prepend((fields, field.Key))),
        JsonArray list => list.SelectMany((one, index) => Places(one).Prepend((list, index))),
        _ => [],
    };
}
