namespace ChatDashboard.Load;

/// <summary>One line of the report.</summary>
/// <param name="Aim">Empty where there is none.</param>
/// <param name="Memory">Of the bot after the step, in MB.</param>
internal sealed record Figure(string Step, string What, string Measured, string Aim, double Memory)
{
    public override string ToString() => $"| {Step} | {What} | {Measured} | {Aim} | {Memory:F0} MB |";
}
