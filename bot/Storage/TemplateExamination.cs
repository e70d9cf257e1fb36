using System.Runtime.CompilerServices;

namespace ChatDashboard.Bot.Storage;

/// <summary>Whether the template can be read, and may take the place of the one that quarters were judged by.</summary>
internal sealed class TemplateExamination(IServiceProvider services) : IExamination
{
    public string Part => "Template";

    public async IAsyncEnumerable<Finding> LookAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        var templates = services.GetRequiredService<TemplateStore>();
        await templates.CheckCurrentAsync(cancel);
        var current = templates.Current;
        yield return Finding.Good(
            $"{templates.Source}: {current.Name}, version {current.Version}. Elements: {current.Elements.Count}, components: "
            + $"{current.Elements.Sum(element => element.Components.Count)}.");
    }
}
