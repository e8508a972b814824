using Microsoft.AspNetCore.Mvc;
using Throughline.App.Chain;
using Throughline.App.Shell;
using Throughline.Cases.Files;
using Throughline.Platform.Access;

namespace Throughline.App.Pages.Cases;

[Needs(ActionKind.Write, Section.Outcome)]
public sealed class CloseModel(CaseDesk desk, ChainStrips strips) : CasePageModel(desk, strips)
{
    public override string Part => "close";

    [BindProperty]
    public ClosureReason? Reason { get; set; }

    [BindProperty]
    public bool Approve { get; set; }

    [BindProperty]
    public int Version { get; set; }

    public async Task<IActionResult> OnGet(string handle, CancellationToken cancel) => await Load(handle, cancel) && Holds ? Page() : Absent();

    public async Task<IActionResult> OnPostAsk(string handle, CancellationToken cancel)
    {
        ProblemField = "why";
        if (!ModelState.IsValid || Reason is not { } reason)
        {
            Problem = T["Choose a reason from the list."];
            return await OnGet(handle, cancel);
        }
        return Led(await Desk.AskToClose(handle, reason, Version, Process("case.ask-closure", "closure asked for", "SOP step S18"), cancel), $"/cases/{handle}/close", T["A supervisor decides. Support goes on until then."]) ?? await OnGet(handle, cancel);
    }

    public async Task<IActionResult> OnPostAnswer(string handle, CancellationToken cancel) =>
        Led(await Desk.AnswerClosure(handle, Approve, Version, Process(Approve ? "case.close" : "case.keep-open", "closure answered by a second person", "SOP step S18"), cancel), $"/cases/{handle}",
            Approve ? T["The case is closed. The person may come back without repeating any proof."] : T["The case stays open."]) ?? await OnGet(handle, cancel);

    public async Task<IActionResult> OnPostReopen(string handle, CancellationToken cancel) =>
        Led(await Desk.Reopen(handle, Process("case.reopen", "case opened again", "SOP step S18, re-entry"), cancel), $"/cases/{handle}", T["The case is open again."]) ?? await OnGet(handle, cancel);
}
