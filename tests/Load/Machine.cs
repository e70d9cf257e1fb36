using System.Runtime.InteropServices;

namespace ChatDashboard.Load;

/// <summary>What the figures were measured on.</summary>
internal static class Machine
{
    /// <summary>How many processes wanted a core over the last minute; well above the number of cores, figures say little.</summary>
    public static string LoadAverage => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";

    public static string Describe() =>
        $"{Environment.ProcessorCount} cores, {Line("/proc/cpuinfo", "model name")}, "
        + $"{GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 1e9:F0} GB memory, {RuntimeInformation.OSDescription.Trim()}, "
        + $"{RuntimeInformation.FrameworkDescription}";

    private static string Line(string file, string name) => File.Exists(file)
        ? File.ReadLines(file).FirstOrDefault(line => line.StartsWith(name, StringComparison.Ordinal))?.Split(':', 2)[1].Trim()
            ?? "unknown processor"
        : "unknown processor";
}
