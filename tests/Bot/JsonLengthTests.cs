using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ChatDashboard.Bot;

namespace ChatDashboard.Tests.Bot;

/// <summary>What is counted is what is sent, wherever a character falls in what is written at once.</summary>
public sealed class JsonLengthTests
{
    private static readonly JsonSerializerOptions[] Ways =
    [
        new() { Encoder = AsIsEncoder.Instance }, new() { Encoder = JavaScriptEncoder.Default },
    ];

    public static TheoryData<string> Texts { get; } = new(
        "", "plain", "a \"quote\", a \\ and a\nline", "Zażółć gęślą jaźń", "中文字符", "🟢🟡🔴 ⬈", "مرحبا", "\u2028\u007f\u0001");

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_text_of_any_script_is_counted_as_it_is_sent(string text)
    {
        foreach (var times in (int[])[1, 7, 1000, 4093, 4094, 4095, 4096, 4097])
        {
            var json = new JsonObject { ["a"] = string.Concat(Enumerable.Repeat(text, times)), [text] = new JsonArray(1, true, null, 2.5) };
            foreach (var way in Ways)
            {
                var sent = JsonSerializer.SerializeToUtf8Bytes(json, way);
                Assert.Equal(sent.Length, JsonLength.Bytes(json, way.Encoder!));
                Assert.Equal(Encoding.UTF8.GetString(sent).Length, JsonLength.Characters(json, way.Encoder!));
            }
        }
    }
}
