using System.Buffers.Binary;
using System.Text;

namespace ChatDashboard.Tests.Support;

/// <summary>
/// A message in <see href="https://protobuf.dev/programming-guides/encoding/">Protocol Buffers' encoding</see>, read by the numbers of its
/// fields.
/// </summary>
internal sealed class ProtobufMessage
{
    private readonly List<(int Field, ulong Number, byte[] Bytes)> _fields = [];

    public ProtobufMessage(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            var tag = Varint(ref bytes);
            _fields.Add(Read((int)(tag >> 3), (int)(tag & 7), ref bytes));
        }
    }

    public IEnumerable<ProtobufMessage> All(int field) =>
        _fields.Where(one => one.Field == field).Select(one => new ProtobufMessage(one.Bytes));

    public string Text(int field) => Encoding.UTF8.GetString(_fields.LastOrDefault(one => one.Field == field).Bytes ?? []);

    public long Integer(int field) => (long)_fields.LastOrDefault(one => one.Field == field).Number;

    public double Double(int field) => BitConverter.UInt64BitsToDouble(_fields.LastOrDefault(one => one.Field == field).Number);

    private static (int Field, ulong Number, byte[] Bytes) Read(int field, int wireType, ref ReadOnlySpan<byte> bytes)
    {
        switch (wireType)
        {
            case 0:
                return (field, Varint(ref bytes), []);
            case 1:
                return (field, BinaryPrimitives.ReadUInt64LittleEndian(Take(ref bytes, 8)), []);
            case 2:
                return (field, 0, Take(ref bytes, (int)Varint(ref bytes)).ToArray());
            case 5:
                return (field, BinaryPrimitives.ReadUInt32LittleEndian(Take(ref bytes, 4)), []);
            default:
                throw new FormatException($"Field {field} has the wire type {wireType}, which nobody writes any more.");
        }
    }

    private static ReadOnlySpan<byte> Take(ref ReadOnlySpan<byte> bytes, int count)
    {
        var taken = bytes[..count];
        bytes = bytes[count..];
        return taken;
    }

    private static ulong Varint(ref ReadOnlySpan<byte> bytes)
    {
        var (value, shift) = (0UL, 0);
        while (true)
        {
            var next = Take(ref bytes, 1)[0];
            value |= (ulong)(next & 0x7f) << shift;
            if (next < 0x80)
            {
                return value;
            }

            shift += 7;
        }
    }
}
