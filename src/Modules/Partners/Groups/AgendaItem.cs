namespace Throughline.Partners.Groups;

/// <summary>An item of the agenda with what came of it.</summary>
/// <param name="Handle">Its part of an address.</param>
/// <param name="Position">Place on the agenda, from 1.</param>
/// <param name="Kind">What it points to.</param>
/// <param name="Link">Id of that; null for free text.</param>
/// <param name="Title">What is talked about.</param>
/// <param name="Minutes">Minutes planned.</param>
/// <param name="Conflicted">Handles of the members who take no part because of a declared conflict of interest.</param>
/// <param name="Views">Views that may be shown; unattributed ones in no order that says who gave them first.</param>
/// <param name="ViewsGiven">Number of unattributed views given, shown or not.</param>
/// <param name="GaveView">True when the viewer has given a view on it.</param>
/// <param name="Outcome">What came of it; null while open.</param>
/// <param name="OutcomeText">The outcome in words; null where none were needed.</param>
/// <param name="Letters">Bodies that are to confirm by letter.</param>
/// <param name="Version">Number of the last save; goes back with an edit.</param>
public sealed record AgendaItem(
    string Handle, int Position, AgendaKind Kind, string? Link, string Title, int Minutes, IReadOnlyList<string> Conflicted, IReadOnlyList<ItemView> Views, int ViewsGiven,
    bool GaveView, ItemOutcome? Outcome, string? OutcomeText, IReadOnlyList<BodyLetter> Letters, int Version)
{
    /// <summary>Unattributed views are shown from this number on, so that nobody can tell whose the only one is.</summary>
    public const int FewestViews = 3;
}
