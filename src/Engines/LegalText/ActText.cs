namespace Throughline.LegalText;

/// <summary>An act read into a tree, with what could not be placed for certain.</summary>
/// <param name="Title">Title of the act; the file's name when the source has none.</param>
/// <param name="Language">BCP 47 tag, <c>und</c> when unknown.</param>
/// <param name="Root">The unit of kind <see cref="UnitKind.Act"/>.</param>
/// <param name="Unread">Lines to be looked at by a person, in source order.</param>
/// <param name="Front">Front matter of a Markdown file, or identification of an Akoma Ntoso file; empty when there is none.</param>
public sealed record ActText(
    string Title, string Language, Unit Root, IReadOnlyList<UnreadLine> Unread, IReadOnlyDictionary<string, string> Front)
{
    private Dictionary<string, Unit>? _byEId;

    /// <summary>All units in printed order, the root first.</summary>
    public IEnumerable<Unit> All() => Root.SelfAndBelow();

    /// <summary>The unit at an address; null when there is none.</summary>
    public Unit? Find(string eId)
    {
        _byEId ??= All().ToDictionary(unit => unit.EId, StringComparer.Ordinal);
        return _byEId.GetValueOrDefault(eId);
    }

    /// <summary>How many units of a kind the act has.</summary>
    public int Count(UnitKind kind) => Root.SelfAndBelow().Count(unit => unit.Kind == kind);
}
