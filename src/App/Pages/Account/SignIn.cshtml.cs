using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Throughline.App.Demonstration;
using Throughline.App.Shell;
using Throughline.Platform.Access;
using Throughline.Platform.Accounts;
using Throughline.Platform.Installation;
using Throughline.Platform.Organisations;

namespace Throughline.App.Pages.Account;

[OpenToAnyone("The page where one signs in.")]
public sealed class SignInModel(
    UserManager<Platform.Accounts.Account> users, SignInManager<Platform.Accounts.Account> signIn, SignInDesk desk, OrganisationRegister organisations, KeptForm keptForms, IDataProtectionProvider protection,
    InstallationMark mark) : PageModel
{
    private static readonly TimeSpan CodeWithin = TimeSpan.FromMinutes(10);

    /// <summary>Password of every demonstration account.</summary>
    public static string DemonstrationPassword => DemonstrationCountry.Password;

    [BindProperty(SupportsGet = true, Name = "to")]
    public string? To { get; set; }

    /// <summary>What was typed before the session ended, sealed.</summary>
    [BindProperty(Name = "kept")]
    public string? Kept { get; set; }

    public SignInStep Step { get; private set; }

    public SignInEnd? Wrong { get; private set; }

    public string Address { get; private set; } = "";

    public string Ticket { get; private set; } = "";

    public KeptForm.Kept? Back { get; private set; }

    /// <summary>The guided tour can be taken here.</summary>
    public bool HasTour { get; private set; }

    public bool Demonstration => HttpContext.Features.Get<SignedIn>()?.Country?.Demonstration == true;

    public IReadOnlyList<IGrouping<Role, Person>> Groups { get; private set; } = [];

    /// <summary>This page's address, for coming back after a choice of language.</summary>
    public string Here => Local(To) is { } to ? "/sign-in?to=" + Uri.EscapeDataString(to) : "/sign-in";

    private ITimeLimitedDataProtector Tickets => protection.CreateProtector("sign-in.ticket/1").ToTimeLimitedDataProtector();

    public Task OnGet(CancellationToken cancel)
    {
        Kept = SignInAgain.KeptOf(HttpContext);
        return Show(cancel);
    }

    public async Task<IActionResult> OnPost(string? address, string? password, CancellationToken cancel)
    {
        Address = address is { Length: <= 200 } ? address : "";
        if (Address.Length == 0 || password is not { Length: > 0 and <= 200 })
        {
            Wrong = SignInEnd.Refused;
            await Show(cancel);
            return Page();
        }
        var answer = await desk.Password(Address, password, cancel);
        if (answer.End == SignInEnd.Done) return await Finish(answer.Account!);
        if (answer.End == SignInEnd.CodeNeeded)
        {
            Step = SignInStep.Code;
            Ticket = Tickets.Protect($"{answer.Account!.Id:N}|{answer.Account.SecurityStamp}", CodeWithin);
            return Page();
        }
        Wrong = answer.End;
        await Show(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostCode(string? ticket, string? code, CancellationToken cancel)
    {
        if (Read(ticket) is not var (id, stamp)) return LocalRedirect(Here);
        var answer = await desk.Code(id, stamp, code is { Length: <= 40 } ? code : "", cancel);
        if (answer.End == SignInEnd.Done) return await Finish(answer.Account!);
        (Step, Ticket, Wrong) = (SignInStep.Code, ticket!, answer.End);
        return Page();
    }

    /// <summary>One click, in a demonstration only: elsewhere the handler answers as if it were not there.</summary>
    public async Task<IActionResult> OnPostDemonstration(string? user, CancellationToken cancel)
    {
        if (!Demonstration || await users.FindByNameAsync(user ?? "") is not { } account) return NotFound();
        return (await desk.Known(account, cancel)).End == SignInEnd.Done ? await Finish(account) : NotFound();
    }

    /// <summary>Fields that only the program reads.</summary>
    public static bool IsTechnical(KeptForm.Field field) =>
        field.Name.EndsWith("Version", StringComparison.OrdinalIgnoreCase) || field.Values.All(value => value.Length == 0);

    /// <summary>The page a form belongs to, without the name of a handler.</summary>
    public static string PageOf(string target) => target.Split('?')[0];

    private async Task<IActionResult> Finish(Platform.Accounts.Account account)
    {
        await signIn.SignInAsync(account, isPersistent: false);
        LanguageChoice.Follow(Response, account.Language);
        Back = keptForms.Open(Kept, account.Id);
        if (Back is null) return LocalRedirect(Local(To) ?? "/");
        Step = SignInStep.Back;
        return Page();
    }

    private async Task Show(CancellationToken cancel)
    {
        if (!Demonstration) return;
        HasTour = !HttpContext.Features.Get<SignedIn>()!.Country!.Practice && await mark.TourCase(cancel) is not null;
        var cards = (await organisations.All(cancel)).ToDictionary(card => card.Id);
        Groups = [.. (await users.Users.AsNoTracking().ToListAsync(cancel))
            .Where(account => !account.Restricted && cards.ContainsKey(account.OrganisationId))
            .OrderBy(account => account.Role).ThenBy(account => account.UserName, StringComparer.Ordinal)
            .Select(account =>
            {
                var (name, language) = cards[account.OrganisationId].Name.In(CultureInfo.CurrentUICulture.Name);
                return (account.Role, Person: new Person(account.UserName!, account.WorkName, name, language));
            })
            .GroupBy(pair => pair.Role, pair => pair.Person)];
    }

    private string? Local(string? to) => Url.IsLocalUrl(to) ? to : null;

    private (Guid Account, string Stamp)? Read(string? ticket)
    {
        try
        {
            return Tickets.Unprotect(ticket ?? "").Split('|') is [var id, var stamp] && Guid.TryParseExact(id, "N", out var account) ? (account, stamp) : null;
        }
        catch (Exception wrong) when (wrong is CryptographicException or FormatException)
        {
            return null;
        }
    }

    /// <summary>Somebody of the demonstration.</summary>
    public sealed record Person(string User, string WorkName, string Organisation, string OrganisationLanguage);
}
