using ChatDashboard.Bot.Storage.Moving;
using ChatDashboard.Core.Chat;
using ChatDashboard.Core.Cycles;
using ChatDashboard.Core.Dashboards;
using ChatDashboard.Core.Sites;
using ChatDashboard.Core.Templates;
using ChatDashboard.Core.Trails;
using Microsoft.Extensions.Options;

namespace ChatDashboard.Bot.Storage;

/// <summary>Keeps everything in one SQLite file, or in Cosmos DB where its endpoint is set.</summary>
internal static class StorageServices
{
    public static IServiceCollection AddStorage(this IServiceCollection services)
    {
        services.AddOptionsWithValidateOnStart<SqliteOptions>().BindConfiguration("Storage:Sqlite").ValidateDataAnnotations();
        services.AddOptionsWithValidateOnStart<CosmosOptions>().BindConfiguration(CosmosOptions.Section);
        services.AddSingleton<IValidateOptions<CosmosOptions>, CosmosOptionsCheck>();
        services.AddOptions<TemplateOptions>().BindConfiguration("Templates");
        services.AddHealthChecks()
            .AddCheck<StorageHealth>("storage", tags: [Health.Ready], timeout: Health.Patience)
            .AddCheck<TemplateHealth>("template", tags: [Health.Ready], timeout: Health.Patience);
        services.AddHostedService<SqliteLock>().AddHostedService<StorageStart>();
        return services
            .AddSingleton(OpenDocuments)
            .AddSingleton<ExportData>().AddSingleton<ICommand, ExportCommand>()
            .AddSingleton<ICommand, ExportPersonCommand>().AddSingleton<ICommand, ForgetPersonCommand>()
            .AddSingleton<ImportData>().AddSingleton<ICommand, ImportCommand>()
            .AddSingleton<IExamination, StorageExamination>().AddSingleton<IExamination, TemplateExamination>()
            .AddSingleton<Channels>()
            .AddSingleton<ITrailStore, TrailStore>()
            .AddSingleton<ISiteStore, SiteStore>()
            .AddSingleton<ICycleStore, CycleStore>()
            .AddSingleton<IDashboardStore, DashboardStore>()
            .AddSingleton<IAddressBook, AddressBook>()
            .AddSingleton<IWorkspaces, Workspaces>()
            .AddSingleton(ReadTemplate)
            .AddSingleton<ITemplateStore>(provider => provider.GetRequiredService<TemplateStore>());
    }

    private static IDocuments OpenDocuments(IServiceProvider provider)
    {
        var cosmos = provider.GetRequiredService<IOptions<CosmosOptions>>().Value;
        var meter = provider.GetService<DocumentMeter>();
        IDocuments documents = cosmos.IsOn() ? OpenCosmos(provider, cosmos, meter) : OpenSqlite(provider);
        return meter is null ? documents : new MeasuredDocuments(documents, cosmos.IsOn() ? "azure.cosmosdb" : "sqlite", meter);
    }

    private static CosmosDocuments OpenCosmos(IServiceProvider provider, CosmosOptions cosmos, DocumentMeter? meter) =>
        new(new(cosmos, provider.GetRequiredService<ILogger<CosmosContainer>>()) { Charged = units => meter?.Charge(units) });

    private static SqliteDocuments OpenSqlite(IServiceProvider provider) =>
        new(InContentRoot(provider, provider.GetRequiredService<IOptions<SqliteOptions>>().Value.Path));

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
            throw new TemplateFileException(
                $"Templates:Path: {cause.Message} Give it the path of a template file, or leave it out for the built-in one.");
        }
    }

    private static string InContentRoot(IServiceProvider provider, string path) =>
        Path.Combine(provider.GetRequiredService<IHostEnvironment>().ContentRootPath, path);
}
