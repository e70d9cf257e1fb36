using ChatDashboard.Bot;
using ChatDashboard.Bot.Playground;

namespace ChatDashboard.Tests.Bot.Playground;

public class PlaygroundConfigurationTests
{
    private static readonly string[] UserFields = ["id", "name", "userPrincipleName", "aadObjectId", "givenName", "surname", "email"];

    [Fact]
    public void It_names_the_person_in_front_five_others_and_one_channel()
    {
        var configuration = PlaygroundConfiguration.Render(DemoPeople.Invented);

        var others = configuration["users"]!.AsArray();
        Assert.Equal("Maren Holloway", (string?)configuration["currentUser"]!["name"]);
        Assert.Equal(5, others.Count);
        Assert.All(
            others.Append(configuration["currentUser"]), user => Assert.Equal(UserFields, user!.AsObject().Select(field => field.Key)));
        Assert.Equal("site-x", (string?)Assert.Single(configuration["team"]!["channels"]!.AsArray())!["name"]);
    }

    [Fact]
    public void No_two_people_and_no_two_conversations_share_an_id()
    {
        var configuration = PlaygroundConfiguration.Render(DemoPeople.Invented);

        var people = configuration["users"]!.AsArray().Append(configuration["currentUser"]).Select(user => (string)user!["id"]!).ToList();
        string[] conversations =
        [
            (string)configuration["personalChat"]!["id"]!, (string)configuration["groupChat"]!["id"]!,
            (string)configuration["team"]!["id"]!, (string)configuration["team"]!["channels"]![0]!["id"]!,
        ];
        Assert.Distinct(people);
        Assert.Distinct(conversations);
    }
}
