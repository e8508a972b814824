using Microsoft.AspNetCore.Mvc;
using Throughline.App.Chain;
using Throughline.App.Shell;
using Throughline.Cases.Files;
using Throughline.Cases.Sheets;
using Throughline.Platform.Access;

namespace Throughline.App.Pages.Cases;

[Needs(ActionKind.Write, Section.Identity)]
public sealed class IdentityModel(CaseDesk desk, SheetDesk sheets, ChainStrips strips) : CasePageModel(desk, strips)
{
    public override string Part => "identity";

    [BindProperty]
    public IdentityForm Form { get; set; } = new();

    /// <summary>True when nothing is recorded yet or it is open for the viewer.</summary>
    public bool MayEdit => Case.State == CaseState.Open && Case.Identity is { } identity && (identity.OpenUntil is not null || (identity.IdentityVersion == 0 && identity.WhereaboutsVersion == 0));

    public async Task<IActionResult> OnGet(string handle, CancellationToken cancel)
    {
        if (!await Load(handle, cancel) || Case.Identity is not { } identity) return Absent();
        Form = new IdentityForm
        {
            Name = identity.Identity?.Name, Born = identity.Identity?.Born, Nationality = identity.Identity?.Nationality, SafeContact = identity.Identity?.SafeContact,
            Whereabouts = identity.Whereabouts, Version = identity.IdentityVersion, PlaceVersion = identity.WhereaboutsVersion,
        };
        return Page();
    }

    public async Task<IActionResult> OnPost(string handle, CancellationToken cancel)
    {
        ProblemField = "name";
        var sheet = new IdentitySheet(Form.Name?.Trim(), Form.Born?.Trim(), Form.Nationality?.Trim(), Form.SafeContact?.Trim());
        var answer = await sheets.SaveIdentity(handle, sheet, Form.Version, Process("identity.record", "identity of the person", "SOP step S3"), cancel);
        return Led(answer, $"/cases/{handle}/identity", T["Kept, sealed."]) ?? await Again(handle, cancel);
    }

    public async Task<IActionResult> OnPostPlace(string handle, CancellationToken cancel)
    {
        ProblemField = "place";
        var answer = await sheets.SaveWhereabouts(handle, Form.Whereabouts, Form.PlaceVersion, Process("whereabouts.record", "whereabouts of the person", "SOP step S6"), cancel);
        return Led(answer, $"/cases/{handle}/identity", T["Kept, sealed."]) ?? await Again(handle, cancel);
    }

    private async Task<IActionResult> Again(string handle, CancellationToken cancel) => await Load(handle, cancel) && Case.Identity is not null ? Page() : Absent();

    public sealed record IdentityForm
    {
        public string? Name { get; init; }

        public string? Born { get; init; }

        public string? Nationality { get; init; }

        public string? SafeContact { get; init; }

        public string? Whereabouts { get; init; }

        public int Version { get; init; }

        public int PlaceVersion { get; init; }
    }
}
