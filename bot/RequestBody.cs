using System.Buffers;

namespace ChatDashboard.Bot;

/// <summary>Reads what a chat platform sent, byte for byte, and no more than it would send.</summary>
internal static class RequestBody
{
    /// <summary>The body, or null if it is larger, whether or not the sender said so beforehand.</summary>
    public static async Task<byte[]?> ReadAsync(HttpRequest request, int largest, CancellationToken cancel)
    {
        if (request.ContentLength > largest)
        {
            return null;
        }

        var read = await request.BodyReader.ReadAtLeastAsync(largest + 1, cancel);
        var body = read.Buffer.Length > largest ? null : read.Buffer.ToArray();
        request.BodyReader.AdvanceTo(read.Buffer.End);

        return body;
    }
}
