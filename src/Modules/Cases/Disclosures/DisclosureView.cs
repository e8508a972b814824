namespace Throughline.Cases.Disclosures;

/// <summary>One extract as the giving side keeps it.</summary>
/// <param name="Line">Its line in the ledger.</param>
/// <param name="Who">Who asked, or null under a consent.</param>
/// <param name="Law">Under which law, or null.</param>
/// <param name="Why">What is ordered or the stated danger, or null.</param>
/// <param name="Parts">What was given; for one that waits, empty.</param>
/// <param name="Chosen">For one that waits: the keys that were chosen; else empty.</param>
/// <param name="Withheld">What stayed and why.</param>
/// <param name="Fingerprint">SHA-256 of the packet, or null while it has not crossed.</param>
/// <param name="Intact">False when the kept copy no longer fits its fingerprint.</param>
/// <param name="MayConfirm">The viewer may be the second person.</param>
/// <param name="MayReview">The viewer may review it.</param>
/// <param name="MayRecall">The viewer may take it back.</param>
public sealed record DisclosureView(
    DisclosureLine Line, string? Who, string? Law, string? Why, IReadOnlyList<ExtractPart> Parts, IReadOnlyList<string> Chosen, IReadOnlyList<WithheldLine> Withheld, string? Fingerprint,
    bool Intact, bool MayConfirm, bool MayReview, bool MayRecall);
