using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Throughline.App.Pages.Cases;
using Throughline.App.Shell;
using Throughline.Cases.Consents;
using Throughline.Cases.Referrals;
using Throughline.Cases.Screenings;
using Throughline.Partners;
using Throughline.Platform.Access;
using Throughline.Platform.Chain;

namespace Throughline.App.Pages.Screenings;

[Needs(ActionKind.Refer, Section.Screening)]
public sealed class HandOverModel(ScreeningDesk screenings, HandOverDesk desk, PartnerDirectory directory) : PeoplePage
{
    public ScreeningView Screening { get; private set; } = null!;

    /// <summary>Bodies that hold cases and accept referrals.</summary>
    public IReadOnlyList<PartnerCard> Receivers { get; private set; } = [];

    [BindProperty]
    public HandOverForm Form { get; set; } = new();

    public async Task<IActionResult> OnGet(string handle, CancellationToken cancel)
    {
        if (!await Load(handle, cancel)) return Absent();
        Form = Form with { Language = Screening.Language };
        return Page();
    }

    public async Task<IActionResult> OnPost(string handle, CancellationToken cancel)
    {
        if (!await Load(handle, cancel)) return Absent();
        ProblemField = "receiver";
        if (BodyOf(Form.Receiver) is not { } receiver) return Wrong(T["Choose the organisation the consent is for."]);
        if (!ModelState.IsValid || Form.How is not { } how || Form.Giver is not { } giver) return Wrong(T["Say how the person agreed and who said yes."]);
        if (Happening("screening.hand-over", "hand-over of an extract", "SOP steps S3 and S9") is not { } process) return Page();
        var answer = await desk.Send(handle, new HandOver(receiver, Form.WithIdentity, Form.Crisis, Form.Language ?? "", how, giver), process, cancel);
        return Led(answer, $"/screenings/{handle}", T["Handed over. You will see here whether it is accepted."]) ?? Page();
    }

    private PageResult Wrong(string problem)
    {
        Problem = problem;
        return Page();
    }

    private async Task<bool> Load(string handle, CancellationToken cancel)
    {
        if (await screenings.Find(handle, Viewer, cancel) is not { Stage: ScreeningStage.Finished } found) return false;
        Screening = found;
        await LoadBodies(cancel);
        Receivers = [.. (await directory.Search(new PartnerQuery(PartnerService.SocialWork), Viewer, cancel)).Where(card => card.Organisation.Side == Side.Support)];
        Strip = ChainStrip.Narrow(ChainKind.ProcedureStep).With(ChainKind.ProcedureStep, T["S3 Rights"], null).With(ChainKind.CaseAction, T["S9 Referral"], null);
        return true;
    }

    public sealed record HandOverForm
    {
        public string? Receiver { get; init; }

        public bool WithIdentity { get; init; }

        public bool Crisis { get; init; }

        public string? Language { get; init; }

        public GivenHow? How { get; init; }

        public ConsentGiver? Giver { get; init; }
    }
}
