namespace ChatDashboard.Bot.Slack;

/// <summary>
/// What is behind both ways in: the workspace must be on the list, and each thing is passed on once, however often and through whichever
/// way it comes.
/// </summary>
internal sealed partial class SlackDoor(SlackWorkspaces workspaces, Seen seen, IServiceProvider services, ILogger<SlackDoor> log)
{
    private readonly Lock _lock = new();

    /// <summary>What is being handled: the same again waits for it, and ends as it does.</summary>
    private readonly Dictionary<string, Task<SlackOutcome>> _open = new(StringComparer.Ordinal);

    public Task<SlackOutcome> PassOnAsync(SlackRequest request)
    {
        if (!workspaces.Has(request.Team))
        {
            Log.Refused(log, request.Team);
            return Task.FromResult<SlackOutcome>(new SlackOutcome.Refused(SlackRefusal.To(request)));
        }

        lock (_lock)
        {
            if (request.Keys.Select(key => _open.GetValueOrDefault(key)).FirstOrDefault(open => open is not null) is { } same)
            {
                return same;
            }

            // A page that was saved is saved again: the answer that shows the next one may not have arrived.
            if (CameBefore(request) && request is not SlackRequest.Submission)
            {
                Log.CameBefore(log, request.Keys[0]);
                return Task.FromResult<SlackOutcome>(new SlackOutcome.Taken(null));
            }

            var outcome = HandleAsync(request);
            foreach (var key in request.Keys)
            {
                _open[key] = outcome;
            }

            return outcome;
        }
    }

    /// <summary>By one of its keys; from now on it is known by all of them.</summary>
    private bool CameBefore(SlackRequest request) => request.Keys.Count(seen.Add) < request.Keys.Count;

    private async Task<SlackOutcome> HandleAsync(SlackRequest request)
    {
        await Task.Yield();
        SlackOutcome outcome = new SlackOutcome.Failed();
        try
        {
            // Slack hangs up after three seconds. What it sent is handled to the end all the same: someone may have typed it.
            outcome = new SlackOutcome.Taken(await services.GetRequiredService<HandleSlack>()(request, CancellationToken.None));
        }
        catch (Exception fault)
        {
            Log.Failed(log, request.GetType().Name, request.Team, fault);
        }

        Close(request, letInAgain: outcome is SlackOutcome.Failed);
        return outcome;
    }

    private void Close(SlackRequest request, bool letInAgain)
    {
        lock (_lock)
        {
            foreach (var key in request.Keys)
            {
                _open.Remove(key);
                if (letInAgain)
                {
                    seen.Forget(key);
                }
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "Refused a request of the Slack workspace {Team}: it is not in Slack:Workspaces")]
        public static partial void Refused(ILogger log, string team);

        [LoggerMessage(LogLevel.Information, "{Key} came again")]
        public static partial void CameBefore(ILogger log, string key);

        [LoggerMessage(LogLevel.Error, "A {Request} of the Slack workspace {Team} could not be handled")]
        public static partial void Failed(ILogger log, string request, string team, Exception fault);
    }
}
