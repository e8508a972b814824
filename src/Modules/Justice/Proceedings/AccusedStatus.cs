namespace Throughline.Justice.Proceedings;

/// <summary>Standing of a person in a proceeding.</summary>
public enum AccusedStatus
{
    /// <summary>Suspected.</summary>
    Suspect,

    /// <summary>Charged.</summary>
    Accused,

    /// <summary>Convicted with final effect.</summary>
    Convicted,

    /// <summary>Acquitted with final effect.</summary>
    Acquitted,

    /// <summary>No longer pursued.</summary>
    Dropped,
}
