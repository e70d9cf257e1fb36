using ChatDashboard.Bot.Storage;
using ChatDashboard.Core.Templates;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

namespace ChatDashboard.Bot;

/// <summary>Why the bot does not start, in sentences for whoever starts it.</summary>
internal static class CannotStart
{
    private const string Listener = "Microsoft.AspNetCore.Server.Kestrel.Core";

    /// <summary>Null where neither the settings nor the machine is at fault: then the program is, and its own words are of use.</summary>
    public static string? Explain(Exception fault) => fault switch
    {
        WrongSettingException or TemplateFileException or StorageUnavailableException or UnreadableDocumentException => fault.Message,
        OptionsValidationException several => string.Join(Environment.NewLine, several.Failures),
        InvalidOperationException { Source: "Microsoft.Extensions.Configuration.Binder" } =>
            $"{fault.Message} appsettings.example.json shows what belongs there.",
        IOException { InnerException: AddressInUseException } =>
            $"{fault.Message} End the program that listens there (perhaps this bot, started before), or choose another address in Urls.",
        InvalidOperationException { Source: Listener } when !fault.Message.Contains("certificate", StringComparison.Ordinal) =>
            $"Urls: {fault.Message}",
        InvalidOperationException { Source: Listener } =>
            "An address in Urls begins with https, and there is no certificate for it. Name one in Kestrel:Certificates:Default (Path and "
            + "Password), or write http there and let the proxy before the bot speak HTTPS.",
        _ => null,
    };
}
