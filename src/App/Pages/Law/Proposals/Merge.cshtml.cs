using Microsoft.AspNetCore.Mvc;
using Throughline.App.Shell;
using Throughline.Law;
using Throughline.Platform.Access;

namespace Throughline.App.Pages.Law.Proposals;

[Needs(ActionKind.Write, Section.Drafting)]
public sealed class MergeModel(ProposalShelf shelf, WordingOverlaps overlaps) : ProposalFormPage(shelf)
{
    [BindProperty(SupportsGet = true, Name = "n")]
    public int Ordinal { get; set; }

    [BindProperty(SupportsGet = true, Name = "with")]
    public string? With { get; set; }

    public OverlapCard Overlap { get; private set; } = null!;

    public ProposalUnitCard Unit { get; private set; } = null!;

    public async Task<IActionResult> OnGet(string handle, CancellationToken cancel)
    {
        if (!await Load(handle, cancel)) return Absent();
        if ((await overlaps.On(Viewer, handle, cancel)).FirstOrDefault(card => card.Ordinal == Ordinal && card.Other.Handle == With) is not { } overlap) return Absent();
        (Overlap, Unit) = (overlap, Proposal.Units.First(unit => unit.Ordinal == overlap.Ordinal));
        return Page();
    }

    /// <summary>The words of both, with the other's taken at the places picked, e.g. <c>en.2</c>.</summary>
    public static string Joined(MergedWording wording, IReadOnlyCollection<string> picked)
    {
        var place = 0;
        return string.Concat(wording.Pieces.Select(piece => piece.IsConflict && picked.Contains($"{wording.Language}.{++place}") ? piece.Other : piece.Text));
    }
}
