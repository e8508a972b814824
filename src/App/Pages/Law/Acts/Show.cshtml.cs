using Microsoft.AspNetCore.Mvc;
using Throughline.App.Shell;
using Throughline.Law;
using Throughline.LegalText;
using Throughline.Platform.Access;
using Throughline.Platform.Chain;
using Throughline.Platform.Organisations;

namespace Throughline.App.Pages.Law.Acts;

[Needs(ActionKind.Open, Section.Law)]
public sealed class ShowModel(ActShelf shelf, DelegationRegister delegations, OrganisationRegister organisations) : LawPage
{
    [BindProperty(SupportsGet = true, Name = "date")]
    public string? Date { get; set; }

    [BindProperty(SupportsGet = true, Name = "language")]
    public string? Language { get; set; }

    [BindProperty(SupportsGet = true, Name = "part")]
    public string? Part { get; set; }

    [BindProperty(Name = "Missing")]
    public string? Missing { get; set; }

    public IReadOnlyList<FieldRefusal> Refusals { get; private set; } = [];

    public string Told(FieldRefusal refusal) => T[refusal.Line].Value;

    public ActPage Shown { get; private set; } = null!;

    public IReadOnlyList<UnreadLine> Unread { get; private set; } = [];

    /// <summary>By-laws that provisions of the act order.</summary>
    public IReadOnlyList<DelegationCard> Delegations { get; private set; } = [];

    /// <summary>Delegations that this act answers.</summary>
    public IReadOnlyList<DelegationCard> Answers { get; private set; } = [];

    public bool MayWrite => Viewer.May(ActionKind.Write, Section.Law);

    /// <summary>The edition of the same language before the one shown, or null.</summary>
    public EditionCard? Before => Shown.Act.Editions.LastOrDefault(edition => edition.Language == Shown.Edition.Language && edition.InForce < Shown.Edition.InForce);

    /// <summary>True when the edition shown is the one that holds today.</summary>
    public bool IsToday => Shown.Act.On(Today, Shown.Edition.Language) == Shown.Edition;

    public async Task<IActionResult> OnPostMissing(string handle, CancellationToken cancel)
    {
        if (LawWords.Day(Date) is not { } date || Language is null) return Absent();
        Refusals = await shelf.MarkMissing(handle, date, Language, Missing, Process("act.mark", "known amendment missing", "law reform"), cancel);
        if (Refusals.Count > 0) return await OnGet(handle, cancel);
        Flash(T["Saved."]);
        return Redirect($"/law/acts/{handle}?date={Date}&language={Language}");
    }

    public async Task<IActionResult> OnGet(string handle, CancellationToken cancel)
    {
        if (await shelf.Open(Viewer, handle, LawWords.Day(Date) ?? Today, TextLanguage(Language), Part, cancel) is not { } page) return Absent();
        Shown = page;
        if (MayWrite) Unread = await shelf.Unread(Viewer, handle, page.Edition.InForce, page.Edition.Language, cancel);
        Delegations = await delegations.InAct(Viewer, handle, Today, cancel);
        Answers = await delegations.IssuedBy(Viewer, handle, Today, cancel);
        await NameBodies(organisations, cancel);
        Strip = new ChainStrip(ChainKind.Provision).With(ChainKind.Provision, page.Act.ShortTitle, null);
        return Page();
    }

    public async Task<IActionResult> OnGetFile(string handle, CancellationToken cancel)
    {
        if (LawWords.Day(Date) is not { } date || Language is null || await shelf.Original(Viewer, handle, date, Language, cancel) is not { } file) return Absent();
        return File(file.Bytes, "application/octet-stream", file.FileName);
    }

    /// <summary>Address of a part of the same edition.</summary>
    public string Address(string part) => $"/law/acts/{Shown.Act.Handle}?date={LawWords.Iso(Shown.Edition.InForce)}&language={Shown.Edition.Language}&part={Uri.EscapeDataString(part)}";
}
