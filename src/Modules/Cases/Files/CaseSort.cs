namespace Throughline.Cases.Files;

/// <summary>Order of one's list of cases.</summary>
public enum CaseSort
{
    /// <summary>Next deadline first.</summary>
    Due,

    /// <summary>Newest first.</summary>
    Opened,

    /// <summary>By number.</summary>
    Number,
}
