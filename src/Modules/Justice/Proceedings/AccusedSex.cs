namespace Throughline.Justice.Proceedings;

/// <summary>Sex of a suspect or accused as recorded in the proceeding.</summary>
public enum AccusedSex
{
    /// <summary>Not recorded, or a legal person.</summary>
    NotRecorded,

    /// <summary>Female.</summary>
    Female,

    /// <summary>Male.</summary>
    Male,
}
