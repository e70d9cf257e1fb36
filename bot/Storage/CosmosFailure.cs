using System.Net;
using Azure.Identity;
using Microsoft.Azure.Cosmos;

namespace ChatDashboard.Bot.Storage;

/// <summary>What Cosmos DB's refusals mean to whoever runs the bot, and what to do about them.</summary>
/// <param name="place">Which container it is about.</param>
/// <remarks><see href="https://learn.microsoft.com/rest/api/cosmos-db/http-status-codes-for-cosmosdb">Status codes</see>.</remarks>
internal sealed class CosmosFailure(string place)
{
    /// <summary>Beside a 404: what lies above the item is missing.</summary>
    private const int OwnerNotFound = 1003;

    /// <summary>The item is missing, and nothing but the item.</summary>
    public static bool IsMissingItem(ResponseMessage answer) => answer.StatusCode is HttpStatusCode.NotFound && SubStatus(answer) is 0;

    public StorageUnavailableException Of(ResponseMessage answer) => Of(new CosmosException(
        answer.ErrorMessage, answer.StatusCode, SubStatus(answer), answer.Headers.ActivityId, answer.Headers.RequestCharge));

    public StorageUnavailableException Of(Exception cause) => new(
        cause switch
        {
            CosmosException refused => $"{place} failed ({(int)refused.StatusCode}): {Remedy(refused)}",
            AuthenticationFailedException =>
                $"{place}: there is no identity to sign in with. Give the machine a managed identity, or set Storage:Cosmos:Key.",
            OperationCanceledException =>
                $"{place} does not answer in time. Whatever was asked for may or may not have been done. Check the network.",
            _ => $"{place} cannot be reached: {cause.Message} Check Storage:Cosmos:Endpoint and the network.",
        },
        cause);

    private static string Remedy(CosmosException refused) => refused.StatusCode switch
    {
        HttpStatusCode.Unauthorized => "it does not know the key. Check Storage:Cosmos:Key.",
        HttpStatusCode.Forbidden =>
            "it does not let the bot in. Give the bot's identity the role Cosmos DB Built-in Data Contributor, and check the firewall.",
        HttpStatusCode.NotFound when refused.SubStatusCode is OwnerNotFound =>
            "the database or the container is gone. Check Storage:Cosmos:Database and Storage:Cosmos:Container, then start the bot again.",
        HttpStatusCode.TooManyRequests =>
            "more was asked of it than it has request units for, for longer than the bot waits. Raise its throughput.",
        HttpStatusCode.RequestEntityTooLarge => "the document is too large for it.",
        _ => "it is not well, or cannot be reached. Check the account's state in the Azure portal, "
            + "Storage:Cosmos:Endpoint and the network.",
    };

    private static int SubStatus(ResponseMessage answer) => int.TryParse(answer.Headers["x-ms-substatus"], out var number) ? number : 0;
}
