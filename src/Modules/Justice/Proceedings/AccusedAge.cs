namespace Throughline.Justice.Proceedings;

/// <summary>Age band of a suspect or accused; never a date of birth.</summary>
public enum AccusedAge
{
    /// <summary>Not recorded, or a legal person.</summary>
    NotRecorded,

    /// <summary>Under 18.</summary>
    Under18,

    /// <summary>18 to 29.</summary>
    From18To29,

    /// <summary>30 to 44.</summary>
    From30To44,

    /// <summary>45 to 59.</summary>
    From45To59,

    /// <summary>60 and over.</summary>
    From60,
}
