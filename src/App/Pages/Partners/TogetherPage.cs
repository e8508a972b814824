using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Throughline.App.Shell;
using Throughline.Partners;
using Throughline.Platform.Access;
using Throughline.Platform.Organisations;

namespace Throughline.App.Pages.Partners;

/// <summary>What the pages on co-operation share: names of bodies, refusals at their fields, days as they are typed.</summary>
public abstract class TogetherPage : StaffPage
{
    private Dictionary<Guid, OrganisationCard> _bodies = [];

    public override Room Room => Room.People;

    /// <summary>What is wrong with what was typed; empty when nothing is.</summary>
    public IReadOnlyList<SaveFault> Refusals { get; protected set; } = [];

    /// <summary>Bodies of the mechanism, without the one that only runs the server, by name; filled by <see cref="LoadBodies"/>.</summary>
    public IReadOnlyList<OrganisationCard> Bodies => [.. _bodies.Values.Where(body => body.Side != Side.System).OrderBy(body => Body(body.Id), StringComparer.CurrentCulture)];

    /// <summary>Name of a body in the reader's language.</summary>
    public string Body(Guid id) => _bodies.TryGetValue(id, out var card) ? card.Name.In(CultureInfo.CurrentUICulture.Name).Text : T["A body that is no longer listed"];

    /// <summary>Whether a body is the state's.</summary>
    public bool IsState(Guid id) => _bodies.GetValueOrDefault(id)?.Kind == OrganisationKind.State;

    /// <summary>The body, or null.</summary>
    public OrganisationCard? BodyCard(Guid id) => _bodies.GetValueOrDefault(id);

    public string? Bad(string field) => Refusals.Any(refusal => refusal.Field == field) ? " bad" : null;

    public string? Told(string field) => Refusals.FirstOrDefault(refusal => refusal.Field == field) is { } refusal ? T[refusal.Line].Value : null;

    /// <summary>The ids of hint and error of a field, for <c>aria-describedby</c>.</summary>
    public string? Described(string field, bool hint = false) =>
        string.Join(' ', new[] { hint ? field + "-hint" : null, Told(field) is null ? null : field + "-err" }.OfType<string>()) is { Length: > 0 } ids ? ids : null;

    protected async Task LoadBodies(CancellationToken cancel) =>
        _bodies = (await HttpContext.RequestServices.GetRequiredService<OrganisationRegister>().All(cancel)).ToDictionary(card => card.Id);

    /// <summary>A day as a date field sends it; null for anything else.</summary>
    protected static DateOnly? Day(string? text) => DateOnly.TryParseExact(text?.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>A day for a date field.</summary>
    public static string Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    /// <summary>Where an answer leads; null when the page must be shown again with what is wrong.</summary>
    protected IActionResult? Led(SaveAnswer answer, string url, string said)
    {
        if (answer.IsAbsent) return Absent();
        if (answer.IsDone)
        {
            Flash(said);
            return Redirect(url);
        }
        Refusals = answer.Refusals;
        return null;
    }

    /// <summary>Shows the page again with one thing that is wrong.</summary>
    protected void Refuse(string field, string line) => Refusals = [.. Refusals, new SaveFault(field, line)];
}
