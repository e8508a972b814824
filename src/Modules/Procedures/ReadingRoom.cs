using System.Collections.Concurrent;
using Throughline.Sop;

namespace Throughline.Procedures;

/// <summary>
/// Versions that were read once, so that a page does not parse and check a file again. A version in force never changes; a draft that is saved anew
/// is forgotten. One for the program; it forgets everything when it has become large.
/// </summary>
public sealed class ReadingRoom
{
    private const int Most = 64;

    private readonly ConcurrentDictionary<Guid, ReadProcedure> _read = new();
    private readonly ConcurrentDictionary<(Guid, string, string?), string> _drawn = new();

    internal ReadProcedure? Find(Guid id) => _read.GetValueOrDefault(id);

    internal ReadProcedure Keep(Guid id, byte[] file, string name)
    {
        if (_read.Count >= Most) _read.Clear();
        return _read[id] = Read(file, name) ?? throw new InvalidOperationException("A stored procedure cannot be read: the format has changed without its files.");
    }

    internal void Forget(Guid id)
    {
        _read.TryRemove(id, out _);
        foreach (var drawn in _drawn.Keys.Where(key => key.Item1 == id)) _drawn.TryRemove(drawn, out _);
    }

    internal string Picture(Guid id, ReadProcedure read, string language, string? step)
    {
        if (_drawn.Count >= Most) _drawn.Clear();
        return _drawn.GetOrAdd((id, language, step), _ => SopPicture.Svg(read.Procedure, language, step));
    }

    private static ReadProcedure? Read(byte[] file, string name) =>
        SopReader.Read(file, name).Procedure is { } procedure ? new ReadProcedure(procedure, SopCheck.Check(procedure)) : null;
}
