namespace Throughline.Law;

/// <summary>One file of a collection.</summary>
/// <param name="Name">Its name within the collection, as answers cite it.</param>
/// <param name="Open">Gives the bytes, or one line on why the file cannot be opened; called once, on another thread.</param>
public sealed record CollectedFile(string Name, Func<(ReadOnlyMemory<byte>? Bytes, string? Trouble)> Open);
