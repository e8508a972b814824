using Microsoft.AspNetCore.Mvc;
using Throughline.App.Shell;
using Throughline.Law;
using Throughline.Platform.Access;
using Throughline.Platform.Chain;
using Throughline.Platform.Organisations;

namespace Throughline.App.Pages.Law.Delegations;

[Needs(ActionKind.Write, Section.Law)]
public sealed class AddModel(DelegationRegister delegations, ActShelf acts, OrganisationRegister organisations) : LawPage
{
    [BindProperty(SupportsGet = true, Name = "act")]
    public string? Act { get; set; }

    [BindProperty(SupportsGet = true, Name = "place")]
    public string? Place { get; set; }

    [BindProperty]
    public DelegationForm Form { get; set; } = new();

    public IReadOnlyList<(string Key, string ShortTitle)> Acts { get; private set; } = [];

    public IReadOnlyList<FieldRefusal> Refusals { get; private set; } = [];

    public async Task OnGet(CancellationToken cancel)
    {
        await Hang(cancel);
        Form = new DelegationForm { ActKey = Act, Place = Place };
    }

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        await Hang(cancel);
        if (LawWords.Day(Form.DueOn) is not { } due) Refusals = [new FieldRefusal("DueOn", T["Say by which day it is due."])];
        else
        {
            var body = Bodies.FirstOrDefault(each => each.Value == Form.Body?.Trim()).Key ?? Form.Body ?? "";
            Refusals = (await delegations.Add(new DelegationDraft(Form.ActKey ?? "", Form.Place ?? "", body, Form.Ordered ?? "", due), Process("delegation.add", "a by-law is ordered", "law shelf"), cancel)).Refusals;
        }
        if (Refusals.Count > 0) return Page();
        Flash(T["Recorded."]);
        return Redirect("/law/delegations");
    }

    public string? Bad(string field) => Refusals.Any(refusal => refusal.Field == field) ? " bad" : null;

    public string? Told(string field) => Refusals.FirstOrDefault(refusal => refusal.Field == field) is { } refusal ? T[refusal.Line].Value : null;

    private async Task Hang(CancellationToken cancel)
    {
        Strip = new ChainStrip(ChainKind.Provision).With(ChainKind.Provision, T["By-laws owed"], null);
        Acts = await acts.Keys(Viewer, Country.Code, cancel);
        await NameBodies(organisations, cancel);
    }

    public sealed record DelegationForm
    {
        public string? ActKey { get; init; }

        public string? Place { get; init; }

        public string? Body { get; init; }

        public string? Ordered { get; init; }

        public string? DueOn { get; init; }
    }
}
