using System.Text.Json;
using System.Text.Json.Nodes;
using ChatDashboard.Core.Chat;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace ChatDashboard.Bot.Teams;

/// <summary>POST /api/messages: check the sender, read the activity, pass it on once.</summary>
internal sealed partial class TeamsEndpoint(TeamsAuthentication door, Seen seen, HandleActivity handle, ILogger<TeamsEndpoint> log)
{
    public const string Path = "/api/messages";
    public const int LargestBody = 256 * 1024;

    public async Task<IResult> ReceiveAsync(HttpContext context, CancellationToken cancel)
    {
        if (await door.AuthenticateAsync(context) is not { } caller)
        {
            return TypedResults.Unauthorized();
        }

        var (activity, refusal) = await ReadActivityAsync(context.Request, cancel);
        if (activity is null)
        {
            return refusal!;
        }

        if (door.FindRefusal(caller, activity) is { } reason)
        {
            Log.Refused(log, activity.Id, activity.Tenant, reason);
            return TypedResults.StatusCode(StatusCodes.Status403Forbidden);
        }

        return await PassOnAsync(activity, cancel);
    }

    private static async Task<(Activity? Activity, IResult? Refusal)> ReadActivityAsync(HttpRequest request, CancellationToken cancel)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            || !type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase))
        {
            return (null, TypedResults.StatusCode(StatusCodes.Status415UnsupportedMediaType));
        }

        if (await RequestBody.ReadAsync(request, LargestBody, cancel) is not { } body)
        {
            return (null, TypedResults.StatusCode(StatusCodes.Status413PayloadTooLarge));
        }

        try
        {
            var activity = ActivityJson.ReadActivity(body);
            return activity switch
            {
                { MissingField: { } field } => (null, Bad("MissingField", $"The activity has no {field}.", field)),
                { IsKnown: false } => (null, TypedResults.Ok()),
                _ => (activity, null),
            };
        }
        catch (JsonException fault)
        {
            return (null, Bad("BadJson", $"The body is not an activity: see {fault.Path ?? "$"}.", null));
        }
    }

    private async Task<IResult> PassOnAsync(Activity activity, CancellationToken cancel)
    {
        if (activity.Type is ActivityTypes.Invoke)
        {
            // Nothing that the bot draws makes one; an empty answer makes Teams say "unable to reach app" and send it again.
            return TypedResults.Json(new JsonObject());
        }

        var key = activity.Key;
        if (!seen.Add(key))
        {
            Log.CameBefore(log, activity.Id);
            return TypedResults.Ok();
        }

        var handled = false;
        try
        {
            await handle(activity, cancel);
            handled = true;
        }
        catch (Exception failed) when (failed is ChatFailedException or ChatUnreachableException)
        {
            // What was asked for may be done, but whoever asked has not seen it: without a 200 Teams says so beside the button.
            Log.NotAnswered(log, activity.Id, failed.Message);
            return TypedResults.StatusCode(StatusCodes.Status502BadGateway);
        }
        finally
        {
            if (!handled)
            {
                seen.Forget(key);
            }
        }

        return TypedResults.Ok();
    }

    private static JsonHttpResult<JsonObject> Bad(string code, string message, string? field) => TypedResults.Json(
        new JsonObject { ["error"] = new JsonObject { ["code"] = code, ["message"] = message, ["field"] = field } },
        statusCode: StatusCodes.Status400BadRequest);

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "Refused activity {Activity} of tenant {Tenant}: {Reason}")]
        public static partial void Refused(ILogger log, string? activity, string? tenant, string reason);

        [LoggerMessage(LogLevel.Warning, "Activity {Activity} could not be answered: {Reason}")]
        public static partial void NotAnswered(ILogger log, string? activity, string reason);

        [LoggerMessage(LogLevel.Information, "Activity {Activity} came again")]
        public static partial void CameBefore(ILogger log, string? activity);
    }
}
