using Microsoft.AspNetCore.Mvc;
using Throughline.App.Shell;
using Throughline.Partners.Agreements;
using Throughline.Platform.Access;

namespace Throughline.App.Pages.Partners.Agreements;

[Needs(ActionKind.List, Section.Partners)]
public sealed class IndexModel(AgreementRegister agreements) : TogetherPage
{
    private const int PageLength = 50;

    [BindProperty(SupportsGet = true)]
    public AgreementState? State { get; set; }

    [BindProperty(SupportsGet = true, Name = "page")]
    public int Number { get; set; } = 1;

    public IReadOnlyList<AgreementCard> All { get; private set; } = [];

    public IReadOnlyList<AgreementCard> Found => [.. All.Where(card => State is null || card.StateOn(Today) == State)];

    public IEnumerable<AgreementCard> Shown => Found.Skip((Number - 1) * PageLength).Take(PageLength);

    public int Pages => (Found.Count + PageLength - 1) / PageLength;

    public bool MayWrite => Viewer.May(ActionKind.Write, Section.Partners);

    public string Heading
    {
        get
        {
            var holding = All.Count(card => card.HoldsOn(Today));
            var ending = All.Count(card => card.StateOn(Today) == AgreementState.EndsSoon);
            if (All.Count == 0) return T["No agreement is recorded yet"];
            if (holding == 0) return T["No agreement holds today"];
            var first = holding == 1 ? T["One agreement holds"] : T["{0} agreements hold", holding];
            return ending == 0 ? T["{0}. None ends soon.", first] : ending == 1 ? T["{0}. One ends soon.", first] : T["{0}. {1} end soon.", first, ending];
        }
    }

    public async Task OnGet(CancellationToken cancel)
    {
        await LoadBodies(cancel);
        All = await agreements.All(Viewer, Today, cancel);
        Number = Math.Clamp(Number, 1, Math.Max(1, Pages));
    }
}
