namespace Throughline.Platform.Identifiers;

/// <summary>
/// Keys of rows. Version 7, so that inserts stay in order; they carry their creation time and therefore never leave the
/// server: what leaves is a <see cref="Handle"/>.
/// </summary>
public static class RecordId
{
    /// <summary>A new key.</summary>
    public static Guid New() => Guid.CreateVersion7();
}
