namespace Throughline.LegalText;

/// <summary>The names of unit kinds in files, and the prefixes they take in an eId.</summary>
public static class UnitKindNames
{
    private static readonly string[] Names =
        ["act", "part", "chapter", "section", "article", "paragraph", "subparagraph", "point", "subpoint", "note", "annex", "preamble"];

    private static readonly string[] Prefixes =
        ["act", "part", "chp", "sec", "art", "para", "subpara", "point", "point", "note", "annex", "preamble"];

    /// <summary>The lower-case name, as in the <c>kind</c> of the JSON tree.</summary>
    public static string Name(this UnitKind kind) => Names[(int)kind];

    /// <summary>The prefix of a unit of this kind in an eId, by the Akoma Ntoso naming convention; a sub-point is a nested <c>point</c>.</summary>
    public static string Prefix(this UnitKind kind) => Prefixes[(int)kind];

    /// <summary>The kind of a lower-case name; false when there is none.</summary>
    public static bool TryParse(string name, out UnitKind kind)
    {
        var at = Array.IndexOf(Names, name);
        kind = at < 0 ? UnitKind.Act : (UnitKind)at;
        return at >= 0;
    }
}
