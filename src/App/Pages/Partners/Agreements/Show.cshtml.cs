using Microsoft.AspNetCore.Mvc;
using Throughline.App.Shell;
using Throughline.Partners;
using Throughline.Partners.Agreements;
using Throughline.Platform.Access;

namespace Throughline.App.Pages.Partners.Agreements;

[Needs(ActionKind.Open, Section.Partners)]
public sealed class ShowModel(AgreementRegister agreements) : TogetherPage
{
    public AgreementCard Card { get; private set; } = null!;

    public AgreementRule Rule { get; private set; } = null!;

    [BindProperty]
    public BreachForm Breach { get; set; } = new();

    [BindProperty]
    public EndForm End { get; set; } = new();

    public bool MayWrite => Viewer.May(ActionKind.Write, Section.Partners);

    public async Task<IActionResult> OnGet(string handle, CancellationToken cancel)
    {
        if (!await Load(handle, cancel)) return Absent();
        End = new EndForm { Version = Card.Version };
        return Page();
    }

    public async Task<IActionResult> OnPostBreach(string handle, CancellationToken cancel)
    {
        if (!MayWrite || !await Load(handle, cancel)) return Absent();
        if (Day(Breach.On) is not { } on) Refuse("On", "Give the day, as 2026-11-04.");
        else if (Led(await agreements.NoteBreach(handle, new AgreementBreach(on, BodyOf(Breach.By), Breach.What ?? "", Breach.Remedy), Process("agreement.breach", "breach noted", "agreement"), cancel),
            $"/partners/agreements/{handle}", T["Noted. It stands on the agreement from now on."]) is { } led) return led;
        return Page();
    }

    public async Task<IActionResult> OnPostEnd(string handle, CancellationToken cancel)
    {
        if (!MayWrite || !await Load(handle, cancel)) return Absent();
        var answer = await agreements.EndEarly(handle, Day(End.LastDay), End.Because, End.Version, Process("agreement.end", "ended before its last day", "agreement"), cancel);
        return Led(answer, $"/partners/agreements/{handle}", T["Recorded. After that day its annex permits nothing more."]) ?? Page();
    }

    private Guid BodyOf(string? handle) => Bodies.FirstOrDefault(body => body.Handle == handle)?.Id ?? Guid.Empty;

    private async Task<bool> Load(string handle, CancellationToken cancel)
    {
        if (await agreements.Find(handle, Viewer, cancel) is not { } card) return false;
        Card = card;
        Rule = await agreements.Rule(cancel);
        await LoadBodies(cancel);
        return true;
    }

    public sealed record BreachForm
    {
        public string? On { get; init; }

        public string? By { get; init; }

        public string? What { get; init; }

        public string? Remedy { get; init; }
    }

    public sealed record EndForm
    {
        public string? LastDay { get; init; }

        public string? Because { get; init; }

        public int Version { get; init; }
    }
}
