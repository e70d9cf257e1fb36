using ChatDashboard.Bot;
using ChatDashboard.Bot.Slack;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ChatDashboard.Load;

/// <summary>The bot as its own program starts it, but for where Slack is.</summary>
internal static class SlackBot
{
    /// <summary>What is typed, by this program alone, to be the bot.</summary>
    public const string Word = "--be-the-bot-in";

    public static async Task RunAsync(Uri slack)
    {
        var builder = WebApplication.CreateBuilder();
        builder.AddRooms();
        builder.Services.Replace(ServiceDescriptor.Singleton(new SlackHosts(new(slack, "api/"), [slack])));
        await using var app = builder.Build();
        app.MapRooms();
        await app.RunAsync();
    }
}
