using Microsoft.AspNetCore.Mvc;
using Throughline.App.Shell;
using Throughline.Platform.Access;
using Throughline.Platform.Chain;
using Throughline.Procedures;

namespace Throughline.App.Pages.Procedures;

[Needs(ActionKind.Open, Section.Procedures)]
public sealed class CompareModel(ProcedureShelf shelf) : StaffPage
{
    public override Room Room => Room.People;

    public ProcedureComparison Found { get; private set; } = null!;

    /// <summary>Steps whose time limit is another one.</summary>
    public int Limits => Found.Changed.Count(change => change.Parts.Contains(StepPart.Deadline));

    public bool IsEmpty => Found.Gained.Count + Found.Lost.Count + Found.Changed.Count == 0;

    public string Heading => IsEmpty
        ? T["{0} and {1} say the same", Found.Before.Label, Found.After.Label]
        : T["From {0} to {1}: {2} steps new, {3} gone, {4} changed", Found.Before.Label, Found.After.Label, Found.Gained.Count, Found.Lost.Count, Found.Changed.Count];

    public async Task<IActionResult> OnGet(string handle, string with, CancellationToken cancel)
    {
        // Whatever the order in the address, the one that began earlier stands first; a draft is the later one.
        if (await shelf.Compare(with, handle, Viewer, cancel) is not { } found) return Absent();
        if (Began(found.Before) > Began(found.After)) found = (await shelf.Compare(handle, with, Viewer, cancel))!;
        Found = found;
        Strip = new ChainStrip(ChainKind.ProcedureStep).With(ChainKind.ProcedureStep, $"{found.Before.Label} – {found.After.Label}", null);
        return Page();
    }

    private static DateOnly Began(ProcedureCard card) => card.InForceFrom ?? DateOnly.MaxValue;
}
