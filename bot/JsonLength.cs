using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ChatDashboard.Bot;

/// <summary>How long a piece of JSON is when it is sent: counted while it is written, and kept nowhere.</summary>
internal static class JsonLength
{
    /// <summary>In UTF-8.</summary>
    public static int Bytes(JsonNode json, JavaScriptEncoder encoder) => Count(json, encoder).Bytes;

    /// <summary>In UTF-16, where an emoji has two.</summary>
    public static int Characters(JsonNode json, JavaScriptEncoder encoder) => Count(json, encoder).Characters;

    private static (int Bytes, int Characters) Count(JsonNode json, JavaScriptEncoder encoder)
    {
        var counter = new Counter();
        using var writer = new Utf8JsonWriter(counter, new JsonWriterOptions { Encoder = encoder, SkipValidation = true });
        json.WriteTo(writer);
        writer.Flush();
        return (counter.Bytes, counter.Characters);
    }

    /// <summary>Looks at what was written, and has the next written over it.</summary>
    private sealed class Counter : IBufferWriter<byte>
    {
        private byte[] page = new byte[4096];

        public int Bytes { get; private set; }

        public int Characters { get; private set; }

        public void Advance(int count)
        {
            foreach (var one in page.AsSpan(0, count))
            {
                // A character begins with any byte but 10xxxxxx; one that begins with 11110xxx has two in UTF-16.
                Characters += ((one & 0b1100_0000) is 0b1000_0000 ? 0 : 1) + (one >= 0b1111_0000 ? 1 : 0);
            }

            Bytes += count;
        }

        public Memory<byte> GetMemory(int sizeHint = 0)
        {
            if (page.Length < sizeHint)
            {
                page = new byte[sizeHint];
            }

            return page;
        }

        public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;
    }
}
