using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace ChatDashboard.Bot.Slack;

/// <summary>Adds the room. Both of its doors stay shut until the section <c>Slack</c> is filled.</summary>
internal static class SlackServices
{
    public static IServiceCollection AddSlack(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptionsWithValidateOnStart<SlackOptions>().Bind(configuration.GetSection(SlackOptions.Section));
        services.AddSingleton<IValidateOptions<SlackOptions>, SlackOptionsCheck>();
        services.TryAddSingleton(TimeProvider.System);

        return services;
    }
}
