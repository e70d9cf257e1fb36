using System.Text;
using System.Text.Json;
using ChatDashboard.Bot;

namespace ChatDashboard.Tests.Bot;

public sealed class WholeCharactersTests
{
    [Theory]
    [InlineData(@"""\ud83d""", "\ufffd")]
    [InlineData(@"""\ude00""", "\ufffd")]
    [InlineData(@"""a\uD83Db\uDE00c""", "a\ufffdb\ufffdc")]
    [InlineData(@"""\ud83d\ud83d\ude00""", "\ufffd😀")]
    [InlineData(@"""\ud83d\n""", "\ufffd\n")]
    [InlineData(@"""\ud83d\ude00""", "😀")]
    [InlineData(@"""\\ud83d""", @"\ud83d")]
    [InlineData(@"""\\\ud83d""", "\\\ufffd")]
    [InlineData(@"""\u00e9 \\ \"" \u0000""", "é \\ \" \0")]
    [InlineData(@"""plain 😀""", "plain 😀")]
    public void Half_a_character_is_replaced_and_nothing_else_is_touched(string json, string text)
    {
        var body = Encoding.UTF8.GetBytes(json);

        WholeCharacters.Mend(body);

        Assert.Equal(text, JsonSerializer.Deserialize<string>(body));
    }

    [Theory]
    [InlineData(@"""\")]
    [InlineData(@"""\u")]
    [InlineData(@"""\ud83")]
    [InlineData(@"""\ud83d")]
    [InlineData(@"""\ud83d\")]
    [InlineData(@"""\uzzzz""")]
    public void What_is_no_json_stays_what_it_is(string json)
    {
        var body = Encoding.UTF8.GetBytes(json);

        WholeCharacters.Mend(body);

        Assert.ThrowsAny<JsonException>(() => JsonSerializer.Deserialize<string>(body));
    }
}
