using System.Globalization;
using Throughline.LegalText;

namespace Throughline.Law;

// A file read into its act, with the fingerprints its rows will carry: everything that needs no database.
internal sealed record ReadEdition(ActUpload Upload, ActText Text, ImportFacts Facts)
{
    private IReadOnlyList<EditionUnit>? _units;

    // Worked out when first asked for: an edition that is on the shelf already needs none.
    public IReadOnlyList<EditionUnit> Units => _units ??= EditionUnit.All(Text);

    public static (ReadEdition? Edition, string? Fault) Of(ActUpload upload)
    {
        if (upload.Bytes.Length > ActUpload.Limit) return (null, "The file is larger than 50 MB. Split the act, or hand it in without pictures.");
        if (upload.Bytes.Length == 0) return (null, "The file is empty. Choose the file with the text of the act.");
        var read = ActReader.Read(upload.Bytes, upload.FileName);
        if (!read.IsRead)
            return (null, read.Fault.Line > 0 ? string.Create(CultureInfo.InvariantCulture, $"Line {read.Fault.Line}: {read.Fault.Message}") : read.Fault.Message);
        var (facts, fault) = ImportFacts.Read(upload, read.Act);
        return facts is null ? (null, fault) : (new ReadEdition(upload, read.Act, facts), null);
    }
}

internal sealed record EditionUnit(Unit Unit, int Parent, string Hash, string Words)
{
    // Every unit in printed order; Parent is a position in the list, -1 for the act.
    public static IReadOnlyList<EditionUnit> All(ActText text)
    {
        var units = new List<EditionUnit>();
        var open = new Stack<(Unit Unit, int Parent)>([(text.Root, -1)]);
        while (open.TryPop(out var place))
        {
            var position = units.Count;
            units.Add(new EditionUnit(place.Unit, place.Parent, ContentHash.Of(place.Unit), ProvisionWords.HashOf(place.Unit)));
            for (var i = place.Unit.Children.Count - 1; i >= 0; i--) open.Push((place.Unit.Children[i], position));
        }
        return units;
    }
}
