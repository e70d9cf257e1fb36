using Microsoft.Identity.Client;

namespace ChatDashboard.Bot.Teams;

/// <summary>
/// Why Microsoft did not let the bot sign in, and which setting to change. Its
/// <see href="https://learn.microsoft.com/entra/identity-platform/reference-error-codes">error codes</see> stand in its message.
/// </summary>
internal static class SignInFault
{
    public static string Explain(MsalException fault, TeamsOptions settings) => fault switch
    {
        _ when Says(fault, "AADSTS7000215") =>
            "Teams:ClientSecret is not a secret of this registration. Copy its Value, not its Secret ID, or make a new one.",
        _ when Says(fault, "AADSTS7000222") =>
            "Teams:ClientSecret has expired. Make a new one: in the Azure portal, Azure Bot, Configuration, Manage Password.",
        _ when Says(fault, "AADSTS700016") || Says(fault, "AADSTS7000229") =>
            $"Teams:AppId {settings.AppId} is no application of the directory {settings.TenantId}. "
                + "Copy both from the Azure Bot's Configuration.",
        _ when Says(fault, "AADSTS90002") || Says(fault, "AADSTS900023") =>
            $"Teams:TenantId {settings.TenantId} is no directory. Copy the App Tenant ID from the Azure Bot's Configuration.",
        _ when Says(fault, "AADSTS700027") =>
            "Microsoft does not know the certificate in Teams:CertificatePath. Upload it to the registration, "
                + "under Certificates & secrets.",
        _ when fault.ErrorCode.StartsWith("managed_identity", StringComparison.Ordinal) =>
            $"This machine is not the managed identity {settings.ManagedIdentityClientId} ({fault.ErrorCode}). "
                + "Teams:ManagedIdentityClientId is its "
            + "client id, and the identity must be assigned to whatever in Azure runs the bot.",
        _ => $"Microsoft did not let the bot sign in ({fault.ErrorCode}): {FirstLine(fault.Message)}",
    };

    private static bool Says(MsalException fault, string code) => fault.Message.Contains($"{code}:", StringComparison.Ordinal);

    private static string FirstLine(string message) => message.Split(["\r\n", "\n", " Trace ID:"], 2, StringSplitOptions.None)[0];
}
