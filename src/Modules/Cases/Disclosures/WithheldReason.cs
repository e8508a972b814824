namespace Throughline.Cases.Disclosures;

/// <summary>Why something stayed.</summary>
public enum WithheldReason
{
    /// <summary>The basis covers it; the giver did not choose it.</summary>
    NotChosen,

    /// <summary>The consent does not name the section.</summary>
    NotConsented,

    /// <summary>Whereabouts never cross by consent.</summary>
    OnlyByOrder,
}
