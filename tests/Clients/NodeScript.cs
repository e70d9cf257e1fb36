using System.Diagnostics;

namespace ChatDashboard.Tests.Clients;

/// <summary>One of the scripts beside this file, running: for each line that it is given, it answers with one.</summary>
internal sealed class NodeScript : IDisposable
{
    private readonly Process _process;
    private readonly Task<string> _errors;

    private NodeScript(Process process) => (_process, _errors) = (process, process.StandardError.ReadToEndAsync());

    public static NodeScript Start(string script) => new(Run(RealClients.Node, [Path.Combine(RealClients.Folder, script)]));

    /// <summary>The script's answer to a line, which must hold no line break; an empty answer finds nothing wrong.</summary>
    public async Task<string> AskAsync(string line)
    {
        await _process.StandardInput.WriteLineAsync(line);
        await _process.StandardInput.FlushAsync();
        return await _process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException($"The script ended. {await _errors}");
    }

    /// <summary>Runs a program to its end and gives what it wrote and its exit code.</summary>
    public static async Task<(int Code, string Output)> RunToEndAsync(string program, string[] arguments, string? folder = null)
    {
        using var process = Run(program, arguments, folder);
        process.StandardInput.Close();
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync() + await errors;
        await process.WaitForExitAsync();
        return (process.ExitCode, output);
    }

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }

    private static Process Run(string program, string[] arguments, string? folder = null) =>
        Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder ?? RealClients.Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })
        ?? throw new InvalidOperationException($"{program} did not start.");
}
