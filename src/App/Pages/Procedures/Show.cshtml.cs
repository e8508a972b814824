using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Throughline.App.Chain;
using Throughline.App.Documents;
using Throughline.App.Practice;
using Throughline.App.Shell;
using Throughline.Cases.Facts;
using Throughline.Law;
using Throughline.Platform.Access;
using Throughline.Platform.Chain;
using Throughline.Platform.Organisations;
using Throughline.Procedures;

namespace Throughline.App.Pages.Procedures;

[Needs(ActionKind.Open, Section.Procedures)]
public sealed class ShowModel(ProcedureShelf shelf, BasisTexts texts, StepFacts facts, AgreementDesk agreement, OrganisationRegister organisations, PracticeProcedures practice) : StaffPage
{
    // More findings than this are folded away, so that the page stays light.
    private const int FindingsShown = 8;

    private readonly Dictionary<StepBasis, BasisText> _texts = [];

    private HashSet<string> _late = [];

    public override Room Room => Room.People;

    public ProcedureSheet Sheet { get; private set; } = null!;

    /// <summary>Bodies asked to agree, those that bar the version first.</summary>
    public IReadOnlyList<BodyAgreement> Agreement { get; private set; } = [];

    /// <summary>Names of the bodies of the directory by their keys.</summary>
    public IReadOnlyDictionary<string, string> Bodies { get; private set; } = new Dictionary<string, string>();

    public IReadOnlyList<FieldRefusal> Refusals { get; private set; } = [];

    [BindProperty]
    public AskForm Form { get; set; } = new();

    public string Body(string key) => Bodies.GetValueOrDefault(key, key);

    public string? Told(string field) => Refusals.FirstOrDefault(refusal => refusal.Field == field) is { } refusal ? T[refusal.Line].Value : null;

    public string Picture { get; private set; } = "";

    /// <summary>Step to fill in the picture: where the reader came from.</summary>
    [BindProperty(SupportsGet = true, Name = "step")]
    public string? From { get; set; }

    public bool MayLend => practice.CanLend && Viewer.May(ActionKind.Write, Section.Procedures);

    public bool MayPutInForce => Sheet.Card.IsDraft && Viewer.May(ActionKind.Approve, Section.Procedures);

    public bool MayDiscard => Sheet.Card.IsDraft && Viewer.May(ActionKind.Write, Section.Procedures);

    public IEnumerable<ProcedureFinding> FirstFindings => Sheet.Findings.Take(FindingsShown);

    public IEnumerable<ProcedureFinding> OtherFindings => Sheet.Findings.Skip(FindingsShown);

    /// <summary>The version to compare with: the one that held before, or the newest other.</summary>
    public ProcedureCard? Other
    {
        get
        {
            var at = Sheet.Versions.ToList().FindIndex(version => version.Handle == Sheet.Card.Handle);
            return at + 1 < Sheet.Versions.Count ? Sheet.Versions[at + 1] : at > 0 ? Sheet.Versions[0] : null;
        }
    }

    public string Heading
    {
        get
        {
            var card = Sheet.Card;
            if (card.IsDraft) return card.Errors switch
            {
                0 => T["Version {0} is a draft, ready to be put in force", card.Label],
                1 => T["Version {0} is a draft: one error bars it", card.Label],
                _ => T["Version {0} is a draft: {1} errors bar it", card.Label, card.Errors],
            };
            var from = Dates.Full(card.InForceFrom!.Value);
            if (card.InForceUntil is { } until) return T["Version {0}, in force from {1} to {2}", card.Label, from, Dates.Full(until)];
            return card.HoldsOn(Today) ? T["Version {0}, in force since {1}", card.Label, from] : T["Version {0} comes into force on {1}", card.Label, from];
        }
    }

    public string Lead
    {
        get
        {
            var open = Sheet.Steps.Count(step => step.Basis.Count == 0 || step.Basis.All(basis => basis.IsOpen));
            var timeless = Sheet.Steps.Count(step => step.Deadlines.Count == 0);
            if (open == 0 && timeless == 0) return T["{0} steps. Each has somebody who does it, a time limit with its calendar, and a legal basis.", Sheet.Steps.Count];
            return timeless == 0
                ? T["{0} steps. Without a checked legal basis: {1}.", Sheet.Steps.Count, open]
                : T["{0} steps. Without a checked legal basis: {1}. Without a time limit: {2}.", Sheet.Steps.Count, open, timeless];
        }
    }

