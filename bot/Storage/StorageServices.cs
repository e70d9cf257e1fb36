using ChatDashboard.Bot.Storage.Moving;
using ChatDashboard.Core.Chat;
using ChatDashboard.Core.Cycles;
using ChatDashboard.Core.Dashboards;
using ChatDashboard.Core.Sites;
using ChatDashboard.Core.Templates;
using Microsoft.Extensions.Options;

namespace ChatDashboard.Bot.Storage;

/// <summary>Keeps everything in one SQLite file, or in Cosmos DB where its endpoint is set.</summary>
internal static class StorageServices
{
    /// <summary>The tag of the health checks that say whether the bot is ready to work.</summary>
    public const string Ready = "ready";

    public static IServiceCollection AddStorage(this IServiceCollection services)
    {
        services.AddOptionsWithValidateOnStart<SqliteOptions>().BindConfiguration("Storage:Sqlite").ValidateDataAnnotations();
        services.AddOptionsWithValidateOnStart<CosmosOptions>().BindConfiguration(CosmosOptions.Section);
        services.AddSingleton<IValidateOptions<CosmosOptions>, CosmosOptionsCheck>();
        services.AddOptions<TemplateOptions>().BindConfiguration("Templates");
        services.AddHealthChecks().AddCheck<StorageHealth>("storage", tags: [Ready]);
        services.AddHostedService<SqliteLock>().AddHostedService<StorageStart>();
        return services
            .AddSingleton(OpenDocuments)
            .AddSingleton<ExportData>().AddSingleton<ICommand, ExportCommand>()
            .AddSingleton<ImportData>().AddSingleton<ICommand, ImportCommand>()
            .AddSingleton<Channels>()
            .AddSingleton<ISiteStore, SiteStore>()
            .AddSingleton<ICycleStore, CycleStore>()
            .AddSingleton<IDashboardStore, DashboardStore>()
            .AddSingleton<IAddressBook, AddressBook>()
            .AddSingleton(ReadTemplate)
            .AddSingleton<ITemplateStore>(provider => provider.GetRequiredService<TemplateStore>());
    }

    private static IDocuments OpenDocuments(IServiceProvider provider) =>
        provider.GetRequiredService<IOptions<CosmosOptions>>().Value is var cosmos && cosmos.IsOn()
            ? new CosmosDocuments(new(cosmos, provider.GetRequiredService<ILogger<CosmosContainer>>()))
            : new SqliteDocuments(InContentRoot(provider, provider.GetRequiredService<IOptions<SqliteOptions>>().Value.Path));

    private static TemplateStore ReadTemplate(IServiceProvider provider)
    {
        var documents = provider.GetRequiredService<IDocuments>();
        return provider.GetRequiredService<IOptions<TemplateOptions>>().Value.Path is { Length: > 0 } path
            ? new(documents, ReadTemplate(InContentRoot(provider, path)), path)
            : new(documents, TemplateFile.Default(), "The built-in template");
    }

    private static DashboardTemplate ReadTemplate(string path)
    {
        try
        {
            return TemplateFile.Read(path, File.ReadAllText(path));
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new TemplateFileException($"Templates:Path: {cause.Message} Give it the path of a template file, or leave it out for the built-in one.");
        }
    }

    private static string InContentRoot(IServiceProvider provider, string path) =>
        Path.Combine(provider.GetRequiredService<IHostEnvironment>().ContentRootPath, path);
}
