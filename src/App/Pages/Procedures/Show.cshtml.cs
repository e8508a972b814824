using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Throughline.App.Chain;
using Throughline.App.Shell;
using Throughline.Cases.Facts;
using Throughline.Platform.Access;
using Throughline.Platform.Chain;
using Throughline.Procedures;

namespace Throughline.App.Pages.Procedures;

[Needs(ActionKind.Open, Section.Procedures)]
public sealed class ShowModel(ProcedureShelf shelf, BasisTexts texts, StepFacts facts) : StaffPage
{
    // More findings than this are folded away, so that the page stays light.
    private const int FindingsShown = 8;

    private readonly Dictionary<StepBasis, BasisText> _texts = [];

    private HashSet<string> _late = [];

    public override Room Room => Room.People;

    public ProcedureSheet Sheet { get; private set; } = null!;

    public string Picture { get; private set; } = "";

    /// <summary>Step to fill in the picture: where the reader came from.</summary>
    [BindProperty(SupportsGet = true, Name = "step")]
    public string? From { get; set; }

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

    public async Task<IActionResult> OnGet(string handle, CancellationToken cancel)
    {
        if (await shelf.Find(handle, Viewer, cancel) is not { } sheet) return Absent();
        Sheet = sheet;
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
}
