using ChatDashboard.Core.Chat;

namespace ChatDashboard.Bot.Demo;

/// <summary>
/// Before the bot listens: the demo's site is there, and the people in the Playground can be reached at its present address.
/// </summary>
/// <param name="service">Where the Playground takes messages.</param>
internal sealed class DemoStart(SeedSite seedSite, IAddressBook addresses, DemoPeople people, Uri service) : LifecycleService
{
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await seedSite.RunAsync(cancellationToken);
        await addresses.RememberAsync(new ChannelAddress(people.ChannelId, people.Tenant, $"{service}"), cancellationToken);

        // The person in front of the screen introduces themselves: their page does it as soon as it is open.
        foreach (var colleague in people.Colleagues)
        {
            await addresses.RememberAsync(
                new PersonAddress(colleague.Person.Id, colleague.User, people.Tenant, $"{service}"), cancellationToken);
        }
    }
}
