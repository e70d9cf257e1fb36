using System.Runtime.CompilerServices;
using ChatDashboard.Core.Chat;
using ChatDashboard.Core.Sites;

namespace ChatDashboard.Bot.Doctor;

/// <summary>Whether the bot gets into the channel of each site, and somebody looks after it: each channel is asked who is in it.</summary>
internal sealed class SitesExamination(IServiceProvider services) : IExamination
{
    /// <summary>Each costs a call or more; where so many are right, so are the others, most likely.</summary>
    private const int Most = 25;

    public string Part => "Sites";

    public async IAsyncEnumerable<Finding> LookAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        var sites = await services.GetRequiredService<ISiteStore>().ListAsync(cancel);
        if (sites.Count is 0)
        {
            yield return Finding.Off("There is none yet. In the channel of one, type: @ChatDashboard setup site-x Name of the site");
        }

        foreach (var site in sites.Take(Most))
        {
            yield return await LookAtAsync(site, cancel);
        }

        if (sites.Count > Most)
        {
            yield return Finding.Off($"{sites.Count - Most} more were not looked at.");
        }
    }

    private async Task<Finding> LookAtAsync(Site site, CancellationToken cancel)
    {
        if (site.Channel is not { } channel)
        {
            return Finding.Advice($"{site.Id} has no channel. In the one where its team meets, type setup {site.Id}.");
        }

        try
        {
            var people = await services.GetRequiredService<IChat>().MembersAsync(channel, cancel);
            return (site.Facilitators.Count, site.Raters.Count) switch
            {
                (0, _) => Finding.Advice($"{site.Id} has no facilitator. An administrator can type: facilitators add @someone {site.Id}"),
                (_, 0) => Finding.Advice($"{site.Id} has no raters. A facilitator can type: raters add @someone {site.Id}"),
                var (_, raters) => Finding.Good($"{site.Id}: its channel answers. People there: {people.Count}, raters: {raters}."),
            };
        }
        catch (ChatUnreachableException fault)
        {
            return Finding.Wrong($"{site.Id}: its channel cannot be reached. {fault.Message}");
        }
        catch (ChatFailedException fault)
        {
            return Finding.Advice($"{site.Id}: its channel did not answer. {fault.Message}");
        }
    }
}
