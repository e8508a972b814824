namespace Throughline.Law;

/// <summary>A file with the text of an act as of one day.</summary>
/// <param name="Bytes">The file, at most <see cref="Limit"/> bytes.</param>
/// <param name="FileName">Its name; its ending helps to tell the format.</param>
/// <param name="ActKey">Short key of the act, e.g. <c>law-61</c>; null to take the file's own.</param>
/// <param name="Facts">Facts on the act.</param>
/// <param name="Edition">Facts on the edition.</param>
public sealed record ActUpload(ReadOnlyMemory<byte> Bytes, string FileName, string? ActKey, ActFacts Facts, EditionFacts Edition)
{
    /// <summary>Largest file that is taken, in bytes: 50 MB.</summary>
    public const int Limit = 50 * 1024 * 1024;
}
