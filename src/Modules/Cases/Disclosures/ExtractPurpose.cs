namespace Throughline.Cases.Disclosures;

/// <summary>What the receiving body may use an extract for. One extract names one.</summary>
public enum ExtractPurpose
{
    /// <summary>To inquire into the offence.</summary>
    Investigation,

    /// <summary>To decide on charges and non-punishment.</summary>
    Prosecution,

    /// <summary>To present in court.</summary>
    Trial,

    /// <summary>To protect the person or somebody near.</summary>
    Protection,
}
