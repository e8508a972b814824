namespace Throughline.Cases.Files;

/// <summary>Which cases of one's list are shown.</summary>
public enum CaseFilter
{
    /// <summary>Open ones.</summary>
    Open,

    /// <summary>Open ones with a deadline that has passed.</summary>
    Late,

    /// <summary>Open ones of children and of persons whose age is in doubt.</summary>
    Children,

    /// <summary>Closed ones.</summary>
    Closed,
}
