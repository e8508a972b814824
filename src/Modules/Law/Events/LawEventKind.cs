namespace Throughline.Law;

/// <summary>What happened to law.</summary>
public enum LawEventKind
{
    /// <summary>The first text of an act on the shelf entered into force.</summary>
    NewAct,

    /// <summary>A later text of an act entered into force.</summary>
    NewText,

    /// <summary>A proposal became law.</summary>
    Adopted,

    /// <summary>A by-law was issued.</summary>
    ByLawIssued,

    /// <summary>A by-law is owed past its day.</summary>
    ByLawOverdue,

    /// <summary>A country became bound by an instrument, or its standing to it changed.</summary>
    Binding,

    /// <summary>A verdict was given.</summary>
    VerdictGiven,
}
