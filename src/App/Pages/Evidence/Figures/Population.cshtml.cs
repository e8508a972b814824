using Microsoft.AspNetCore.Mvc;
using Throughline.App.Pages.Law.Acts;
using Throughline.App.Shell;
using Throughline.Platform.Access;
using Throughline.Platform.Chain;
using Throughline.Statistics.Population;

namespace Throughline.App.Pages.Evidence.Figures;

/// <summary>The population that figures are divided by.</summary>
[Needs(ActionKind.List, Section.Figures)]
[UploadLimit]
public sealed class PopulationModel(PopulationRegister register) : StaffPage
{
    public override Room Room => Room.Evidence;

    public IReadOnlyList<PopulationYear> Years { get; private set; } = [];

    public IReadOnlyList<(int Line, string Problem)> Problems { get; private set; } = [];

    public bool MayImport => Viewer.Role is Role.Coordinator or Role.Rapporteur && Viewer.May(ActionKind.Write, Section.Figures);

    public Task OnGet(CancellationToken cancel) => Load(cancel);

    public async Task<IActionResult> OnPost(IFormFile? file, CancellationToken cancel)
    {
        if (!MayImport) return Absent();
        var answer = await register.Import(await UploadedFile.Read(file, PopulationFile.LargestBytes, cancel), Process("population.import", "denominators of figures", "SOP step S20"), cancel);
        if (answer.IsAbsent) return Absent();
        if (answer.IsDone)
        {
            Flash(T["The population is stored."]);
            return Redirect("/evidence/figures/population");
        }
        Problems = answer.Refusals;
        await Load(cancel);
        return Page();
    }

    private async Task Load(CancellationToken cancel)
    {
        Years = await register.All(Viewer, cancel);
        Strip = new ChainStrip(ChainKind.Evidence).With(ChainKind.Evidence, T["Population"], null);
    }
}
