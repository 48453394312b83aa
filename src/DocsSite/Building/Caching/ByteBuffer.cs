using System.Buffers;

namespace DocsSite.Building.Caching;

/// <summary>Bytes that grow by pieces: growing never copies what is there.</summary>
internal sealed class ByteBuffer : IBufferWriter<byte>
{
    private const int PieceLength = 1 << 18;

    private readonly List<(byte[] Bytes, int Length)> _full = [];
    private byte[] _piece = [];
    private int _used;
    private int _before;

    public int Length => _before + _used;

    /// <summary>Empties the buffer; its last piece is used again.</summary>
    public void Clear()
    {
        _full.Clear();
        (_before, _used) = (0, 0);
    }

    public void Advance(int count) => _used += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        var wanted = Math.Max(sizeHint, 1);
        if (_piece.Length - _used >= wanted) return _piece.AsMemory(_used);
        if (_used > 0) _full.Add((_piece, _used));
        (_before, _piece, _used) = (_before + _used, new byte[Math.Max(PieceLength, wanted)], 0);
        return _piece;
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        // Asked for every number that is written.
        var free = _piece.AsSpan(_used);
        return free.Length > sizeHint ? free : GetMemory(sizeHint).Span;
    }

    /// <summary>Copies everything to the start of a span.</summary>
    public void CopyTo(Span<byte> target)
    {
        foreach (var (bytes, length) in _full)
        {
            bytes.AsSpan(0, length).CopyTo(target);
            target = target[length..];
        }

        _piece.AsSpan(0, _used).CopyTo(target);
    }
}
