using Microsoft.AspNetCore.Mvc;
using Throughline.App.Shell;
using Throughline.Platform.Access;
using Throughline.Platform.Accounts;
using Throughline.Platform.Organisations;

namespace Throughline.App.Pages.Administration;

[Needs(ActionKind.Write, Section.Accounts)]
public sealed class EditAccountModel(AccountDesk accounts, OrganisationRegister organisations) : StaffPage
{
    [BindProperty]
    public AccountForm Form { get; set; } = new();

    public AccountSheet Sheet { get; private set; } = null!;

    public IReadOnlyList<OrganisationCard> Organisations { get; private set; } = [];

    public List<(string Field, string Text)> Faults { get; } = [];

    public string? FirstPassword { get; private set; }

    public async Task<IActionResult> OnGet(string handle, CancellationToken cancel)
    {
        if (!await Load(handle, cancel)) return Absent();
        Form = new AccountForm
        {
            WorkName = Sheet.WorkName, Role = Sheet.Role, Organisation = Organisations.FirstOrDefault(card => card.Id == Sheet.OrganisationId)?.Handle, Restricted = Sheet.Restricted, Version = Sheet.Version,
        };
        return Page();
    }

    public async Task<IActionResult> OnPostSave(string handle, CancellationToken cancel)
    {
        if (!await Load(handle, cancel)) return Absent();
        if (Form.WorkName is not { Length: <= 120 } || string.IsNullOrWhiteSpace(Form.WorkName)) Faults.Add(("workname", T["Write a work name of at most 120 characters"]));
        if (!ModelState.IsValid || !Enum.IsDefined(Form.Role)) Faults.Add(("role", T["Choose a job"]));
        var organisation = Organisations.FirstOrDefault(card => card.Handle == Form.Organisation);
        if (organisation is null) Faults.Add(("organisation", T["Choose an organisation"]));
        if (Faults.Count > 0) return Page();
        var end = await accounts.Change(handle, Form.Version ?? "", Form.WorkName!, Form.Role, organisation!.Id, Form.Restricted, Process("account.change", "administration", "account rules"), cancel);
        if (end is AccountSaved.Done or AccountSaved.Repeated)
        {
            Flash(T["Saved."]);
            return LocalRedirect("/administration/accounts/" + handle);
        }
        if (end == AccountSaved.Absent) return Absent();
        Faults.Add(end == AccountSaved.LastAdministrator
            ? ("role", T["No administrator would be left. Make another one first."])
            : ("workname", T["Somebody else saved this account in between. Nothing is overwritten: open it again in another window, compare, and save there."]));
        return Page();
    }

    public async Task<IActionResult> OnPostUnlock(string handle, CancellationToken cancel)
    {
        var end = await accounts.Unlock(handle, Process("account.unlock", "administration", "account rules"), cancel);
        if (end == AccountSaved.Absent) return Absent();
        Flash(end == AccountSaved.Done ? T["They can try again now."] : T["Somebody else saved this account in between; try again."]);
        return LocalRedirect("/administration/accounts/" + handle);
    }

    public async Task<IActionResult> OnPostReset(string handle, CancellationToken cancel)
    {
        var answer = await accounts.Reset(handle, Process("account.reset", "administration", "account rules"), cancel);
        if (answer.End == AccountSaved.Absent || !await Load(handle, cancel)) return Absent();
        if (answer.FirstPassword is null)
        {
            Flash(T["Somebody else saved this account in between; try again."]);
            return LocalRedirect("/administration/accounts/" + handle);
        }
        FirstPassword = answer.FirstPassword;
        return Page();
    }

    private async Task<bool> Load(string handle, CancellationToken cancel)
    {
        if (await accounts.Open(Viewer, handle, cancel) is not { } sheet) return false;
        Sheet = sheet;
        Organisations = await organisations.All(cancel);
        return true;
    }
}
