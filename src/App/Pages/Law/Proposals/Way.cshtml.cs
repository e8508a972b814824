using Microsoft.AspNetCore.Mvc;
using Throughline.App.Shell;
using Throughline.Law;
using Throughline.Platform.Access;
using Throughline.Platform.Organisations;

namespace Throughline.App.Pages.Law.Proposals;

[Needs(ActionKind.Write, Section.Drafting)]
public sealed class WayModel(ApprovalDesk desk, ProposalShelf shelf, OrganisationRegister organisations) : ProposalFormPage(shelf)
{
    [BindProperty]
    public WayForm Form { get; set; } = new();

    public ApprovalSheet Sheet { get; private set; } = null!;

    public async Task<IActionResult> OnGet(string handle, CancellationToken cancel)
    {
        if (!await Read(handle, cancel)) return Absent();
        Form = new WayForm { On = LawWords.Iso(Today) };
        return Page();
    }

    public async Task<IActionResult> OnPost(string handle, CancellationToken cancel)
    {
        if (!await Read(handle, cancel)) return Absent();
        var outcome = LawWords.Day(Form.On) is not { } on
            ? null
            : Form.End switch
            {
                "begin" => await desk.Begin(handle, Form.Version, on, Process("proposal.way.begin", "brought on its way", "way to law"), cancel),
                "pass" => await desk.Pass(handle, Form.Version, on, Form.Letter, Process("proposal.way.pass", "passed on", "way to law"), cancel),
                "return" => await desk.Return(handle, Form.Version, on, Form.To, Form.Reason ?? "", Process("proposal.way.return", "sent back", "way to law"), cancel),
                "refuse" => await desk.Refuse(handle, Form.Version, on, Form.Reason ?? "", Process("proposal.way.refuse", "refused", "way to law"), cancel),
                _ => null,
            };
        if (outcome is { IsStored: true })
        {
            Flash(T["Recorded."]);
            return Redirect(Back + "#way");
        }
        Refusals = outcome?.Refusals ?? [LawWords.Day(Form.On) is null ? new FieldRefusal("On", "Give the day.") : new FieldRefusal("End", "Choose how it left the station.")];
        return Page();
    }

    private async Task<bool> Read(string handle, CancellationToken cancel)
    {
        if (!await Load(handle, cancel) || await desk.Open(Viewer, handle, Today, cancel) is not { } sheet) return false;
        Sheet = sheet;
        await NameBodies(organisations, cancel);
        return true;
    }

    public sealed record WayForm
    {
        public string? End { get; init; }

        public string? On { get; init; }

        public string? Letter { get; init; }

        public int To { get; init; }

        public string? Reason { get; init; }

        public int Version { get; init; }
    }
}
