using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using Throughline.App.Shell;
using Throughline.Platform.Access;
using Throughline.Platform.Chain;
using Throughline.Procedures.Forecasts;
using Throughline.Sop;

namespace Throughline.App.Pages.Procedures;

/// <summary>What a version would do to people, places and money. The address holds every knob and the seed: who opens it sees the same forecast.</summary>
[Needs(ActionKind.Open, Section.Procedures)]
public sealed class ForecastModel(ForecastDesk desk, ForecastShelf shelf) : StaffPage
{
    private readonly List<(string Field, string Problem)> _problems = [];

    public override Room Room => Room.People;

    public ForecastTable Table { get; private set; } = null!;

    public Scenario Scenario => Table.Scenario!;

    public ForecastKnobs Knobs { get; private set; } = null!;

    /// <summary>Null where the version has no scenario or a knob is wrong.</summary>
    public Throughline.Procedures.Forecasts.Forecast? Found { get; private set; }

    /// <summary>The kept forecast this address shows; null for one that is worked out at once.</summary>
    public KeptForecast? Kept { get; private set; }

    /// <summary>Kept forecasts of the version, the newest first.</summary>
    public IReadOnlyList<KeptForecast> All { get; private set; } = [];

    /// <summary>Why nothing was kept; null when nothing went wrong.</summary>
    public string? NotKept { get; private set; }

    public bool MayKeep => Viewer.May(ActionKind.Write, Section.Procedures);

    public bool MayRecommend => Viewer.May(ActionKind.Write, Section.Law);

    /// <summary>Runs behind the figures shown.</summary>
    public int Runs => Kept?.Runs ?? ForecastDesk.Runs;

    /// <summary>The answer to "how many places", in a sentence; null when it was not asked.</summary>
    public string? Needed { get; private set; }

    public IReadOnlyList<(string Field, string Problem)> Problems => _problems;

    /// <summary>Waits for places, each as it stands and, where something was changed, as it would be.</summary>
    public IEnumerable<(WaitingFigures Before, WaitingFigures? After, int PlacesBefore, int PlacesAfter)> Waits => Found!.AsItStands.Services.Select(one => (
        one, Found.Changed?.Services.FirstOrDefault(other => other.Id == one.Id && other.Profile == one.Profile),
        Scenario.Services.First(service => service.Id == one.Id).Places, Knobs.Applied(Scenario).Services.First(service => service.Id == one.Id).Places));

    public string Heading
    {
        get
        {
            if (Table.Scenario is null) return T["Version {0} has no figures to forecast with", Table.Card.Label];
            if (Needed is { } needed) return needed;
            if (Found is null) return T["What would version {0} do?", Table.Card.Label];
            var (before, after, places, now) = Waits.OrderByDescending(wait => wait.PlacesAfter != wait.PlacesBefore).ThenBy(wait => wait.Before.Within.Mean).FirstOrDefault();
            if (before is null) return T["{0} people come in a year", PerYear(Found.AsItStands)];
            var whom = ProfileName(before.Profile);
            return after is null
                ? T["With {0} places, {1} in 100 {2} wait no longer than a day", places, Percent(before.Within), whom]
                : T["With {0} places, {1} in 100 {2} wait no longer than a day; as it stands, {3}", now, Percent(after.Within), whom, Percent(before.Within)];
        }
    }

    public async Task<IActionResult> OnGet(string handle, CancellationToken cancel)
    {
        if (await desk.Open(handle, Viewer, cancel) is not { } table) return Absent();
        Table = table;
        Strip = new ChainStrip(ChainKind.ProcedureStep).With(ChainKind.ProcedureStep, T["Forecast of version {0}", table.Card.Label], null);
        if (table.Scenario is null) return Page();
        All = await shelf.Of(handle, Viewer, cancel);
        if (Request.Query["run"].ToString() is { Length: > 0 } run)
        {
            if (await shelf.Find(handle, run, Viewer, cancel) is not var (kept, result)) return Absent();
            // A version that was saved anew may have lost what the figures speak of; then only the asking is shown.
            (Kept, Knobs, Found) = (kept, Fitting(kept) ? kept.Knobs : Read(), Fitting(kept) ? result : null);
            return Page();
        }
        Knobs = Read();
        if (_problems.Count > 0) return Page();
        Found = await desk.Make(table, Knobs, cancel);
        if (Request.Query["find"].ToString().Split(':') is [{ Length: > 0 } service, { Length: > 0 } profile])
        {
            if (await desk.Needed(table, Knobs, service, profile, cancel) is not { } answer) return Absent();
            Needed = Told(answer, profile);
        }
        return Page();
    }

    public async Task<IActionResult> OnPostKeep(string handle, CancellationToken cancel)
    {
        if (await desk.Open(handle, Viewer, cancel) is not { Scenario: not null } table) return Absent();
        Table = table;
        Knobs = Read();
        if (_problems.Count == 0)
        {
            var (kept, tooMany) = await shelf.Ask(handle, Knobs, Process("forecast.keep", "forecast with many runs", "SOP, forecast"), cancel);
            if (kept is not null) return Redirect($"/procedures/{handle}/forecast?run={kept}");
            if (!tooMany) return Absent();
            NotKept = T["Too many forecasts wait. Ask again when some of them stand."];
        }
        return await OnGet(handle, cancel);
    }

