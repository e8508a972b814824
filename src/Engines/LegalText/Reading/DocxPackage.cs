using System.IO.Compression;
using System.Xml;

namespace Throughline.LegalText;

/// <summary>The parts of a Word file. What it unpacks to is bounded; document types and files outside are never read.</summary>
internal sealed class DocxPackage : IDisposable
{
    private const long LargestPart = 48L * 1024 * 1024;
    private const int MostParts = 10_000;

    private readonly ZipArchive _zip;

    private DocxPackage(ZipArchive zip) => _zip = zip;

    /// <summary>The package, or one line on what the file is instead.</summary>
    public static (DocxPackage? Package, string? Fault) Open(byte[] bytes)
    {
        ZipArchive zip;
        try
        {
            zip = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
            if (zip.Entries.Count > MostParts)
            {
                return (null, $"The packed file has {zip.Entries.Count} parts; no docx has. Check the file.");
            }
        }
        catch (Exception damaged) when (damaged is InvalidDataException or IOException or ArgumentException or NotSupportedException or OverflowException)
        {
            return (null, "The file begins as a packed file (docx or zip) but is damaged or cut short. Get it again, or save it anew as .docx.");
        }
        if (zip.GetEntry("word/document.xml") is not null)
        {
            return (new DocxPackage(zip), null);
        }
        var fault = zip.Entries.Any(entry => entry.FullName.StartsWith("xl/", StringComparison.Ordinal)) ? "The file is an Excel workbook (.xlsx), not an act. Copy the text into a document and save it as .docx."
            : zip.Entries.Any(entry => entry.FullName.StartsWith("ppt/", StringComparison.Ordinal)) ? "The file is a presentation (.pptx), not an act. Copy the text into a document and save it as .docx."
            : zip.GetEntry("content.xml") is not null ? "The file is an OpenDocument file (.odt). Open it in a word processor and save it as .docx."
            : "The file is a packed file (zip) without a Word document. Unpack it and name the act inside, or save it as .docx.";
        zip.Dispose();
        return (null, fault);
    }

    /// <summary>An XML part; null when there is none.</summary>
    /// <exception cref="InvalidDataException">The part unpacks to more than is read.</exception>
    public XmlReader? Part(string name)
    {
        if (_zip.GetEntry(name) is not { } entry)
        {
            return null;
        }
        using var packed = entry.Open();
        var bytes = new MemoryStream();
        var buffer = new byte[81920];
        for (int read; (read = packed.Read(buffer)) > 0;)
        {
            if (bytes.Length + read > LargestPart)
            {
                throw new InvalidDataException($"The part {name} unpacks to more than 48 MB; no act does. Take the text alone.");
            }
            bytes.Write(buffer, 0, read);
        }
        bytes.Position = 0;
        return XmlReader.Create(bytes, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true, CheckCharacters = false });
    }

    public void Dispose() => _zip.Dispose();
}