    public async Task<IActionResult> OnPostAsk(string handle, CancellationToken cancel)
    {
        var until = DateOnly.TryParseExact(Form.Until, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : DateOnly.MinValue;
        Refusals = await agreement.Ask(handle, Form.Body ?? "", Form.IsState, until, Process("procedure.ask", "agreement of a body", "SOP"), cancel);
        if (Refusals.Count > 0) return await OnGet(handle, cancel);
        Flash(T["The body is asked."]);
        return Redirect($"/procedures/{handle}#agreement");
    }

    /// <summary>Lends the version to the practice room, where people can work under it before it comes into force.</summary>
    public async Task<IActionResult> OnPostLend(string handle, CancellationToken cancel)
    {
        if (!practice.CanLend || !Viewer.May(ActionKind.Write, Section.Procedures) || await shelf.File(handle, Viewer, cancel) is not { } file) return Absent();
        await practice.Lend(handle, file, cancel);
        Flash(T["The practice room has it now: People and services, Procedures, Begin with a template."]);
        return Redirect($"/procedures/{handle}");
    }

    public async Task<IActionResult> OnGetWord(string handle, CancellationToken cancel)
    {
        if (await shelf.Find(handle, Viewer, cancel) is not { } sheet) return Absent();
        Bodies = (await organisations.All(cancel)).ToDictionary(card => card.Key, card => card.Name.In(CultureInfo.CurrentUICulture.Name).Text, StringComparer.Ordinal);
        return File(SignatureCopy.Write(sheet, await agreement.On(handle, Today, Viewer, cancel), Body, CultureInfo.CurrentUICulture.Name, Dates, T), WordFile.Type, $"{sheet.Card.Key}-{sheet.Card.Label}.docx");
    }

    public async Task<IActionResult> OnGet(string handle, CancellationToken cancel)
    {
        if (await shelf.Find(handle, Viewer, cancel) is not { } sheet) return Absent();
        Sheet = sheet;
        Agreement = await agreement.On(handle, Today, Viewer, cancel);
        Bodies = (await organisations.All(cancel)).ToDictionary(card => card.Key, card => card.Name.In(CultureInfo.CurrentUICulture.Name).Text, StringComparer.Ordinal);
        if (Form.Until is null) Form = new AskForm { Until = Today.AddDays(30).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) };
        Picture = await shelf.Picture(handle, CultureInfo.CurrentUICulture.Name, From, Viewer, cancel) ?? "";
        await texts.Prepare(sheet.Steps.SelectMany(step => step.Basis), Today, cancel);
        foreach (var basis in sheet.Steps.SelectMany(step => step.Basis))
            if (!_texts.ContainsKey(basis)) _texts[basis] = await texts.Of(basis, Today, cancel);
        if (ChainReading.MayRead(Viewer, ChainKind.Evidence))
            _late = (await facts.Of(handle, Viewer, cancel)).Where(figures => figures.Late.Value * 2 >= figures.Done.Value && figures.Late.Value > 0).Select(figures => figures.Step).ToHashSet(StringComparer.Ordinal);
        Strip = Hang();
        return Page();
    }

    /// <summary>True when half of those that did the step, or more, did it late, as far as that may be told.</summary>
    public bool IsOftenLate(StepCard step) => _late.Contains(step.Id);

    public BasisText TextOf(StepBasis basis) => _texts[basis];

    public static IEnumerable<ProcedureFinding> Of(IEnumerable<ProcedureFinding> findings, StepCard step) =>
        findings.Where(finding => finding.StepId == step.Id && finding.Weight != FindingWeight.Note);

    private ChainStrip Hang()
    {
        var acts = Sheet.Steps.SelectMany(step => step.Basis).Where(basis => basis.Kind == BasisKind.Provision)
            .Select(basis => basis.Label.Split(',')[0]).Distinct(StringComparer.Ordinal).ToList();
        var strip = new ChainStrip(ChainKind.ProcedureStep).With(ChainKind.ProcedureStep, T["Version {0}: {1} to {2}", Sheet.Card.Label, Sheet.Steps[0].Id, Sheet.Steps[^1].Id], null);
        if (acts.Count > 0) strip.With(ChainKind.Provision, string.Join(", ", acts.Take(3)), "/law/acts");
        return strip;
    }

    public sealed record AskForm
    {
        public string? Body { get; init; }

        public bool IsState { get; init; }

        public string? Until { get; init; }
    }
}
