using ChatDashboard.Tests.Support;

namespace ChatDashboard.Tests;

/// <summary>Code is read beside other code.</summary>
public sealed class LineLengthTests
{
    private const int Most = 140;

    [Theory]
    [InlineData("core")]
    [InlineData("bot")]
    [InlineData("tests")]
    public void No_line_is_longer_than_a_hundred_and_forty_characters(string folder)
    {
        var tooLong =
            from file in Directory.EnumerateFiles(Repository.Path(folder), "*.cs", SearchOption.AllDirectories)
            where !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
            from line in File.ReadLines(file).Index()
            where ChatDashboard.Core.Text.Length(line.Item) > Most && !IsOneAddress(line.Item)
            select $"{file}:{line.Index + 1}";

        Assert.Empty(tooLong);
    }

    /// <summary>An address has no place where it could be broken.</summary>
    private static bool IsOneAddress(string line) => line.Split(' ').Any(word => word.Contains("https://") && word.Length > Most / 2);
}
