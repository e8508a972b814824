using Microsoft.AspNetCore.Mvc;
using Throughline.App.Shell;
using Throughline.Law;
using Throughline.Platform.Access;
using Throughline.Platform.Chain;

namespace Throughline.App.Pages.Law.Delegations;

[Needs(ActionKind.Write, Section.Law)]
public sealed class IssuedModel(DelegationRegister delegations, ActShelf acts) : LawPage
{
    [BindProperty]
    public IssuedForm Form { get; set; } = new();

    public DelegationCard Card { get; private set; } = null!;

    public IReadOnlyList<(string Key, string ShortTitle)> Acts { get; private set; } = [];

    public IReadOnlyList<FieldRefusal> Refusals { get; private set; } = [];

    public async Task<IActionResult> OnGet(string handle, CancellationToken cancel)
    {
        if (!await Load(handle, cancel)) return Absent();
        Form = new IssuedForm { Name = Card.IssuedActHandle is null ? Card.IssuedName : null, IssuedOn = Card.IssuedOn is { } day ? LawWords.Iso(day) : null, Version = Card.Version };
        return Page();
    }

    public async Task<IActionResult> OnPost(string handle, CancellationToken cancel)
    {
        if (!await Load(handle, cancel)) return Absent();
        if (LawWords.Day(Form.IssuedOn) is not { } day) Refusals = [new FieldRefusal("IssuedOn", T["Say on which day it was issued."])];
        else Refusals = (await delegations.Issue(handle, Form.Version, Form.ActKey, Form.Name, day, Process("delegation.issue", "an ordered act was issued", "law shelf"), cancel)).Refusals;
        if (Refusals.Count > 0) return Page();
        Flash(T["Recorded."]);
        return Redirect("/law/delegations");
    }

    public string? Bad(string field) => Refusals.Any(refusal => refusal.Field == field) ? " bad" : null;

    public string? Told(string field) => Refusals.FirstOrDefault(refusal => refusal.Field == field) is { } refusal ? T[refusal.Line].Value : null;

    private async Task<bool> Load(string handle, CancellationToken cancel)
    {
        Strip = new ChainStrip(ChainKind.Provision).With(ChainKind.Provision, T["By-laws owed"], null);
        if (await delegations.Find(Viewer, handle, Today, cancel) is not { } card) return false;
        Card = card;
        Acts = await acts.Keys(Viewer, Country.Code, cancel);
        return true;
    }

    public sealed record IssuedForm
    {
        public string? ActKey { get; init; }

        public string? Name { get; init; }

        public string? IssuedOn { get; init; }

        public int Version { get; init; }
    }
}
