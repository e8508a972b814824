using Microsoft.AspNetCore.Mvc;
using Throughline.App.Chain;
using Throughline.App.Shell;
using Throughline.Cases;
using Throughline.Cases.Disclosures;
using Throughline.Cases.Files;
using Throughline.Platform.Access;

namespace Throughline.App.Pages.Cases;

[Needs(ActionKind.Disclose, Section.Outcome)]
public sealed class DiscloseShowModel(CaseDesk desk, DisclosureDesk disclosures, ChainStrips strips) : DisclosePage(desk, strips)
{
    public DisclosureView Extract { get; private set; } = null!;

    [BindProperty]
    public int Version { get; set; }

    public string Heading => Extract.Line.Standing switch
    {
        DisclosureStanding.AwaitsSecond => T["Nothing has crossed: a second person must confirm"],
        DisclosureStanding.Refused => T["Refused by the second person: nothing crossed"],
        DisclosureStanding.Live => T["{0} can open it until {1}", Body(Extract.Line.RecipientId), Dates.Day(Extract.Line.Until!.Value)],
        DisclosureStanding.Lapsed => T["Closed: nobody reviewed it within 24 hours"],
        DisclosureStanding.Withdrawn => Extract.Line.Acknowledged is null ? T["Withdrawn: {0} has not confirmed that use has stopped", Body(Extract.Line.RecipientId)] : T["Withdrawn, and use has stopped"],
        _ => T["It has ended: nobody opens it"],
    };

    public async Task<IActionResult> OnGet(string handle, string extract, CancellationToken cancel) => await Shown(handle, extract, cancel);

    public async Task<IActionResult> OnPostConfirm(string handle, string extract, bool yes, CancellationToken cancel) => await Ended(handle, extract,
        await disclosures.Confirm(handle, extract, yes, Version, Process("extract.confirm", "second person on a demand", "court order or imminent danger"), cancel),
        yes ? T["Confirmed. The extract is made."] : T["Refused. Nothing crossed."], cancel);

    public async Task<IActionResult> OnPostReview(string handle, string extract, bool right, CancellationToken cancel) => await Ended(handle, extract,
        await disclosures.Review(handle, extract, right, Version, Process("extract.review", "review of a use in imminent danger", "review within 24 hours"), cancel),
        right ? T["Reviewed: it was right."] : T["Reviewed: it was not right, and is withdrawn."], cancel);

    public async Task<IActionResult> OnPostRecall(string handle, string extract, CancellationToken cancel) => await Ended(handle, extract,
        await disclosures.Recall(handle, extract, Version, Process("extract.recall", "extract taken back", "decision of the giving body"), cancel),
        T["Taken back. The receiver cannot open it any more."], cancel);

    private async Task<IActionResult> Ended(string handle, string extract, WriteAnswer answer, string said, CancellationToken cancel) =>
        Led(answer, $"/cases/{handle}/disclose/{extract}", said) ?? await Shown(handle, extract, cancel);

    private async Task<IActionResult> Shown(string handle, string extract, CancellationToken cancel)
    {
        if (!await LoadHeld(handle, cancel) || await disclosures.Find(handle, extract, Viewer, cancel) is not { } found) return Absent();
        Extract = found;
        return Page();
    }
}
