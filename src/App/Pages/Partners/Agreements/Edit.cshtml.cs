using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Throughline.App.Shell;
using Throughline.Partners;
using Throughline.Partners.Agreements;
using Throughline.Platform.Access;

namespace Throughline.App.Pages.Partners.Agreements;

[Needs(ActionKind.Write, Section.Partners)]
public sealed class EditModel(AgreementRegister agreements) : AgreementEditing
{
    private string _handle = "";

    public override string Back => $"/partners/agreements/{_handle}";

    public async Task<IActionResult> OnGet(string handle, CancellationToken cancel)
    {
        _handle = handle;
        if (await agreements.Find(handle, Viewer, cancel) is not { EndedOn: null } card) return Absent();
        await LoadBodies(cancel);
        Form = new AgreementForm
        {
            Kind = card.Kind, Title = card.Title, Parties = [.. card.Parties.Select(party => BodyCard(party)?.Handle).OfType<string>()], Scope = card.Scope,
            Services = [.. card.Services.Select(ServiceWords.Word)], HasAnnex = card.Annex is not null, Annex = card.Annex is { } annex ? [.. annex] : null, LegalBasis = card.LegalBasis,
            Contract = card.Contract, Start = Iso(card.Start), End = Iso(card.End), AlertDays = card.AlertDays.ToString(CultureInfo.InvariantCulture), Version = card.Version,
        };
        return Page();
    }

    public async Task<IActionResult> OnPost(string handle, CancellationToken cancel)
    {
        _handle = handle;
        if (await agreements.Find(handle, Viewer, cancel) is null) return Absent();
        await LoadBodies(cancel);
        var (draft, fault) = Form.Read();
        if (draft is null)
        {
            Refusals = [fault!];
            return Page();
        }
        return Led(await agreements.Save(handle, draft, Form.Version, Process("agreement.edit", "agreement changed", "agreement"), cancel), Back, T["Saved. Everybody sees it from now on."]) ?? Page();
    }
}
