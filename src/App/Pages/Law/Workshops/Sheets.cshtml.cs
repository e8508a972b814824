using Microsoft.AspNetCore.Mvc;
using Throughline.App.Shell;
using Throughline.Law;
using Throughline.Platform.Access;
using Throughline.Platform.Organisations;

namespace Throughline.App.Pages.Law.Workshops;

[Needs(ActionKind.Write, Section.Drafting)]
public sealed class SheetsModel(WorkshopShelf shelf, OrganisationRegister organisations) : WorkshopFormPage(shelf, organisations)
{
    [BindProperty(SupportsGet = true, Name = "paper")]
    public bool OnlyPaper { get; set; }

    public async Task<IActionResult> OnGet(string handle, CancellationToken cancel) => await Load(handle, cancel) ? Page() : Absent();
}
