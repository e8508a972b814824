using Microsoft.AspNetCore.Mvc;
using Throughline.App.Pages.Law.Acts;
using Throughline.App.Shell;
using Throughline.Cases.Past;
using Throughline.Platform.Access;
using Throughline.Platform.Chain;
using Throughline.Statistics.Population;

namespace Throughline.App.Pages.Evidence.Figures;

/// <summary>Registers of past cases that the coordinator brings in, without names.</summary>
[Needs(ActionKind.Write, Section.Figures)]
[UploadLimit]
public sealed class PastCasesModel(PastCaseRegister register, PopulationRegister population) : StaffPage
{
    public override Room Room => Room.Evidence;

    [BindProperty]
    public PastForm Form { get; set; } = new();

    public IReadOnlyList<PastImportLine> Imports { get; private set; } = [];

    public IReadOnlyList<(int Line, string Problem)> Problems { get; private set; } = [];

    public IReadOnlySet<string> Regions { get; private set; } = new HashSet<string>();

    public async Task<IActionResult> OnGet(CancellationToken cancel) => await Load(cancel) ? Page() : Absent();

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        if (!await Load(cancel)) return Absent();
        var answer = await register.Import(await UploadedFile.Read(Form.File, PastCasesFile.LargestBytes, cancel), Form.Source ?? "", Regions, Process("past-cases.import", "years before this system", "SOP step S20"), cancel);
        if (answer.IsAbsent) return Absent();
        if (answer.Stored is { } stored)
        {
            Flash(T["{0} persons are counted now.", stored.Persons]);
            return Redirect("/evidence/figures/past-cases");
        }
        Problems = answer.Refusals;
        return Page();
    }

    private async Task<bool> Load(CancellationToken cancel)
    {
        if (Viewer.Role != Role.Coordinator) return false;
        Imports = await register.All(Viewer, cancel);
        Regions = await population.Regions(cancel);
        Strip = new ChainStrip(ChainKind.Evidence).With(ChainKind.Evidence, T["Past cases"], null);
        return true;
    }

    public sealed record PastForm
    {
        public IFormFile? File { get; init; }

        public string? Source { get; init; }
    }
}
