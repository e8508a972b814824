using Microsoft.AspNetCore.Mvc;
using Throughline.App.Shell;
using Throughline.Platform.Access;
using Throughline.Platform.Data;
using Throughline.Platform.Organisations;

namespace Throughline.App.Pages.Administration;

[Needs(ActionKind.Write, Section.Accounts)]
public sealed class EditOrganisationModel(OrganisationRegister organisations) : StaffPage
{
    [BindProperty]
    public OrganisationForm Form { get; set; } = new();

    public OrganisationCard Card { get; private set; } = null!;

    public List<(string Field, string Text)> Faults { get; private set; } = [];

    public IReadOnlyList<string> Bad => [.. Faults.Select(fault => fault.Field)];

    public async Task<IActionResult> OnGet(string handle, CancellationToken cancel)
    {
        if (await organisations.FindByHandle(handle, cancel) is not { } card) return Absent();
        Card = card;
        Form = new OrganisationForm { Name = card.Name.Texts.ToDictionary(pair => pair.Key, string? (pair) => pair.Value), Kind = card.Kind, Region = card.Region, Version = card.Version };
        return Page();
    }

    public async Task<IActionResult> OnPost(string handle, CancellationToken cancel)
    {
        if (await organisations.FindByHandle(handle, cancel) is not { } card) return Absent();
        Card = card;
        Faults = Form.Faults(Country.Languages, T);
        if (Faults.Count > 0) return Page();
        // Names in languages that this form does not show stay.
        var name = Form.Text(Country.Languages);
        var kept = card.Name.Texts.Where(pair => !Country.Languages.Contains(pair.Key));
        name = name with { Texts = name.Texts.Concat(kept).ToDictionary(), Official = card.Name.Official };
        var end = await organisations.Edit(handle, Form.Version, name, Form.Kind, Form.RegionOrNull, Process("organisation.edit", "administration", "account rules"), cancel);
        if (end is null) return Absent();
        if (end == Commitment.Stale)
        {
            Faults.Add(("kind", T["Somebody else saved this organisation in between. Nothing is overwritten: open it again in another window, compare, and save there."]));
            return Page();
        }
        Flash(T["Saved."]);
        return LocalRedirect("/administration/organisations/" + handle);
    }
}
