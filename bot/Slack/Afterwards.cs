using ChatDashboard.Core.Calendar;
using ChatDashboard.Core.Chat;
using ChatDashboard.Core.Chat.Messages;
using ChatDashboard.Core.Cycles;
using ChatDashboard.Core.Sites;

namespace ChatDashboard.Bot.Slack;

/// <summary>
/// Keeps what stands in Slack true: after something was done, the prompt says how far someone is and their Home tab what waits.
/// </summary>
internal sealed class Afterwards(RefreshPrompt refreshPrompt, HomeTabs homes, Redraws redraws)
{
    public void Pressed(SlackRequest request, Press press, Answered answered)
    {
        if (answered.IsExcuse || answered.Faults.Count > 0)
        {
            return;
        }

        if (press.Kind.SavesAnswers() && press.Quarter is { } quarter)
        {
            RefreshPrompt(request.Team, request.User, press.Site, quarter);
        }

        if (press is { Kind: PressKind.Forget, Person: null } && answered.Replies[0].Place is ReplyPlace.InPlace)
        {
            // To draw the tab as usual would be to meet them anew.
            redraws.Ask(
                Homes(request.Team), request.User, cancel => homes.ClearAsync(request.Team, request.User, cancel), beforeOthers: true);
        }
        else if (!press.Kind.OpensModal() && !IsOneOfManyPages(answered.Message))
        {
            RefreshHome(request.Team, request.User);
        }
    }

    public void Said(SlackRequest request, Verb verb)
    {
        if (verb is not (Verb.Sites or Verb.Site or Verb.Rate or Verb.Status or Verb.Calendar
            or Verb.Audit or Verb.Export or Verb.Forget or Verb.Help or Verb.Clock))
        {
            RefreshHome(request.Team, request.User);
        }
    }

    private void RefreshPrompt(string team, string user, SiteId site, Quarter quarter)
    {
        var rater = SlackIds.Person(team, user);
        redraws.Ask($"prompts {team}", $"{rater} {site} {quarter}", cancel => refreshPrompt.RunAsync(site, quarter, rater, cancel));
    }

    private void RefreshHome(string team, string user) =>
        redraws.Ask(Homes(team), user, cancel => homes.DrawAgainAsync(team, user, cancel));

    private static string Homes(string team) => $"homes {team}";

    /// <summary>Between the first page and the last, nothing changes in what waits for someone.</summary>
    private static bool IsOneOfManyPages(Message shown) =>
        shown is RatingForm { Revision: > 1 } or ReflectionForm { Revision: > 1 } or ReviewForm;
}
