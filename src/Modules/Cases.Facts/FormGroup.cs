namespace Throughline.Cases.Facts;

/// <summary>Forms of exploitation as the indicator on detected victims groups them.</summary>
public enum FormGroup
{
    /// <summary>Sexual exploitation.</summary>
    Sexual,

    /// <summary>Forced labour, domestic servitude included.</summary>
    Labour,

    /// <summary>Every other or mixed form.</summary>
    Other,

    /// <summary>Not recorded; never spread over the others.</summary>
    NotRecorded,
}
