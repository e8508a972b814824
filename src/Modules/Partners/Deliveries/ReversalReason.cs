namespace Throughline.Partners.Deliveries;

/// <summary>Why a delivery is reversed. Closed list.</summary>
public enum ReversalReason
{
    /// <summary>It was recorded twice.</summary>
    RecordedTwice,

    /// <summary>Unit, number or day was wrong.</summary>
    WrongEntry,

    /// <summary>It was given to somebody else.</summary>
    WrongPerson,

    /// <summary>It was arranged and did not take place.</summary>
    DidNotTakePlace,
}
