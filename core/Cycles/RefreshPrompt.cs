using ChatDashboard.Core.Calendar;
using ChatDashboard.Core.Chat;
using ChatDashboard.Core.Forms;
using ChatDashboard.Core.People;
using ChatDashboard.Core.Sites;

namespace ChatDashboard.Core.Cycles;

/// <summary>
/// Draws a rater's prompt again where it stands, so that it shows how far they are: for platforms where the form opens beside it.
/// </summary>
public sealed class RefreshPrompt(ISiteStore sites, FindForm findForm, IChat chat)
{
    public async Task RunAsync(SiteId id, Quarter quarter, PersonId rater, CancellationToken cancel)
    {
        if (await sites.FindAsync(id, cancel) is { Value: var site }
            && await findForm.RunAsync(site, quarter, rater, cancel) is { Response: { PromptMessage: { } prompt } response } form)
        {
            await chat.UpdateAsync(
                rater, prompt, form.Cycle.TakesAnswers && !response.IsSubmitted ? form.Invitation() : form.Summary(), cancel);
        }
    }
}
