using System.Text;
using ChatDashboard.Bot.Teams;
using ChatDashboard.Core.People;

namespace ChatDashboard.Tests.Bot.Teams;

public sealed class ActivityTests
{
    [Theory]
    [InlineData("""{"id":"29:a","aadObjectId":"d1","objectId":"d2"}""", "teams:d1")]
    [InlineData("""{"id":"29:a","objectId":"d2"}""", "teams:d2")]
    [InlineData("""{"id":"29:a","aadObjectId":"","objectId":null}""", "teams:29:a")]
    [InlineData(
        """{"id":"user-id-0","aadObjectId":"00000000-0000-0000-0000-00000000000011"}""", "teams:00000000-0000-0000-0000-00000000000011")]
    public void A_person_is_known_by_the_id_that_stays(string from, string expected) =>
        Assert.Equal(PersonId.Parse(expected), Read($$"""{"from":{{from}}}""").From!.Person);

    [Theory]
    [InlineData("""{"channelData":{"tenant":{"id":"t1"}},"conversation":{"tenantId":"t2"}}""", "t1")]
    [InlineData("""{"channelData":{},"conversation":{"tenantId":"t2"}}""", "t2")]
    [InlineData("""{"channelData":null,"conversation":{}}""", null)]
    public void The_organisation_is_in_the_channels_data_or_the_conversation(string json, string? expected) =>
        Assert.Equal(expected, Read(json).Tenant);

    [Fact]
    public void Mentions_and_the_time_zone_are_found_among_the_entities()
    {
        var activity = Read("""
            {"entities":[
              {"type":"mention","mentioned":{"id":"28:bot","name":"ChatDashboard"},"text":"<at>ChatDashboard</at>"},
              {"type":"mention"}, null,
              {"type":"https://schema.org/Message","citation":[]},
              {"type":"clientInfo","locale":"en-US","country":"US","platform":"Web","timezone":"America/Chicago"}]}
            """);

        Assert.Equal(("28:bot", "<at>ChatDashboard</at>"), activity.Mentions.Select(mention => (mention.Who.Id, mention.Text)).Single());
        Assert.Equal("America/Chicago", activity.TimeZone);
    }

    [Fact]
    public void What_a_card_sent_is_kept_as_it_came() =>
        Assert.Equal("r", Read("""{"value":{"rating":"r","list":[1]}}""").Value?.GetProperty("rating").GetString());

    [Fact]
    public void Types_that_clients_vary_and_fields_of_tomorrow_are_taken()
    {
        var activity = Read("""
            {"id":1700000000123,"text":{"html":"x"},"locale":null,"timestamp":17,"attachments":[{"content":{}}],
             "membersAdded":[{"id":"28:bot"}],"channelData":{"team":{"id":"19:team"},"eventType":"channelCreated","settings":{"x":[]}}}
            """);

        Assert.Equal(("1700000000123", null, "19:team"), (activity.Id, activity.Text, activity.ChannelData?.Team?.Id));
        Assert.Equal("28:bot", Assert.Single(activity.MembersAdded!)?.Id);
    }

    private static Activity Read(string json) => ActivityJson.ReadActivity(Encoding.UTF8.GetBytes(json));
}
