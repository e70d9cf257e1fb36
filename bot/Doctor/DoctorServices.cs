namespace ChatDashboard.Bot.Doctor;

/// <summary>The command that tells an administrator what is right, what is wrong and what to do, before anybody else notices.</summary>
internal static class DoctorServices
{
    public static void AddDoctor(this IServiceCollection services)
    {
        services.AddSingleton<ICommand, DoctorCommand>();
        services.AddSingleton<IExamination, SettingsExamination>();
    }

    /// <summary>Last of all: what it finds at the sites has its causes in the parts before.</summary>
    public static void AddSitesExamination(this IServiceCollection services) => services.AddSingleton<IExamination, SitesExamination>();
}
