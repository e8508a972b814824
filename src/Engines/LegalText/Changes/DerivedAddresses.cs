using System.Globalization;

namespace Throughline.LegalText;

/// <summary>
/// The address a unit gets by the rules of numbering: a numbered unit keeps the last step of its address, an unnumbered one is counted
/// among its neighbours of the same kind, the text of the unit above counting as the first unnumbered paragraph.
/// </summary>
internal sealed class DerivedAddresses
{
    private readonly int[] _seen = new int[Enum.GetValues<UnitKind>().Length];
    private readonly string _parent;

    /// <summary>Begins below a unit of the newer version.</summary>
    public DerivedAddresses(UnitKind kind, string eId, bool hasText)
    {
        _parent = kind == UnitKind.Act ? "" : eId;
        _seen[(int)UnitKind.Subparagraph] = hasText ? 1 : 0;
    }

    /// <summary>The address of the next unit below it, which keeps a last step, or is counted when that is null.</summary>
    public string Next(UnitKind kind, string? step)
    {
        var place = ++_seen[(int)kind];
        if (kind is UnitKind.Preamble or UnitKind.Act)
        {
            return kind.Prefix();
        }
        if (step is ['/', ..])
        {
            return step[1..];
        }
        var own = step ?? string.Create(CultureInfo.InvariantCulture, $"{kind.Prefix()}_{place}");
        return _parent.Length == 0 ? own : _parent + "__" + own;
    }

    /// <summary>Counts a unit whose address needs no deriving.</summary>
    public void Pass(UnitKind kind) => _seen[(int)kind]++;

    /// <summary>The last step of an address; the whole address behind a slash when it is not below that of the unit above.</summary>
    public static string Step(string eId, string parent, UnitKind parentKind) =>
        parentKind == UnitKind.Act ? eId : eId.StartsWith(parent + "__", StringComparison.Ordinal) ? eId[(parent.Length + 2)..] : "/" + eId;
}
