using ChatDashboard.Core.Chat;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace ChatDashboard.Bot.Slack;

/// <summary>Adds the room and maps its door. Both ways in stay shut until the section <c>Slack</c> is filled.</summary>
internal static class SlackServices
{
    /// <summary><see href="https://docs.slack.dev/apis/web-api/rate-limits">What Slack takes</see>.</summary>
    public const int PerConversationAndSecond = 1;

    public static IServiceCollection AddSlack(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptionsWithValidateOnStart<SlackOptions>().Bind(configuration.GetSection(SlackOptions.Section));
        services.AddSingleton<IValidateOptions<SlackOptions>, SlackOptionsCheck>();
        services.TryAddSingleton(TimeProvider.System);

        // At the end the host stops what was added last first: nothing more comes in before what is under way is waited for.
        return services.AddWebApi().AddConversation().AddDoor().AddSocketMode();
    }

    public static void MapSlack(this IEndpointRouteBuilder app)
    {
        var endpoints = app.ServiceProvider.GetRequiredService<SlackEndpoints>();
        app.MapPost(SlackEndpoints.Commands, endpoints.CommandAsync);
        app.MapPost(SlackEndpoints.Interactions, endpoints.InteractAsync);
        app.MapPost(SlackEndpoints.Events, endpoints.HearEventAsync);
    }

    private static IServiceCollection AddDoor(this IServiceCollection services)
    {
        services.AddSingleton<SlackSignature>();
        services.AddSingleton<SlackWorkspaces>();
        services.AddSingleton<SlackPayload>();
        services.TryAddSingleton<Seen>();
        services.AddSingleton<SlackDoor>();
        services.AddSingleton<SlackEndpoints>();

        return services;
    }

    private static IServiceCollection AddSocketMode(this IServiceCollection services)
    {
        var times = new SocketTimes();
        services.TryAddSingleton(times);
        services.AddOutgoingHttp(SocketAddress.HttpClient, times.HelloWithin);
        services.AddSingleton<SocketAddress>();
        services.AddSingleton<SocketEnvelopes>();
        services.AddSingleton<SlackSocket>().AddHostedService(provider => provider.GetRequiredService<SlackSocket>());
        services.AddHealthChecks().AddCheck<SlackHealth>("slack", tags: [Health.Ready]);
        services.AddSingleton<IExamination, SlackExamination>();

        return services;
    }

    private static IServiceCollection AddConversation(this IServiceCollection services)
    {
        services.AddSingleton<Redraws>().AddHostedService(provider => provider.GetRequiredService<Redraws>());
        services.AddSingleton<AfterAnswer>().AddHostedService(provider => provider.GetRequiredService<AfterAnswer>());
        services.TryAddSingleton<Replies>();
        services.AddSingleton<Patience>().AddSingleton<Asking>();
        services.AddSingleton<Modals>().AddSingleton<ModalAnswers>().AddSingleton<SlackReplies>();
        services.AddSingleton<HomeTabs>().AddSingleton<Afterwards>();
        services.AddSingleton<SpokenAnswers>().AddSingleton<ButtonAnswers>().AddSingleton<SubmissionAnswers>().AddSingleton<Arrivals>();
        services.AddSingleton<SlackConversation>();
        return services.AddSingleton<HandleSlack>(provider => provider.GetRequiredService<SlackConversation>().HandleAsync);
    }

    private static IServiceCollection AddWebApi(this IServiceCollection services)
    {
        services.TryAddSingleton(SlackHosts.Public);
        services.AddKeyedSingleton(SlackIds.Platform, (provider, _) => new Pacing(
            PerConversationAndSecond,
            provider.GetRequiredService<IOptions<SlackOptions>>().Value.MessagesPerSecond,
            provider.GetRequiredService<TimeProvider>(),
            SlackIds.Platform,
            provider.GetService<ISharedRations>()));
        services.AddSingleton<SlackCalls>().AddSingleton<SlackTiers>().AddSingleton<SlackClient>();
        services.AddSingleton<SlackDirectory>().AddSingleton<SlackPeople>().AddKeyedSingleton<IChat, SlackChat>(SlackIds.Platform);
        services.AddTransient<SlackTokenHandler>();
        foreach (var pace in Enum.GetValues<Pace>())
        {
            services.AddOutgoingHttp(SlackCalls.HttpClient(pace), Retries.For(pace).GiveUpAfter)
                .AddRetries(Retries.For(pace))
                .AddHttpMessageHandler<SlackTokenHandler>();
        }

        services.AddOutgoingHttp(SlackCalls.ResponseClient, Retries.Short.GiveUpAfter).AddRetries(Retries.Short);

        return services;
    }
}
