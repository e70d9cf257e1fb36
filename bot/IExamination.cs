namespace ChatDashboard.Bot;

/// <summary>
/// One part of the bot that <c>doctor</c> looks at. The room that it belongs to adds it to the services; that is all. All of them are made
/// at once, also where settings are wrong: one takes what it needs from the services when it looks.
/// </summary>
internal interface IExamination
{
    /// <summary>What is looked at, as a heading.</summary>
    string Part { get; }

    /// <summary>What is found, one after the other. What it throws is a finding too.</summary>
    IAsyncEnumerable<Finding> LookAsync(CancellationToken cancel);
}
