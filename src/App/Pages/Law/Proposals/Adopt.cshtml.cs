using Microsoft.AspNetCore.Mvc;
using Throughline.App.Shell;
using Throughline.Law;
using Throughline.Platform.Access;

namespace Throughline.App.Pages.Law.Proposals;

[Needs(ActionKind.Approve, Section.Law)]
public sealed class AdoptModel(AdoptionDesk desk, ProposalShelf shelf) : ProposalFormPage(shelf)
{
    [BindProperty]
    public AdoptionForm Form { get; set; } = new();

    /// <summary>The words of every unit in every language it is worded in, as they stand in the form.</summary>
    public IEnumerable<(ProposalUnitCard Unit, UnitWording Wording, string Field)> Words =>
        Proposal.Units.SelectMany(unit => unit.Wordings.Select(wording => (unit, wording, $"{unit.Ordinal}-{wording.Language}")));

    public async Task<IActionResult> OnGet(string handle, CancellationToken cancel)
    {
        if (!await Load(handle, cancel)) return Absent();
        Form = new AdoptionForm { Version = Proposal.Card.Version, Words = Words.ToDictionary(each => each.Field, each => (string?)Bare(each.Unit, each.Wording.Proposed), StringComparer.Ordinal) };
        return Page();
    }

    public async Task<IActionResult> OnPost(string handle, CancellationToken cancel)
    {
        if (!await Load(handle, cancel)) return Absent();
        var missing = new List<FieldRefusal>();
        DateOnly Day(string field, string? typed)
        {
            if (LawWords.Day(typed) is { } day) return day;
            missing.Add(new FieldRefusal(field, T["Give the day as 2026-10-01."]));
            return default;
        }
        var (adopted, signed, published, inForce) = (Day("Adopted", Form.Adopted), Day("SignedOn", Form.SignedOn), Day("Published", Form.Published), Day("InForce", Form.InForce));
        var registered = string.IsNullOrWhiteSpace(Form.Registered) ? (DateOnly?)null : Day("Registered", Form.Registered);
        var applied = string.IsNullOrWhiteSpace(Form.AppliedFrom) ? inForce : Day("AppliedFrom", Form.AppliedFrom);
        if (missing.Count > 0)
        {
            Refusals = missing;
            return Page();
        }
        var words = Words.Where(each => Form.Words.ContainsKey(each.Field)).Select(each => new AdoptedWords(each.Unit.Ordinal, each.Wording.Language, Form.Words[each.Field] ?? "")).ToList();
        var outcome = await desk.Adopt(handle, Form.Version, new AdoptionFacts(Form.ActName ?? "", Form.ActNumber ?? "", adopted, signed, published, registered, inForce, applied, Form.Transition),
            words, Process("proposal.adopt", "an act adopted the proposal", "law reform"), cancel);
        Refusals = outcome.Refusals;
        if (!outcome.IsStored) return Page();
        Flash(T["Recorded. The next texts are on the shelf, and the verdicts that quote changed words wait to be renewed."]);
        return Redirect(Back);
    }

    private static string Bare(ProposalUnitCard unit, string whole)
    {
        if (unit.Move != UnitMove.Insert) return whole;
        foreach (var head in new[] { unit.Num, unit.Heading }.OfType<string>())
            if (whole.StartsWith(head, StringComparison.Ordinal)) whole = whole[head.Length..].TrimStart();
        return whole;
    }

    public sealed record AdoptionForm
    {
        public string? ActName { get; init; }

        public string? ActNumber { get; init; }

        public string? Adopted { get; init; }

        public string? SignedOn { get; init; }

        public string? Published { get; init; }

        public string? Registered { get; init; }

        public string? InForce { get; init; }

        public string? AppliedFrom { get; init; }

        public string? Transition { get; init; }

        public Dictionary<string, string?> Words { get; init; } = [];

        public int Version { get; init; }
    }
}
