using ChatDashboard.Core.Chat;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace ChatDashboard.Bot.Teams;

/// <summary>Adds the room and maps its door. It stays shut until the section <c>Teams</c> is filled.</summary>
internal static partial class TeamsServices
{
    /// <summary><see href="https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit">What Teams takes</see>.</summary>
    public const int PerConversationAndSecond = 7;

    public static IServiceCollection AddTeams(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptionsWithValidateOnStart<TeamsOptions>().Bind(configuration.GetSection(TeamsOptions.Section));
        services.AddSingleton<IValidateOptions<TeamsOptions>, TeamsOptionsCheck>();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(provider => TeamsCloud.Of(provider.GetRequiredService<IOptions<TeamsOptions>>().Value.Cloud));

        services.TryAddSingleton<Replies>();
        services.AddKeyedSingleton<IChat, TeamsChat>(TeamsClient.Platform).AddSingleton<Introductions>().AddSingleton<TeamsConversation>();
        services.AddSingleton<HandleActivity>(provider => provider.GetRequiredService<TeamsConversation>().HandleAsync);

        return services.AddDoor().AddConnector();
    }

    public static void MapTeams(this IEndpointRouteBuilder app)
    {
        if (app.ServiceProvider.GetRequiredService<IOptions<TeamsOptions>>().Value.DangerouslyAllowUnauthenticated)
        {
            Log.DoorIsOpen(app.ServiceProvider.GetRequiredService<ILogger<TeamsEndpoint>>());
        }

        app.MapPost(TeamsEndpoint.Path, app.ServiceProvider.GetRequiredService<TeamsEndpoint>().ReceiveAsync);
    }

    private static IServiceCollection AddDoor(this IServiceCollection services)
    {
        // Without AddAuthentication, which brings data protection: it would write keys to the disk that nobody uses.
        services.AddAuthenticationCore(options => options.AddScheme<JwtBearerHandler>(TeamsAuthentication.Scheme, null)).AddWebEncoders();
        services.AddTransient<JwtBearerHandler>().AddSingleton<IPostConfigureOptions<JwtBearerOptions>, JwtBearerPostConfigureOptions>();
        services.AddSingleton<IConfigureOptions<JwtBearerOptions>, TokenRules>();
        services.AddSingleton<TeamsKeys>();
        services.AddSingleton<TeamsAuthentication>();
        services.TryAddSingleton<Seen>();
        services.AddSingleton<TeamsEndpoint>();
        services.AddOutgoingHttp(TeamsKeys.HttpClient, TimeSpan.FromSeconds(10));

        return services;
    }

    private static IServiceCollection AddConnector(this IServiceCollection services)
    {
        services.AddSingleton<BotTokens>();
        services.AddHealthChecks().AddCheck<TeamsHealth>("teams", tags: [Health.Ready]);
        services.AddSingleton<IExamination, TeamsExamination>();
        services.AddKeyedSingleton(TeamsClient.Platform, (provider, _) => new Pacing(
            PerConversationAndSecond,
            provider.GetRequiredService<IOptions<TeamsOptions>>().Value.MessagesPerSecond,
            provider.GetRequiredService<TimeProvider>(),
            TeamsClient.Platform,
            provider.GetService<ISharedRations>()));
        services.AddSingleton<TeamsClient>();
        services.AddTransient<BotTokenHandler>();
        services.AddTransient<OtherHostHandler>();
        foreach (var pace in Enum.GetValues<Pace>())
        {
            services.AddOutgoingHttp(TeamsClient.HttpClient(pace), Retries.For(pace).GiveUpAfter)
                .AddHttpMessageHandler<OtherHostHandler>()
                .AddRetries(Retries.For(pace))
                // Nearest to the wire: every try asks anew whether the host may have the token.
                .AddHttpMessageHandler<BotTokenHandler>();
        }

        return services;
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "Teams:DangerouslyAllowUnauthenticated is set: any program on this machine may speak to the bot")]
        public static partial void DoorIsOpen(ILogger log);
    }
}
