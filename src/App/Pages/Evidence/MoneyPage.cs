using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Throughline.App.Pages.Cases;
using Throughline.App.Shell;
using Throughline.Partners.Units;
using Throughline.Platform.Access;
using Throughline.Platform.Organisations;

namespace Throughline.App.Pages.Evidence;

/// <summary>What the pages on money share: names of bodies, days and amounts as typed, the one line of a refusal.</summary>
public abstract class MoneyPage : StaffPage
{
    private Dictionary<Guid, OrganisationCard> _bodies = [];

    public override Room Room => Room.Evidence;

    /// <summary>Field that is wrong and what to do; null when nothing is.</summary>
    public (string Field, string Text)? Problem { get; private set; }

    public bool MayWrite => Viewer.May(ActionKind.Write, Section.Money);

    /// <summary>Bodies by name.</summary>
    public IReadOnlyList<OrganisationCard> Bodies => [.. _bodies.Values.OrderBy(card => card.Name.Read(), StringComparer.CurrentCulture)];

    /// <summary>Bodies on the side of help, by name.</summary>
    public IEnumerable<OrganisationCard> Providers => Bodies.Where(card => card.Side == Side.Support);

    public string Body(Guid id) => _bodies.TryGetValue(id, out var card) ? card.Name.Read() : T["A body that is no longer listed"];

    public Guid? BodyOf(string? handle) => _bodies.Values.FirstOrDefault(card => card.Handle == handle)?.Id;

    /// <summary>A class for a field that is wrong.</summary>
    public string? Bad(string field) => Problem?.Field == field ? " bad" : null;

    protected async Task LoadBodies(CancellationToken cancel) =>
        _bodies = (await HttpContext.RequestServices.GetRequiredService<OrganisationRegister>().All(cancel)).ToDictionary(card => card.Id);

    /// <summary>Where an answer leads; null when the page must be shown again with its problem.</summary>
    protected IActionResult? Led(MoneyAnswer answer, string url, string said)
    {
        switch (answer.End)
        {
            case MoneyEnd.Done:
                Flash(said);
                return Redirect(url);
            case MoneyEnd.Repeated:
                return Redirect(url);
            case MoneyEnd.Absent:
                return Absent();
            default:
                Problem = (answer.Field ?? "main", T[answer.Problem!, [.. answer.Values]]);
                return null;
        }
    }

    /// <summary>Notes a problem found before anything was asked.</summary>
    protected void Wrong(string field, string text) => Problem = (field, text);

    protected bool Day(string? text, string field, out DateOnly day)
    {
        if (DateOnly.TryParseExact(text?.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day)) return true;
        Wrong(field, T["Write the day as 2026-11-04."]);
        return false;
    }

    protected bool Amount(string? text, string field, out long minor)
    {
        if (Money.Read(text) is { } read)
        {
            minor = read;
            return true;
        }
        minor = 0;
        Wrong(field, T["Enter an amount above 0, for example 240 or 240.50."]);
        return false;
    }

    protected bool Number(string? text, string field, out int number)
    {
        if (int.TryParse(text?.Trim().Replace(",", "", StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture, out number) && number > 0) return true;
        Wrong(field, T["Enter a whole number above 0."]);
        return false;
    }

    /// <summary>A day as a form holds it.</summary>
    protected static string Typed(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
