namespace Throughline.App.Tests.Architecture;

/// <summary>A text file: its path from the root and its lines.</summary>
internal sealed record SourceFile(string Path, IReadOnlyList<string> Lines);
