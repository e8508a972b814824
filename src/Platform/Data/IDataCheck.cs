namespace Throughline.Platform.Data;

/// <summary>
/// A check of what no foreign key holds: rows of one module that name rows of another. Each module registers its own;
/// <c>throughline check data</c> runs all of them.
/// </summary>
public interface IDataCheck
{
    /// <summary>Name in the report, e.g. <c>cases</c>.</summary>
    string Name { get; }

    /// <summary>What does not hang together, a line each, without personal data; empty when all does. Changes nothing.</summary>
    Task<IReadOnlyList<string>> Find(CancellationToken cancel);
}
