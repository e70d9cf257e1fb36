using System.Text.Json.Nodes;
using ChatDashboard.Tests.Support;

namespace ChatDashboard.Tests.Conversations;

/// <summary>The bot is added somewhere, and says hello once.</summary>
public sealed class ArrivalTests
{
    private static readonly string[] Told = ["installationUpdate", "conversationUpdate"];

    [Theory]
    [InlineData("installationUpdate", "conversationUpdate")]
    [InlineData("conversationUpdate", "installationUpdate")]
    public async Task It_says_hello_once_whichever_way_Teams_tells_first(string first, string second)
    {
        await using var bot = await BotApp.StartAsync();

        foreach (var room in new[] { TeamsRoom.With(A.Ana), TeamsRoom.Team })
        {
            var hello = Assert.Single(await bot.PostAsync(Arrival(bot, room, first)));
            var again = await bot.PostAsync(Arrival(bot, room, second));

            Assert.StartsWith("Hello, I am ChatDashboard", hello.Text);
            Assert.Empty(again);
        }
    }

    [Fact]
    public async Task Told_both_at_once_it_says_hello_once_too()
    {
        await using var bot = await BotApp.StartAsync();
        TeamsRoom[] rooms =
        [
            .. Enumerable.Range(1, 20).Select(number => TeamsRoom.With(A.Person($"p{number}"))),
            .. Enumerable.Range(1, 20).Select(number => TeamsRoom.Channel($"site-{number}")),
        ];

        await Task.WhenAll(
            from room in rooms
            from type in Told
            select Task.Run(() => bot.PostAsync(Arrival(bot, room, type))));

        Assert.Equal(
            rooms.Select(room => room.Id).Order(), bot.Teams.Messages.Select(message => message.Conversation.Split(';')[0]).Order());
    }

    [Fact]
    public async Task In_a_group_it_says_what_can_be_done_there()
    {
        await using var bot = await BotApp.StartAsync();

        var hello = Assert.Single(await bot.PostAsync(Arrival(bot, TeamsRoom.Group, "installationUpdate")));

        Assert.Contains("A site itself lives in a channel.", hello.Text);
    }

    [Fact]
    public async Task Someone_else_who_joins_or_the_bot_s_own_leaving_is_no_reason_to_speak()
    {
        await using var bot = await BotApp.StartAsync();
        var joined = TeamsRoom.Team.Activity("conversationUpdate", A.Ana, bot.Teams.ServiceUrl, bot.NextId());
        joined["membersAdded"] = new JsonArray(new JsonObject { ["id"] = "29:ben" });
        var left = TeamsRoom.Team.Activity("installationUpdate", A.Ana, bot.Teams.ServiceUrl, bot.NextId());
        left["action"] = "remove";

        Assert.Empty(await bot.PostAsync(joined));
        Assert.Empty(await bot.PostAsync(left));
    }

    private static JsonObject Arrival(BotApp bot, TeamsRoom room, string type)
    {
        var activity = room.Activity(type, room.Kind == "personal" ? A.Person(room.Id[5..]) : A.Ana, bot.Teams.ServiceUrl, bot.NextId());
        activity["action"] = "add";
        activity["membersAdded"] = new JsonArray(new JsonObject { ["id"] = "28:bot" });
        return activity;
    }
}
