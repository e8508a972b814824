namespace Throughline.App.Documents;

/// <summary>A Word file to be sent.</summary>
/// <param name="Bytes">The file.</param>
/// <param name="Name">Its name; no person's name stands in it.</param>
public sealed record WordFile(byte[] Bytes, string Name)
{
    /// <summary>The media type of Word files.</summary>
    public const string Type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
}
