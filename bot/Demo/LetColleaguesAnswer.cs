using ChatDashboard.Core.Cycles;
using ChatDashboard.Core.Dashboards;
using ChatDashboard.Core.Sites;
using ChatDashboard.Core.Templates;

namespace ChatDashboard.Bot.Demo;

/// <summary>Hands in what the colleagues answer by themselves.</summary>
internal sealed class LetColleaguesAnswer(
    DemoColleagues colleagues, ICycleStore cycles, IDashboardStore dashboards, ITemplateStore templates, TimeProvider time)
{
    /// <param name="most">How many of those whose time has come answer now.</param>
    /// <returns>How many have answered.</returns>
    public async Task<int> RunAsync(Site site, int most, CancellationToken cancel)
    {
        if (site.Latest is null
            || await cycles.FindAsync(site.Id, site.Latest, cancel) is not { Value: { Phase: CyclePhase.Collecting } cycle })
        {
            return 0;
        }

        var responses = await cycles.ListResponsesAsync(site.Id, cycle.Quarter, cancel);
        var template = await templates.GetAsync(cycle.Template, cancel);
        var before = cycle.Before is null ? null : await dashboards.FindAsync(site.Id, cycle.Before, cancel);
        var answers = colleagues.Answers(site, cycle, template, responses, before, time.GetUtcNow()).Take(most).ToList();
        foreach (var answer in answers)
        {
            await cycles.ChangeAsync(site.Id, cycle.Quarter, answer.Rater, now => now.IsSubmitted ? now : HandedIn(now, answer), cancel);
        }

        return answers.Count;
    }

    /// <summary>Only what a rater says: how the bot's messages reached them may have been recorded in the meantime.</summary>
    private static Response HandedIn(Response now, Response answer) => now with
    {
        Answers = answer.Answers,
        Reflection = answer.Reflection,
        ReflectionBefore = answer.ReflectionBefore,
        ReflectionRevision = answer.ReflectionRevision,
        Revision = answer.Revision,
        SubmittedAt = answer.SubmittedAt,
        RemindAt = null,
    };
}
