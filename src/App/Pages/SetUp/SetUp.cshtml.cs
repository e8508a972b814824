using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Throughline.App.Shell;
using Throughline.Platform.Calendar;
using Throughline.Platform.Installation;

namespace Throughline.App.Pages.SetUp;

[OpenToAnyone("Shows nothing and does nothing without the one-time link.")]
public sealed partial class SetUpModel(SetUpLink link, SetUpDesk desk, IStringLocalizer<Texts> texts) : PageModel
{
    /// <summary>Days in the order of ISO weeks.</summary>
    public static readonly DayOfWeek[] Week = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday];

    /// <summary>IANA names of the time zones this machine knows.</summary>
    public static IReadOnlyList<string> Zones { get; } = [.. TimeZoneInfo.GetSystemTimeZones().Select(zone => zone.Id).Where(id => id.Contains('/', StringComparison.Ordinal) || id == "UTC").Order(StringComparer.Ordinal)];

    [BindProperty(SupportsGet = true, Name = "key")]
    public string? Key { get; set; }

    [BindProperty]
    public SetUpForm Form { get; set; } = new();

    /// <summary>True when the link opens the form.</summary>
    public bool Open { get; private set; }

    public List<(string Field, string Text)> Faults { get; } = [];

    private IStringLocalizer<Texts> T => texts;

    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        if (HttpContext.Features.Get<SignedIn>()?.Country is not null) return NotFound();
        Open = await link.Opens(Key, cancel);
        Form = new SetUpForm { Days = [.. Week.Take(5)], Opens = new TimeOnly(9, 0), Closes = new TimeOnly(18, 0), OtherLanguages = ["en"] };
        return Page();
    }

    public async Task<IActionResult> OnPost(string? password, string? again, CancellationToken cancel)
    {
        if (HttpContext.Features.Get<SignedIn>()?.Country is not null) return NotFound();
        Open = await link.Opens(Key, cancel);
        if (!Open) return Page();
        var (holidays, wrongLines) = HolidayLines.Read(Form.Holidays);
        Check(password, again, wrongLines);
        if (Faults.Count > 0) return Page();
        string[] languages = [Form.Language, .. Form.OtherLanguages.Where(language => language != Form.Language).Distinct()];
        var country = new CountrySetUp(Form.CountryCode!, Form.CountryName!.Trim(), Form.TimeZone!, Form.Currency!, languages,
            [new WorkingWeek(new DateOnly(1900, 1, 1), [.. Form.Days.Distinct()], Form.Opens!.Value, Form.Closes!.Value)], holidays);
        var answers = new SetUpAnswers(Form.Address!.Trim(), Form.WorkName!.Trim(), password!, Form.HostKey!, Form.HostName!.Trim(), Form.HostSide!.Value, Form.HostKind, country);
        switch (await desk.SetUp(Key, answers, cancel))
        {
            case SetUpEnd.Done:
                return LocalRedirect("/sign-in");
            case SetUpEnd.LinkDead:
                Open = false;
                return Page();
            case SetUpEnd.AddressWrong:
                Faults.Add(("address", T["Write an address such as name@office.example"]));
                break;
            case SetUpEnd.PasswordShort:
                Faults.Add(("password", T["Choose a password of at least 12 characters"]));
                break;
            case SetUpEnd.TimeZoneUnknown:
                Faults.Add(("timezone", T["Choose a time zone from the list"]));
                break;
            default:
                Faults.Add(("days", T["Choose at least one working day, and a closing time after the opening time"]));
                break;
        }
        return Page();
    }

    private void Check(string? password, string? again, IReadOnlyList<(int Line, string Reason)> wrongLines)
    {
        void Fault(bool wrong, string field, string text)
        {
            if (wrong) Faults.Add((field, text));
        }

        Fault(string.IsNullOrWhiteSpace(Form.Address), "address", T["Write the work address"]);
        Fault(Form.WorkName is not { Length: <= 120 } || string.IsNullOrWhiteSpace(Form.WorkName), "workname", T["Write a work name of at most 120 characters"]);
        Fault(password is not { Length: >= 12 and <= 200 }, "password", T["Choose a password of at least 12 characters"]);
        Fault(password != again, "again", T["Type the same password twice"]);
        Fault(Form.HostName is not { Length: <= 200 } || string.IsNullOrWhiteSpace(Form.HostName), "hostname", T["Write the name of the organisation"]);
        Fault(Form.HostKey is null || !KeyShape().IsMatch(Form.HostKey), "hostkey", T["Write a short word of small letters, digits and hyphens"]);
        Fault(Form.HostSide is not { } side || !Enum.IsDefined(side), "hostside", T["Choose a side"]);
        Fault(Form.CountryName is not { Length: <= 100 } || string.IsNullOrWhiteSpace(Form.CountryName), "countryname", T["Write the name of the country"]);
        Fault(Form.CountryCode is null || !CodeShape().IsMatch(Form.CountryCode), "countrycode", T["Write the two capital letters of the country"]);
        Fault(Form.Currency is null || !CurrencyShape().IsMatch(Form.Currency), "currency", T["Write the three capital letters of the currency"]);
        Fault(!Zones.Contains(Form.TimeZone), "timezone", T["Choose a time zone from the list"]);
        Fault(Form.Days.Count == 0 || Form.Days.Any(day => !Enum.IsDefined(day)), "days", T["Choose at least one working day"]);
        Fault(Form.Opens is null || Form.Closes is null || Form.Closes <= Form.Opens, "opens", T["The closing time comes after the opening time"]);
        Fault(!LanguageChoice.IsOffered(Form.Language) || Form.OtherLanguages.Any(language => !LanguageChoice.IsOffered(language)), "language", T["Choose languages from the list"]);
        foreach (var (line, reason) in wrongLines.Take(20))
        {
            Faults.Add(("holidays", reason switch
            {
                "date" => T["Days without work, line {0}: begin with a date that exists, as 2027-03-21", line],
                "region" => T["Days without work, line {0}: close the region with a square bracket, as [Norrin]", line],
                "twice" => T["Days without work, line {0}: this day stands there already", line],
                "many" => T["Days without work, line {0}: there are more than 2000 lines", line],
                _ => T["Days without work, line {0}: write the name of the day after the date", line],
            }));
        }
    }

    [GeneratedRegex("^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$")]
    private static partial Regex KeyShape();

    [GeneratedRegex("^[A-Z]{2}$")]
    private static partial Regex CodeShape();

    [GeneratedRegex("^[A-Z]{3}$")]
    private static partial Regex CurrencyShape();
}
