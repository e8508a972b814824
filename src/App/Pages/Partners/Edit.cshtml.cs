using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Throughline.App.Shell;
using Throughline.Partners;
using Throughline.Platform.Access;

namespace Throughline.App.Pages.Partners;

[Needs(ActionKind.Write, Section.Partners)]
public sealed class EditModel(PartnerDirectory directory) : StaffPage
{
    public override Room Room => Room.People;

    public PartnerCard Card { get; private set; } = null!;

    [BindProperty]
    public ProfileForm Form { get; set; } = new();

    /// <summary>Field that is wrong and what to do; null when nothing is.</summary>
    public (string Field, string Text)? Problem { get; private set; }

    public async Task<IActionResult> OnGet(string handle, CancellationToken cancel)
    {
        if (await directory.Find(handle, Viewer, cancel) is not { } card) return Absent();
        Card = card;
        Form = Filled(card);
        return Page();
    }

    public async Task<IActionResult> OnPost(string handle, CancellationToken cancel)
    {
        if (await directory.Find(handle, Viewer, cancel) is not { } card) return Absent();
        Card = card;
        if (!Age(Form.FromAge, out var from) || !Age(Form.ToAge, out var to))
        {
            Problem = ("ages", T["An age is a whole number of years between 0 and 120."]);
            return Page();
        }
        var profile = new PartnerProfile(
            [.. (Form.Services ?? []).Select(ServiceWords.Find).OfType<PartnerService>().Distinct()], Form.Women, Form.Men, from, to, Form.WithChildren,
            (Form.Languages ?? "").Split((char[])[' ', ',', ';'], StringSplitOptions.RemoveEmptyEntries), Form.Crisis, Form.AcceptsReferrals);
        var saved = await directory.Save(handle, profile, Form.Version, Process("partner.edit", "profile of a body", "directory"), cancel);
        if (saved == PartnerSaved.Absent) return Absent();
        if (saved is PartnerSaved.Done or PartnerSaved.Repeated)
        {
            Flash(T["Saved. Everybody sees it from now on."]);
            return Redirect($"/partners/{handle}");
        }
        Problem = Told(saved);
        return Page();
    }

    public bool Has(PartnerService service) => Form.Services?.Contains(service.Word(), StringComparer.Ordinal) == true;

    private (string Field, string Text) Told(PartnerSaved saved) => saved switch
    {
        PartnerSaved.Ages => ("ages", T["The youngest age is above the oldest, or one of them is above 120."]),
        PartnerSaved.Languages => ("languages", T["Write languages by their codes, for example en ru tk; at most 20."]),
        PartnerSaved.NothingOffered => ("services", T["A body that accepts referrals offers a service and receives somebody. Choose them, or take the tick from referrals."]),
        PartnerSaved.Enforcement => ("referrals", T["Police and prosecution are never sent a referral to help. Take the tick from referrals."]),
        _ => ("services", T["Somebody else saved in between. What you chose is still here and is not saved. Look at the body's page, then save again from a new form."]),
    };

    private static bool Age(string? text, out int? age)
    {
        age = null;
        if (string.IsNullOrWhiteSpace(text)) return true;
        if (!int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var years) || years > 120) return false;
        age = years;
        return true;
    }

    private static ProfileForm Filled(PartnerCard card) => new()
    {
        Services = [.. card.Profile.Services.Select(ServiceWords.Word)],
        Women = card.Profile.Women,
        Men = card.Profile.Men,
        FromAge = card.Profile.FromAge?.ToString(CultureInfo.InvariantCulture),
        ToAge = card.Profile.ToAge?.ToString(CultureInfo.InvariantCulture),
        WithChildren = card.Profile.WithChildren,
        Languages = string.Join(' ', card.Profile.Languages),
        Crisis = card.Profile.Crisis,
        AcceptsReferrals = card.Profile.AcceptsReferrals,
        Version = card.Version,
    };

    public sealed record ProfileForm
    {
        public string[]? Services { get; init; }

        public bool Women { get; init; }

        public bool Men { get; init; }

        public string? FromAge { get; init; }

        public string? ToAge { get; init; }

        public bool WithChildren { get; init; }

        public string? Languages { get; init; }

        public bool Crisis { get; init; }

        public bool AcceptsReferrals { get; init; }

        public int Version { get; init; }
    }
}
