using System.Text;
using Microsoft.AspNetCore.Http.Features;
using Throughline.App.Shell;
using Throughline.Law;
using Throughline.LegalText;
using Throughline.Platform.Access;
using Throughline.Platform.Accounts;
using Throughline.Platform.Data;

namespace Throughline.App.Api;

/// <summary>
/// Law reform for other programs, read only, under <c>/api/v1</c>: the same desks, the same rights and the same day as the pages. A session is needed; a
/// description of everything stands at <c>/api/v1/openapi.json</c>.
/// </summary>
public static class LawApi
{
    /// <summary>Name of the description.</summary>
    public const string Name = "v1";

    /// <summary>Adds the description.</summary>
    public static void AddLawApi(this IServiceCollection services) => services.AddOpenApi(Name, options => options.AddDocumentTransformer((document, _, _) =>
    {
        document.Info.Title = "Throughline: law reform";
        document.Info.Description = "Criteria, acts as of any day, verdicts, recommendations, proposals and what would follow from them. Read only; a session of a signed-in account is needed. Dates are yyyy-MM-dd, countries two letters, languages BCP 47. "
            + "A verdict whose text has changed is marked stale and is not current. Grades are never added into one figure.";
        return Task.CompletedTask;
    }));

    /// <summary>Maps the addresses.</summary>
    public static void Map(WebApplication app)
    {
        app.MapOpenApi("/api/{documentName}/openapi.json").WithMetadata(new OpenToAnyoneAttribute("Describes the interface, no data."));
        var api = app.MapGroup("/api/v1").WithMetadata(new NeedsAttribute(ActionKind.List, Section.Law));
        api.MapGet("/criteria", (Benchmark benchmark) => new { benchmark.Version, benchmark.Status, benchmark.Criteria }).WithSummary("The benchmark: criteria with grade, qualifier and instrument.");
        api.MapGet("/standing", async (HttpContext http, VerdictRegister verdicts, TimeProvider time, string? country, CancellationToken cancel) =>
            (await verdicts.Standing(Who(http), Of(http, country), Today(http, time), cancel)).Select(each => new { Criterion = each.Criterion.Id, each.Verdict })).WithSummary("Each criterion with the latest verdict on a country's law; null is unknown.");
        api.MapGet("/verdicts/{handle}", async (HttpContext http, VerdictRegister verdicts, TimeProvider time, string handle, CancellationToken cancel) =>
            await verdicts.Open(Who(http), handle, Today(http, time), cancel) is { } page ? Results.Ok(page) : Results.NotFound()).WithSummary("A verdict with its reasons and the words it rests on.");
        api.MapGet("/acts", async (HttpContext http, ActShelf shelf, string? country, int? page, CancellationToken cancel) =>
            await shelf.List(Who(http), Code(country), page ?? 1, cancel)).WithSummary("Acts on the shelf with their editions, a page at a time.");
        api.MapGet("/acts/{key}/text", Text).WithSummary("The text of an act on a day, as Akoma Ntoso (akn), Markdown (md) or lines (json).");
        api.MapGet("/events", async (HttpContext http, LawEvents events, TimeProvider time, string? country, DateOnly? since, CancellationToken cancel) =>
            await events.Since(Who(http), Code(country), since ?? DateOnly.MinValue, Today(http, time), false, cancel)).WithSummary("The timeline of reform: texts, adoptions, by-laws, treaties.");
        api.MapGet("/recommendations", async (HttpContext http, RecommendationLedger ledger, string? country, string? criterion, CancellationToken cancel) =>
            await ledger.List(Who(http), Of(http, country), criterion, cancel)).WithSummary("Recommendations and what became of them.");
        api.MapGet("/proposals", async (HttpContext http, ProposalShelf shelf, string? country, CancellationToken cancel) =>
            await shelf.List(Who(http), Of(http, country), null, cancel)).WithSummary("Proposals; drafts only for who drafts.");
        api.MapGet("/proposals/{handle}", async (HttpContext http, ProposalShelf shelf, TimeProvider time, string handle, int? draft, CancellationToken cancel) =>
            await shelf.Open(Who(http), handle, draft, Today(http, time), cancel) is { } page ? Results.Ok(Shown(page)) : Results.NotFound()).WithSummary("A proposal with one of its drafts, unit by unit.");
        api.MapGet("/what-if", async (HttpContext http, WhatIf whatIf, TimeProvider time, string[]? p, CancellationToken cancel) =>
            await whatIf.With(Who(http), Of(http, null), p ?? [], null, Today(http, time), cancel) is { } sheet ? Results.Ok(new
            {
                Proposals = sheet.Chosen.Select(card => card.Label), sheet.Counts, Closed = Changes(sheet.Closed), Opened = Changes(sheet.Opened), Clashes = Changes(sheet.Clashes),
                BrokenReferences = sheet.BrokenReferences.Select(each => new { Act = each.Act.Key, each.Reference.From, each.Reference.Words }),
            }) : Results.NotFound()).WithSummary("The matrix as it would stand with chosen proposals; a preview, never a verdict.");
    }

    private static async Task<IResult> Text(HttpContext http, ActShelf shelf, ActTexts texts, TimeProvider time, string key, DateOnly? date, string? language, string? format, CancellationToken cancel)
    {
        var (who, day) = (Who(http), date ?? Today(http, time));
        if (format is not (null or "json" or "akn" or "md")) return Results.BadRequest("format is json, akn or md.");
        if (await shelf.FindByKey(who, key, cancel) is not { } card || card.On(day, language) is not { } edition || await texts.On(who, card.Handle, day, edition.Language, cancel) is not { } text) return Results.NotFound();
        return format switch
        {
            "akn" => Results.Text(AknWriter.Write(text), "application/akn+xml", Encoding.UTF8),
            "md" => Results.Text(MarkdownWriter.Write(text), "text/markdown", Encoding.UTF8),
            _ => Results.Ok(new { card.Key, card.ShortTitle, card.Country, Edition = edition, Units = text.All().Skip(1).Select(unit => new { unit.EId, Kind = unit.Kind.ToString(), unit.Num, unit.Heading, unit.Text }) }),
        };
    }

    private static object Shown(ProposalPage page) => new
    {
        page.Card, page.Reason, page.Draft, Recommendations = page.Recommendations.Select(card => card.Label),
        Units = page.Units.Select(unit => new { unit.Ordinal, unit.ActKey, Move = unit.Move.ToString(), unit.Place, unit.EId, unit.Num, unit.Heading, unit.Reason, Wordings = unit.Wordings.Select(wording => new { wording.Language, wording.Authentic, wording.Base, wording.Current, wording.Proposed, wording.Adopted }) }),
        Adoption = page.Adoption?.Facts,
    };

    private static IEnumerable<object> Changes(IEnumerable<WhatIfChange> changes) => changes.Select(change => new { Criterion = change.Criterion.Id, Now = change.Now?.Value.ToString() ?? "Unknown", Expected = change.Expected.Select(each => new { each.Proposal, Value = each.Value.ToString() }) });

    // The gate has let only a signed-in account of a set-up country through.
    private static Viewer Who(HttpContext http) => http.Features.GetRequiredFeature<SignedIn>().Account!.Viewer;

    private static string? Code(string? country) => country is { Length: 2 } && country.All(char.IsAsciiLetterUpper) ? country : null;

    private static string Of(HttpContext http, string? country) => Code(country) ?? http.Features.GetRequiredFeature<SignedIn>().Country!.Code;

    private static DateOnly Today(HttpContext http, TimeProvider time) => http.Features.GetRequiredFeature<SignedIn>().Country!.Calendar.LocalDate(time.UtcNow());
}
