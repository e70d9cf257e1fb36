using ChatDashboard.Bot;
using Microsoft.Extensions.DependencyInjection;

namespace ChatDashboard.Tests.Bot.Doctor;

/// <summary>Looks at one part of a bot as doctor does.</summary>
internal static class Examinations
{
    /// <returns>How it is, and in which words, as in <c>Good: Signed in.</c></returns>
    public static async Task<IReadOnlyList<string>> LookAsync(this IServiceProvider services, string part)
    {
        var examination = services.GetServices<IExamination>().Single(one => one.Part == part);
        return await examination.LookAsync(TestContext.Current.CancellationToken).Select(finding => $"{finding.Verdict}: {finding.Words}")
            .ToListAsync();
    }
}
