namespace Throughline.Law;

/// <summary>Why a proposal is not on the list that passes as one.</summary>
[Flags]
public enum Contest
{
    /// <summary>Nothing speaks against it.</summary>
    None = 0,

    /// <summary>A participant asked to discuss it.</summary>
    Asked = 1,

    /// <summary>A view on this draft is against it or wants a change.</summary>
    View = 2,

    /// <summary>A body's letter does not agree or has remarks.</summary>
    Letter = 4,

    /// <summary>A comment on its words has no answer yet.</summary>
    Comment = 8,

    /// <summary>A unit has no wording yet.</summary>
    Missing = 16,

    /// <summary>Another open proposal changes the same words.</summary>
    Overlap = 32,
}
