namespace Throughline.LegalText;

/// <summary>Which version a run of words stands in.</summary>
public enum SpanKind
{
    /// <summary>In both.</summary>
    Same,

    /// <summary>In the newer only.</summary>
    Inserted,

    /// <summary>In the older only.</summary>
    Deleted,
}
