using System.Runtime.CompilerServices;
using Microsoft.Extensions.Configuration.Json;

namespace ChatDashboard.Bot.Doctor;

/// <summary>Where the settings come from, which of them the bot does not know, and those that belong to no room.</summary>
internal sealed class SettingsExamination(IConfiguration settings, IHostEnvironment environment) : IExamination
{
    private readonly KnownSettings known = KnownSettings.Read();

    public string Part => "Settings";

    public async IAsyncEnumerable<Finding> LookAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        await Task.CompletedTask;
        var sources = string.Join(", ", [.. Files(), "the environment"]);
        yield return Finding.Good($"{environment.EnvironmentName}, read in {environment.ContentRootPath}: {sources}.");
        foreach (var finding in (IEnumerable<Finding>)[.. Unread(), .. Strangers(), .. Placeholders(), .. Doors()])
        {
            yield return finding;
        }

        yield return Look(() => CoreSettings.Urls(settings) is { Count: > 0 } urls
            ? Finding.Good($"Listens on {string.Join(" and ", urls)}.")
            : Finding.Advice("Urls is empty: the bot listens where the machine's defaults say. Set it, as in http://localhost:3978."));
        yield return Look(() => Finding.Good($"New sites begin with the time zone {CoreSettings.Calendar(settings).TimeZone}."));
        yield return Look(() => Finding.Good(CoreSettings.Retention(settings).Years is { } years
            ? $"Names and texts go {years} years after a quarter's end."
            : "Retention:Years is empty: names and texts are kept for good."));
        yield return Look(() => CoreSettings.Administrators(settings).People.Count is var people and > 0
            ? Finding.Good($"Administrators: {people}.")
            : Finding.Advice("Administrators is empty: when a site's only facilitator leaves, nobody can take over. Name someone."));
    }

    private IEnumerable<string> Files() => ((IConfigurationRoot)settings).Providers.OfType<JsonConfigurationProvider>()
        .Where(provider => provider.Source.FileProvider?.GetFileInfo(provider.Source.Path ?? "").Exists is true)
        .Select(provider => provider.Source.Path!)
        .Distinct();

    private IEnumerable<Finding> Unread() =>
        environment.IsDevelopment() && File.Exists(Path.Combine(environment.ContentRootPath, "appsettings.Production.json"))
            ? [Finding.Advice("appsettings.Production.json is there, and nobody reads it in Development. Type run --no-launch-profile.")]
            : [];

    private IEnumerable<Finding> Doors() =>
        environment.IsDevelopment() || settings["Teams:AppId"] is { Length: > 0 } || settings.GetSection("Slack:Workspaces").Exists()
            ? []
            : [Finding.Wrong("Neither Teams nor Slack is set up: nobody can speak to the bot. The README says which settings they need.")];

    /// <summary>What is set and looks like ours, and is none of ours.</summary>
    private IEnumerable<Finding> Strangers() =>
        from setting in settings.AsEnumerable()
        where setting.Value is not null && !known.Has(setting.Key)
        let meant = known.Meant(setting.Key)
        where meant is not null
        select Finding.Wrong($"{setting.Key} is no setting of the bot's, and does nothing. Is {meant} meant?");

    private IEnumerable<Finding> Placeholders() =>
        from setting in settings.AsEnumerable()
        where setting.Value is not null && known.Has(setting.Key)
        let placeholder = known.PlaceholderIn(setting.Value)
        where placeholder is not null
        select Finding.Wrong($"{setting.Key} still holds the placeholder {placeholder} of the example. Put in yours, or take it away.");

    private static Finding Look(Func<Finding> look)
    {
        try
        {
            return look();
        }
        catch (Exception wrong) when (CannotStart.Explain(wrong) is { } why)
        {
            return Finding.Wrong(why);
        }
    }
}
