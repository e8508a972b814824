using Microsoft.AspNetCore.Mvc;
using Throughline.App.Shell;
using Throughline.Partners;
using Throughline.Partners.Agreements;
using Throughline.Platform.Access;

namespace Throughline.App.Pages.Partners;

[Needs(ActionKind.Open, Section.Partners)]
public sealed class ShowModel(PartnerDirectory directory, AgreementRegister agreements) : StaffPage
{
    public override Room Room => Room.People;

    public PartnerCard Card { get; private set; } = null!;

    /// <summary>Agreements of this body that hold today.</summary>
    public IReadOnlyList<AgreementCard> Agreements { get; private set; } = [];

    public bool MayEdit => Viewer.May(ActionKind.Write, Section.Partners);

    public async Task<IActionResult> OnGet(string handle, CancellationToken cancel)
    {
        if (await directory.Find(handle, Viewer, cancel) is not { } card) return Absent();
        Card = card;
        Agreements = [.. (await agreements.All(Viewer, Today, cancel)).Where(agreement => agreement.HoldsOn(Today) && agreement.Parties.Contains(card.Organisation.Id))];
        return Page();
    }
}
