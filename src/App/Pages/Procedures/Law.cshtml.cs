using Microsoft.AspNetCore.Mvc;
using Throughline.App.Shell;
using Throughline.Platform.Access;
using Throughline.Platform.Chain;
using Throughline.Procedures.LawLinks;

namespace Throughline.App.Pages.Procedures;

/// <summary>The law held against the procedures, both ways, as lists to work off.</summary>
[Needs(ActionKind.Open, Section.Procedures)]
public sealed class LawModel(LawLinkDesk desk) : StaffPage
{
    public override Room Room => Room.People;

    public LawLinkLists Lists { get; private set; } = null!;

    public bool MayRecommend => Viewer.May(ActionKind.Write, Section.Law);

    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        if (await desk.Lists(Country.Code, Today, Viewer, cancel) is not { } lists) return Absent();
        Lists = lists;
        Strip = new ChainStrip(ChainKind.ProcedureStep).With(ChainKind.ProcedureStep, T["Law and procedures"], null).With(ChainKind.Provision, T["Law"], "/law").With(ChainKind.Proposal, T["Recommendations"], "/law/recommendations");
        return Page();
    }
}
