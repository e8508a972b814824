using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc;
using Throughline.App.Shell;
using Throughline.Platform.Access;
using Throughline.Platform.Organisations;

namespace Throughline.App.Pages.Administration;

[Needs(ActionKind.Write, Section.Accounts)]
public sealed partial class AddOrganisationModel(OrganisationRegister organisations) : StaffPage
{
    [BindProperty]
    public OrganisationForm Form { get; set; } = new();

    [BindProperty]
    public string? Key { get; set; }

    [BindProperty]
    public Side? Side { get; set; }

    public List<(string Field, string Text)> Faults { get; private set; } = [];

    public IReadOnlyList<string> Bad => [.. Faults.Select(fault => fault.Field)];

    public void OnGet()
    {
        // Only the empty form.
    }

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        Faults = Form.Faults(Country.Languages, T);
        if (Key is null || !KeyShape().IsMatch(Key)) Faults.Insert(0, ("key", T["Write a short word of small letters, digits and hyphens"]));
        if (Side is not { } side || !Enum.IsDefined(side)) Faults.Add(("side", T["Choose a side"]));
        else if (Faults.Count == 0)
        {
            var all = await organisations.All(cancel);
            if (all.Any(card => card.Key == Key)) Faults.Add(("key", T["Another organisation has this short word"]));
            else if (await organisations.Add(Key!, Form.Text(Country.Languages), side, Form.Kind, Form.RegionOrNull, Process("organisation.add", "administration", "account rules"), cancel) is { } card)
            {
                Flash(T["The organisation is added."]);
                return LocalRedirect("/administration/organisations/" + card.Handle);
            }
            else Faults.Add(("side", T["The host of this server is police, border or prosecution: files of support cannot be kept here. A body of support runs its own installation."]));
        }
        return Page();
    }

    [GeneratedRegex("^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$")]
    private static partial Regex KeyShape();
}
