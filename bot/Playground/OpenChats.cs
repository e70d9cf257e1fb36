using System.Text.Json.Nodes;
using ChatDashboard.Core.Chat;

namespace ChatDashboard.Bot.Playground;

/// <summary>
/// Opens the personal chats of those who are not in front of the screen. Unlike Teams, the Playground forgets them whenever it ends and
/// gives them new ids; what is sent there is shown nowhere, but it arrives.
/// </summary>
internal sealed class OpenChats(IAddressBook addresses, DemoPeople people)
{
    public async Task RunAsync(Uri page, CancellationToken cancel)
    {
        var service = new Uri(page, "_connector");
        using var http = new HttpClient();
        foreach (var colleague in people.Colleagues)
        {
            var asked = new JsonObject
            {
                ["isGroup"] = false,
                ["members"] = new JsonArray(new JsonObject { ["id"] = colleague.User }),
                ["tenantId"] = people.Tenant,
            };
            using var answer = await http.PostAsJsonAsync($"{service}/v3/conversations", asked, cancel);
            answer.EnsureSuccessStatusCode();
            var opened = await answer.Content.ReadFromJsonAsync<JsonObject>(cancel);
            await addresses.RememberAsync(
                new PersonAddress(colleague.Person.Id, colleague.User, people.Tenant, $"{service}", (string?)opened?["id"]), cancel);
        }
    }
}
