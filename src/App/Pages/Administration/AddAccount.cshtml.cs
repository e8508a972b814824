using Microsoft.AspNetCore.Mvc;
using Throughline.App.Shell;
using Throughline.Platform.Access;
using Throughline.Platform.Accounts;
using Throughline.Platform.Organisations;

namespace Throughline.App.Pages.Administration;

[Needs(ActionKind.Write, Section.Accounts)]
public sealed class AddAccountModel(AccountDesk accounts, OrganisationRegister organisations) : StaffPage
{
    [BindProperty]
    public AccountForm Form { get; set; } = new();

    public IReadOnlyList<OrganisationCard> Organisations { get; private set; } = [];

    public List<(string Field, string Text)> Faults { get; } = [];

    public string? FirstPassword { get; private set; }

    public string? Handle { get; private set; }

    public async Task OnGet(CancellationToken cancel) => Organisations = await organisations.All(cancel);

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        Organisations = await organisations.All(cancel);
        if (string.IsNullOrWhiteSpace(Form.Address)) Faults.Add(("address", T["Write the work address"]));
        if (Form.WorkName is not { Length: <= 120 } || string.IsNullOrWhiteSpace(Form.WorkName)) Faults.Add(("workname", T["Write a work name of at most 120 characters"]));
        if (!ModelState.IsValid || !Enum.IsDefined(Form.Role)) Faults.Add(("role", T["Choose a job"]));
        var organisation = Organisations.FirstOrDefault(card => card.Handle == Form.Organisation);
        if (organisation is null) Faults.Add(("organisation", T["Choose an organisation"]));
        if (Faults.Count > 0) return Page();
        var answer = await accounts.Add(new NewAccount(Form.Address!, Form.WorkName!, Form.Role, organisation!.Id), Process("account.add", "administration", "account rules"), cancel);
        switch (answer.End)
        {
            case AccountSaved.Done:
                (FirstPassword, Handle) = (answer.FirstPassword, answer.Handle);
                return Page();
            case AccountSaved.AddressTaken:
                Faults.Add(("address", T["Another account has this address"]));
                return Page();
            case AccountSaved.AddressWrong:
                Faults.Add(("address", T["Write an address such as name@office.example"]));
                return Page();
            case AccountSaved.Repeated:
                return LocalRedirect("/administration/accounts");
            default:
                Faults.Add(("organisation", T["Something was changed in between; try again"]));
                return Page();
        }
    }
}
