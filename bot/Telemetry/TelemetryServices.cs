using ChatDashboard.Core.Chat;
using ChatDashboard.Core.Cycles;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace ChatDashboard.Bot.Telemetry;

/// <summary>Traces, metrics and logs for whoever looks after the bot. Without a place to send them to, nothing here is added.</summary>
internal static class TelemetryServices
{
    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        var section = builder.Configuration.GetSection(TelemetryOptions.Section);
        builder.Services.AddOptionsWithValidateOnStart<TelemetryOptions>().Bind(section);
        builder.Services.AddSingleton<IValidateOptions<TelemetryOptions>, TelemetryOptionsCheck>();
        builder.Services.AddSingleton<IExamination, TelemetryExamination>();
        var options = section.Get<TelemetryOptions>() ?? new();
        if (options.IsOn(builder.Configuration) && new TelemetryOptionsCheck().Validate(null, options).Succeeded)
        {
            builder.Services.AddMeters();
            Sending.Add(builder.Services, options, builder.Configuration);
        }
    }

    private static void AddMeters(this IServiceCollection services)
    {
        services.AddSingleton<DocumentMeter>().AddSingleton<CycleMeter>().AddSingleton<FindSitesBehind>();
        services.Replace(ServiceDescriptor.Singleton<Conversation, MeasuredConversation>());
        services.Decorate<ICycleStore>((provider, cycles) => new MeasuredCycles(cycles, provider.GetRequiredService<CycleMeter>()));
        services.AddHostedService<QueueMeter>();
        services.AddHostedService<CalendarMeter>();
    }

    /// <summary>Puts a measuring one in front of what is registered for a port.</summary>
    private static void Decorate<T>(this IServiceCollection services, Func<IServiceProvider, T, T> measured)
        where T : class
    {
        var plain = services.Last(service => service.ServiceType == typeof(T)).ImplementationType
            ?? throw new InvalidOperationException($"{typeof(T).Name} is registered without its type.");
        services.TryAddSingleton(plain);
        services.Replace(ServiceDescriptor.Singleton<T>(provider => measured(provider, (T)provider.GetRequiredService(plain))));
    }
}
