using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Throughline.App.Chain;
using Throughline.App.Pages.Partners;
using Throughline.App.Shell;
using Throughline.Cases;
using Throughline.Cases.Files;
using Throughline.Cases.Help;
using Throughline.Partners;
using Throughline.Partners.Deliveries;
using Throughline.Platform.Access;
using Throughline.Platform.Organisations;

namespace Throughline.App.Pages.Cases;

/// <summary>What the person needs and what was given; who pays is found behind it.</summary>
[Needs(ActionKind.Open, Section.SupportNotes)]
public sealed class HelpModel(CaseDesk desk, HelpDesk help, ChainStrips strips) : CasePageModel(desk, strips)
{
    public override string Part => "help";

    public HelpView View { get; private set; } = null!;

    [BindProperty]
    public HelpForm Form { get; set; } = new();

    public bool MayWrite => View.MayWrite && Case.State == CaseState.Open;

    public IEnumerable<OrganisationCard> Givers => View.OwnOnly
        ? Bodies.Where(card => card.Id == Viewer.OrganisationId)
        : Bodies.Where(card => card.Side == Side.Support).OrderBy(card => card.Name.Read(), StringComparer.CurrentCulture);

    public string Heading
    {
        get
        {
            var open = View.Needs.Count(need => need.State == NeedState.Open);
            var unpaid = View.Needs.Count(need => need.IsOpen && need.Unfunded);
            if (unpaid > 0) return unpaid == 1 ? T["One need is paid by nobody"] : T["{0} needs are paid by nobody", unpaid];
            if (open > 0) return open == 1 ? T["One need waits for help"] : T["{0} needs wait for help", open];
            return View.Given.Count == 0 ? T["No help is recorded yet"] : T["Every need that is known is met"];
        }
    }

    public async Task<IActionResult> OnGet(string handle, CancellationToken cancel)
    {
        Form = new HelpForm { Day = Typed(Today), Since = Typed(Today) };
        return await Shown(handle, cancel);
    }

    public async Task<IActionResult> OnPost(string handle, CancellationToken cancel)
    {
        if (!await Load(handle, cancel)) return Absent();
        ProblemField = "quantity";
        if (!int.TryParse(Form.Quantity, NumberStyles.None, CultureInfo.InvariantCulture, out var quantity)) return await Again(handle, "quantity", T["Say how many were given: a whole number from 1 to 366."], cancel);
        if (!Read(Form.Day, out var day)) return await Again(handle, "day", T["Write the day as 2026-11-04."], cancel);
        if (BodyOf(Form.Provider) is not { } provider) return await Again(handle, "provider", T["Choose the body that gave it."], cancel);
        var given = new HelpGiven(Form.Unit ?? "", quantity, provider, day, string.IsNullOrEmpty(Form.Step) ? null : $"{Case.ProcedureHandle}/{Form.Step}", string.IsNullOrEmpty(Form.Referral) ? null : Form.Referral);
        var answer = await help.RecordHelp(handle, [given], Process("help.record", "help given to a person", "SOP step S9"), cancel);
        return Led(answer.Write, $"/cases/{handle}/help", answer.Unfunded == 0 ? T["Recorded, and paid for by a contract."] : T["Recorded. No contract pays for it: the need is kept as unfunded, and help goes on."]) ?? await Shown(handle, cancel);
    }

    public async Task<IActionResult> OnPostNeed(string handle, CancellationToken cancel)
    {
        if (Form.Service is not { } service || Form.Reason is not { } reason) return await Again(handle, "service", T["Choose the service that is needed and why."], cancel);
        if (!Read(Form.Since, out var since)) return await Again(handle, "since", T["Write the day as 2026-11-04."], cancel);
        ProblemField = "service";
        var answer = await help.RecordNeed(handle, service, reason, since, Process("need.record", "need of a person", "SOP step S10"), cancel);
        return Led(answer, $"/cases/{handle}/help", T["The need is recorded."]) ?? await Shown(handle, cancel);
    }

    public async Task<IActionResult> OnPostEnd(string handle, CancellationToken cancel)
    {
        ProblemField = "needs";
        var answer = await help.EndNeed(handle, Form.Need ?? "", Form.Version, Process("need.end", "need of a person", "SOP step S10"), cancel);
        return Led(answer, $"/cases/{handle}/help", T["The need is ended."]) ?? await Shown(handle, cancel);
    }

    public async Task<IActionResult> OnPostReverse(string handle, CancellationToken cancel)
    {
        ProblemField = "given";
        if (Form.Why is not { } why) return await Again(handle, "given", T["Say why it is reversed."], cancel);
        var answer = await help.Reverse(handle, Form.Delivery ?? "", why, Process("help.reverse", "record of help undone", "SOP step S9"), cancel);
        return Led(answer, $"/cases/{handle}/help", T["Reversed. The line stays with its reason; what it had used is free again."]) ?? await Shown(handle, cancel);
    }

    public string ReferralName((string Handle, Guid ReceiverId, string Service) referral) =>
        Body(referral.ReceiverId) + (ServiceWords.Find(referral.Service) is { } service ? " · " + T.Service(service) : "");

    private Task<IActionResult> Again(string handle, string field, string problem, CancellationToken cancel)
    {
        (Problem, ProblemField) = (problem, field);
        return Shown(handle, cancel);
    }

    private async Task<IActionResult> Shown(string handle, CancellationToken cancel)
    {
        if (!await Load(handle, cancel, "S9") || await help.Of(handle, Viewer, cancel) is not { } view) return Absent();
        View = view;
        return Page();
    }

    private static bool Read(string? text, out DateOnly day) => DateOnly.TryParseExact(text?.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    private static string Typed(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public sealed record HelpForm
    {
        public string? Unit { get; init; }

        public string? Quantity { get; init; }

        public string? Provider { get; init; }

        public string? Day { get; init; }

        public string? Step { get; init; }

        public string? Referral { get; init; }

        public PartnerService? Service { get; init; }

        public NeedReason? Reason { get; init; }

        public string? Since { get; init; }

        public string? Need { get; init; }

        public int Version { get; init; }

        public string? Delivery { get; init; }

        public ReversalReason? Why { get; init; }
    }
}
