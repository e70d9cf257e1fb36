using ChatDashboard.Core.Chat;
using ChatDashboard.Core.Chat.Answers;
using ChatDashboard.Core.Cycles;
using ChatDashboard.Core.Dashboards;
using ChatDashboard.Core.Forms;
using ChatDashboard.Core.Privacy;
using ChatDashboard.Core.Sites;
using ChatDashboard.Core.Trails;

namespace ChatDashboard.Bot;

/// <summary>The use cases, and the settings that belong to no room.</summary>
internal static class CoreServices
{
    public static void AddCore(this WebApplicationBuilder builder)
    {
        // Why the start failed is for Program to say, in fewer words.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical);
        var services = builder.Services;
        services.AddSingleton(TimeProvider.System);
        // Read when the doors are mapped: a command that needs neither runs also where they are wrong.
        services.AddSingleton(_ => CoreSettings.Administrators(builder.Configuration));
        services.AddSingleton(_ => CoreSettings.Calendar(builder.Configuration));
        services.AddSingleton<SetUpSite>();
        services.AddSingleton<OpenCycle>().AddSingleton<PublishCycle>().AddSingleton<AdvanceCycle>()
            .AddSingleton<CountLateAnswers>();
        services.AddSingleton<DeliverMessage>().AddSingleton<DeliverToPerson>().AddSingleton<DeliverToChannel>();
        services.AddSingleton<RefreshPrompt>();
        services.AddSingleton<DrawDashboard>().AddSingleton<ShowDashboard>();
        services.AddSingleton<FindForm>().AddSingleton<FindReview>();
        services.AddSingleton<Conversation>().AddSingleton<Answering>().AddSingleton<FindSite>();
        services.AddSingleton<SiteAnswers>().AddSingleton<SetUpAnswers>().AddSingleton<StatusAnswer>();
        services.AddSingleton<RosterChanges>().AddSingleton<RosterAnswers>().AddSingleton<RosterFormAnswers>();
        services.AddSingleton<CalendarAnswers>().AddSingleton<CycleAnswers>().AddSingleton<FormAnswers>().AddSingleton<ReviewAnswers>();
        services.AddSingleton<FindTrail>().AddSingleton<AuditAnswers>();
        services.AddSingleton(_ => CoreSettings.Retention(builder.Configuration)).AddSingleton<RetireQuarters>();
        services.AddSingleton<FindPersonalData>().AddSingleton<ForgetAtSite>().AddSingleton<ForgetPerson>();
        services.AddSingleton<WhoIsMeant>().AddSingleton<ExportAnswers>().AddSingleton<ForgetAnswers>();
    }
}