    private bool Fitting(KeptForecast kept) => !kept.IsOfOtherWords
        || Scenario.Services.All(one => kept.Knobs.Places.ContainsKey(one.Id)) && Scenario.People.All(one => kept.Knobs.Arrivals.ContainsKey(one.Id))
        && Scenario.Bodies.All(one => kept.Knobs.Staff.ContainsKey(one.ActorId)) && Scenario.Budgets.All(one => kept.Knobs.Money.ContainsKey(one.Id))
        && kept.Knobs.Places.Count == Scenario.Services.Count && kept.Knobs.Arrivals.Count == Scenario.People.Count && kept.Knobs.Staff.Count == Scenario.Bodies.Count && kept.Knobs.Money.Count == Scenario.Budgets.Count;

    public string ServiceName(string id) => Named(Scenario.Services.First(one => one.Id == id).Name, id);

    public string ProfileName(string id) => Named(Scenario.People.First(one => one.Id == id).Name, id);

    public string BudgetName(string id) => Named(Scenario.Budgets.First(one => one.Id == id).Name, id);

    public string ActorName(string id) => Named(Table.Procedure.Actors.First(one => one.Id == id).Name, id);

    public string StepName(string id) => $"{id} {Named(Table.Procedure.Find(id)!.Title, "")}";

    /// <summary>The address with one more word in its query, every knob kept.</summary>
    public string Find(WaitingFigures wait) => QueryHelpers.AddQueryString($"/procedures/{Table.Card.Handle}/forecast", Request.Query.Where(pair => pair.Key != "find").ToDictionary(pair => pair.Key, pair => (string?)pair.Value.ToString()).Append(KeyValuePair.Create("find", (string?)$"{wait.Id}:{wait.Profile}")));

    /// <summary>The address that keeps the forecast shown, every knob kept.</summary>
    public string KeepAddress => QueryHelpers.AddQueryString($"/procedures/{Table.Card.Handle}/forecast", Request.Query.Where(pair => pair.Key is not ("find" or "run" or "handler")).ToDictionary(pair => pair.Key, pair => (string?)pair.Value.ToString()).Append(KeyValuePair.Create("handler", (string?)"Keep")));

    /// <summary>What a knob is called on the page.</summary>
    public string Label(string knob) => knob.Split('.', 2) switch
    {
        ["p", var service] => ServiceName(service),
        ["a", var profile] => ProfileName(profile),
        ["s", var actor] => ActorName(actor),
        ["m", var budget] => BudgetName(budget),
        ["surge"] => T["A surge, percent more"],
        ["years"] => T["Years, 1 to 5"],
        _ => T["Seed: the same gives the same"],
    };

    /// <summary>What was written into a knob.</summary>
    public string Asked(string knob) => Request.Query[knob].ToString();

    public static string Percent(Estimate share) => Number(share.Mean * 100, 0);

    public static string Interval(Estimate share) => $"{Number(Math.Max(0, share.Mean - share.Half) * 100, 0)}–{Number(Math.Min(1, share.Mean + share.Half) * 100, 0)}";

    /// <summary>A number in the reader's way of writing.</summary>
    public static string Number(double value, int digits) => value.ToString($"N{digits}", CultureInfo.CurrentCulture);

    /// <summary>Hours in the largest unit that fits.</summary>
    public string Hours(double hours) => hours switch
    {
        < 1 => T["{0} minutes", Number(hours * 60, 0)],
        < 48 => T["{0} hours", Number(hours, 1)],
        _ => T["{0} days", Number(hours / 24, 1)],
    };

    private string PerYear(SimulationResult result) => Number(result.Arrived.Mean / Knobs.Years, 0);

    private string Told(PlacesAnswer answer, string profile) => answer.Places is not { } places
        ? T["No number of places keeps 95 in 100 {0} from waiting more than a day: something else holds them up", ProfileName(profile)]
        : answer.Fewer is { } fewer
            ? T["{0} places keep the wait under a day for 95 in 100 {1}; with {2} it is {3}", places, ProfileName(profile), places - 1, Percent(fewer)]
            : T["{0} places keep the wait under a day for 95 in 100 {1}", places, ProfileName(profile)];

    private static string Named(IReadOnlyDictionary<string, string> names, string otherwise) => Localized.In(names, CultureInfo.CurrentUICulture.Name) is { Length: > 0 } name ? name : otherwise;

    private ForecastKnobs Read() => new(
        Scenario.Services.ToDictionary(one => one.Id, one => (int)Knob($"p.{one.Id}", one.Places, 0, 2_000), StringComparer.Ordinal),
        Scenario.Bodies.ToDictionary(one => one.ActorId, one => (int)Knob($"s.{one.ActorId}", one.Staff, 1, 500), StringComparer.Ordinal),
        Scenario.People.ToDictionary(one => one.Id, one => (int)Knob($"a.{one.Id}", ForecastKnobs.PerYear(one), 0, 5_000), StringComparer.Ordinal),
        Scenario.Budgets.ToDictionary(one => one.Id, one => Knob($"m.{one.Id}", (long)one.Amount, 0, 10_000_000_000), StringComparer.Ordinal),
        (int)Knob("surge", 0, 0, 300), (int)Knob("years", 2, 1, 5), (int)Knob("seed", 1, 0, 1_000_000));

    private long Knob(string name, long asItIs, long least, long most)
    {
        var text = Request.Query[name].ToString().Trim();
        if (text.Length == 0) return asItIs;
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most) return value;
        _problems.Add((name, T["Write a whole number from {0} to {1}.", least, most]));
        return asItIs;
    }
}
