using Microsoft.AspNetCore.Mvc;
using Throughline.App.Shell;
using Throughline.Partners.Agreements;
using Throughline.Platform.Access;

namespace Throughline.App.Pages.Partners.Agreements;

[Needs(ActionKind.Write, Section.Partners)]
public sealed class AddModel(AgreementRegister agreements) : AgreementEditing
{
    public override string Back => "/partners/agreements";

    public Task OnGet(CancellationToken cancel) => LoadBodies(cancel);

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        await LoadBodies(cancel);
        var (draft, fault) = Form.Read();
        if (draft is null)
        {
            Refusals = [fault!];
            return Page();
        }
        var answer = await agreements.Save(null, draft, 0, Process("agreement.add", "agreement recorded", "agreement"), cancel);
        return Led(answer, $"/partners/agreements/{answer.Handle}", T["Stored. Everybody sees it from now on."]) ?? Page();
    }
}
