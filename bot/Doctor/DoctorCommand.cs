namespace ChatDashboard.Bot.Doctor;

/// <summary>
/// <c>doctor</c>: looks at every setting and every part, and says of each whether it is right, or what is wrong and what to do.
/// </summary>
internal sealed class DoctorCommand(IEnumerable<IExamination> examinations) : ICommand
{
    /// <summary>A part that says nothing for so long will not.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(40);

    public string Name => "doctor";

    public string Usage => "doctor";

    public string Summary => "looks at every setting and part, and says what is wrong and what to do; the bot can run meanwhile";

    public async Task<CommandOutcome> RunAsync(IReadOnlyList<string> arguments, CancellationToken cancel)
    {
        if (arguments.Count > 0)
        {
            return CommandOutcome.Mistyped($"Type: {Usage}");
        }

        var found = await Task.WhenAll(
            examinations.Select(async examination => (examination.Part, Findings: await LookAsync(examination, cancel))));
        var all = found.SelectMany(part => part.Findings).ToList();
        var words = string.Join(Environment.NewLine, [.. found.SelectMany(part => Lines(part.Part, part.Findings)), "", Summary(all)]);
        return all.Exists(finding => finding.Verdict is Verdict.Wrong) ? CommandOutcome.Failed(words) : CommandOutcome.Done(words);

        static string Summary(List<Finding> all) =>
            (all.Count(finding => finding.Verdict is Verdict.Wrong), all.Count(finding => finding.Verdict is Verdict.Advice)) switch
            {
                (0, 0) => "Nothing is wrong.",
                (0, var advice) => $"Nothing is wrong. To think about: {advice}.",
                var (wrong, advice) => $"To mend: {wrong}. To think about: {advice}.",
            };
    }

    private static async Task<IReadOnlyList<Finding>> LookAsync(IExamination examination, CancellationToken cancel)
    {
        List<Finding> found = [];
        using var within = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        within.CancelAfter(Patience);
        try
        {
            // Off this thread: a part may take its time before it first waits for something.
            await Task.Run(
                async () =>
                {
                    await foreach (var finding in examination.LookAsync(within.Token).WithCancellation(within.Token))
                    {
                        found.Add(finding);
                    }
                },
                within.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            found.Add(Finding.Wrong($"Nothing more was heard within {Patience.TotalSeconds:0} seconds."));
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            var why = CannotStart.Explain(fault) ?? $"{fault.GetType().Name}: {fault.Message}";
            found.AddRange(why.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries).Select(Finding.Wrong));
        }

        return found;
    }

    private static IEnumerable<string> Lines(string part, IEnumerable<Finding> findings) =>
        ["", part, .. findings.Select(finding => $"  {InWords(finding.Verdict),-7} {finding.Words}")];

    private static string InWords(Verdict verdict) => verdict switch
    {
        Verdict.Good => "ok",
        Verdict.Off => "off",
        Verdict.Advice => "advice",
        _ => "WRONG",
    };
}
