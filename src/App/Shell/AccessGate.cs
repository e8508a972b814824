using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Throughline.Platform.Access;
using Throughline.Platform.Accounts;
using Throughline.Platform.Audit;
using Throughline.Platform.Data;
using Throughline.Platform.Installation;

namespace Throughline.App.Shell;

/// <summary>
/// Reads the viewer fresh, asks whether the job may ever do what the endpoint needs, and answers 403 where the job alone decides and no record is named, else 404. Whether a
/// given file may be opened is decided where it is read.
/// </summary>
public sealed class AccessGate(RequestDelegate next)
{
    public async Task Invoke(HttpContext context, AccountRegister accounts, CountryRegister countries, AppDb db, TimeProvider time)
    {
        var endpoint = context.GetEndpoint();
        if (endpoint is null || AccessRules.IsStaticAsset(endpoint))
        {
            await next(context);
            return;
        }
        var cancel = context.RequestAborted;
        var country = await countries.Find(cancel);
        var account = await Account(context, accounts, cancel);
        context.Features.Set(new SignedIn(account, country));
        if (account is not null)
        {
            var now = time.UtcNow();
            db.AccountProcess = new ProcessContext(account.Viewer, "account.change", "own request", "account rules", now, now);
        }
        if (endpoint.Metadata.GetMetadata<OpenToAnyoneAttribute>() is not null)
        {
            await next(context);
            return;
        }
        if (country is null)
        {
            context.Response.Redirect("/set-up");
            return;
        }
        if (account is null)
        {
            await SignInAgain.Ask(context);
            return;
        }
        if (Duty(account, country) is { } duty && !IsOwnPage(endpoint))
        {
            context.Response.Redirect(duty);
            return;
        }
        var needs = endpoint.Metadata.GetMetadata<NeedsAttribute>()!;
        var viewer = account.Viewer;
        if (!AccessDecision.MayEver(viewer.Role, viewer.Side, viewer.State, needs.Action, needs.Section))
        {
            context.RequestServices.GetRequiredService<ReadTrail>().Refused(ReasonCode.Role);
            // Where an address names a record, "not your job" would still say that such addresses lead somewhere: it answers as if nothing were there.
            context.Response.StatusCode = endpoint is RouteEndpoint { RoutePattern.Parameters.Count: > 0 } ? StatusCodes.Status404NotFound : StatusCodes.Status403Forbidden;
            return;
        }
        await next(context);
    }

    // What an account owes before anything else: a password of its own, and outside a demonstration a second step.
    private static string? Duty(SignedInAccount account, Country country) =>
        account.Viewer.State == UserState.Restricted ? null
        : account.FirstPassword ? "/account/password"
        : account.SecondStep || country.Demonstration ? null : "/account/second-step";

    private static bool IsOwnPage(Endpoint endpoint) => AccessRules.NameOf(endpoint).StartsWith("Account/", StringComparison.Ordinal);

    private static async Task<SignedInAccount?> Account(HttpContext context, AccountRegister accounts, CancellationToken cancel)
    {
        var ticket = await context.AuthenticateAsync(IdentityConstants.ApplicationScheme);
        if (!ticket.Succeeded || !Guid.TryParse(ticket.Principal.FindFirstValue(ClaimTypes.NameIdentifier), out var id)) return null;
        var account = await accounts.Find(id, ticket.Principal.FindFirstValue("AspNet.Identity.SecurityStamp"), cancel);
        if (account is null)
        {
            await context.SignOutAsync(IdentityConstants.ApplicationScheme);
            // Nobody is signed in any more, and what the page is given must fit nobody.
            context.User = new ClaimsPrincipal(new ClaimsIdentity());
        }
        else context.User = ticket.Principal;
        return account;
    }
}
