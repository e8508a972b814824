namespace Throughline.Law;

/// <summary>How firmly an instrument asks, by its verb. Grades are counted apart and never added into one figure.</summary>
public enum Grade
{
    /// <summary>"Shall".</summary>
    Mandatory,

    /// <summary>"Shall consider" or "shall endeavour".</summary>
    MustConsider,

    /// <summary>"May".</summary>
    Optional,
}
