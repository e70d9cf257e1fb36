using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Options;
using Microsoft.Identity.Client;

namespace ChatDashboard.Bot.Teams;

/// <summary>Whether the bot can prove to Microsoft who it is, and tell who speaks to it.</summary>
internal sealed class TeamsExamination(IServiceProvider services) : IExamination
{
    private static readonly TimeSpan Soon = TimeSpan.FromDays(30);

    public string Part => "Teams";

    public async IAsyncEnumerable<Finding> LookAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        var settings = services.GetRequiredService<IOptions<TeamsOptions>>().Value;
        if (!settings.HasIdentity())
        {
            yield return settings.DangerouslyAllowUnauthenticated
                ? Finding.Advice("Teams:DangerouslyAllowUnauthenticated is set: programs on this machine may speak to the bot.")
                : Finding.Off("Teams:AppId is empty: whatever comes to /api/messages is refused.");
            yield break;
        }

        if (settings.CertificatePath is { Length: > 0 } path)
        {
            yield return LookAtCertificate(path, settings.CertificatePassword);
        }

        yield return await SignInAsync(settings, cancel);
        yield return await ReadKeysAsync(cancel);
        yield return settings.AllowedTenants.Count > 0
            ? Finding.Good($"Lets in the people of {string.Join(" and ", settings.AllowedTenants)}.")
            : Finding.Advice(
                $"Teams:AllowedTenants is empty: any organisation gets in that installs the app. Yours is {settings.TenantId}.");
    }

    private Finding LookAtCertificate(string path, string? password)
    {
        try
        {
            using var certificate = X509CertificateLoader.LoadPkcs12FromFile(path, password);
            var until = new DateTimeOffset(certificate.NotAfter);
            var left = until - services.GetRequiredService<TimeProvider>().GetUtcNow();
            var words = FormattableString.Invariant($"The certificate in Teams:CertificatePath is good until {until:yyyy-MM-dd}.");
            return left <= TimeSpan.Zero ? Finding.Wrong($"{words} Make a new one, and upload it to the registration.")
                : left < Soon ? Finding.Advice($"{words} Make a new one in time.")
                : Finding.Good(words);
        }
        catch (CryptographicException)
        {
            return Finding.Wrong($"Teams:CertificatePath: '{path}' is no .pfx file, or Teams:CertificatePassword is not its password.");
        }
    }

    private async Task<Finding> SignInAsync(TeamsOptions settings, CancellationToken cancel)
    {
        try
        {
            await services.GetRequiredService<BotTokens>().GetAsync(cancel);
            return Finding.Good($"Signed in to Microsoft as {settings.AppId} of {settings.TenantId}.");
        }
        catch (MsalException fault)
        {
            return Finding.Wrong(SignInFault.Explain(fault, settings));
        }
        catch (CryptographicException)
        {
            return Finding.Wrong("Without its certificate the bot cannot sign in to Microsoft.");
        }
        catch (HttpRequestException fault)
        {
            return Finding.Wrong(CannotReach(services.GetRequiredService<TeamsCloud>().Login, fault));
        }
    }

    private async Task<Finding> ReadKeysAsync(CancellationToken cancel)
    {
        var address = services.GetRequiredService<TeamsCloud>().Metadata;
        try
        {
            var keys = (await services.GetRequiredService<TeamsKeys>().GetConfigurationAsync(cancel)).SigningKeys.Count;
            return keys > 0
                ? Finding.Good($"Read the keys that Teams signs with, {keys} of them.")
                : Finding.Wrong(
                    $"There is no key at {address}: without one the bot lets nobody in. Is Teams:Cloud that of the registration?");
        }
        catch (Exception fault) when (fault is IOException or InvalidOperationException or HttpRequestException)
        {
            return Finding.Wrong(CannotReach(address, fault.InnerException ?? fault));
        }
    }

    private static string CannotReach(string address, Exception fault) =>
        $"{address} cannot be reached ({fault.Message}). The bot needs HTTPS to it: look at the firewall, and at the proxy (HTTPS_PROXY).";
}
