namespace Throughline.LegalText;

/// <summary>A unit while instructions are carried out on it.</summary>
internal sealed class AmendedUnit(UnitKind kind)
{
    public UnitKind Kind { get; set; } = kind;

    public string? Num { get; set; }

    public string? Heading { get; set; }

    public string Text { get; set; } = "";

    public string WId { get; set; } = "";

    /// <summary>True when the address of the original version is the address.</summary>
    public bool SameWId { get; set; } = true;

    /// <summary>The last step of the address; null when it is counted; a whole address behind a slash.</summary>
    public string? Step { get; set; }

    public int Line { get; init; }

    public List<AmendedUnit> Children { get; set; } = [];

    public List<AmendedUnit> First { get; } = [];

    public List<AmendedUnit> Before { get; } = [];

    public List<AmendedUnit> After { get; } = [];

    public List<AmendedUnit> Last { get; } = [];

    public bool IsGone { get; set; }

    /// <summary>True when it stands elsewhere now: its old place is passed over.</summary>
    public bool HasMoved { get; set; }

    public bool IsRestated { get; set; }

    /// <summary>Edits of the own text and of the heading, against the older words.</summary>
    public List<(int At, int Length, string Words)> Edits { get; } = [];

    public List<(int At, int Length, string Words)> HeadingEdits { get; } = [];
}
