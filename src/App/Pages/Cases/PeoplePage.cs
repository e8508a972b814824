using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Throughline.App.Shell;
using Throughline.Cases;
using Throughline.Platform.Data;
using Throughline.Platform.Organisations;

namespace Throughline.App.Pages.Cases;

/// <summary>What the pages on people share: names of bodies, the two times of an event, deadlines in words, the one line of a refusal.</summary>
public abstract class PeoplePage : StaffPage
{
    private Dictionary<Guid, OrganisationCard> _bodies = [];

    public override Room Room => Room.People;

    /// <summary>What is wrong, or null.</summary>
    public string? Problem { get; protected set; }

    /// <summary>Id of the field it is about.</summary>
    public string ProblemField { get; protected set; } = "main";

    /// <summary>Day it happened as typed, in the country's zone; empty for now.</summary>
    [BindProperty]
    public string? HappenedDay { get; set; }

    /// <summary>Hour it happened as typed.</summary>
    [BindProperty]
    public string? HappenedHour { get; set; }

    /// <summary>All bodies of the mechanism; filled by <see cref="LoadBodies"/>.</summary>
    public IReadOnlyCollection<OrganisationCard> Bodies => _bodies.Values;

    public async Task LoadBodies(CancellationToken cancel) =>
        _bodies = (await HttpContext.RequestServices.GetRequiredService<OrganisationRegister>().All(cancel)).ToDictionary(card => card.Id);

    /// <summary>Name of a body in the reader's language.</summary>
    public string Body(Guid? id) => id is { } known && _bodies.TryGetValue(known, out var card)
        ? card.Name.In(CultureInfo.CurrentUICulture.Name).Text
        : T["A body that is no longer listed"];

    /// <summary>Body by its handle, or null.</summary>
    public Guid? BodyOf(string? handle) => _bodies.Values.FirstOrDefault(card => card.Handle == handle)?.Id;

    /// <summary>A deadline as it is said and drawn.</summary>
    public DueMark Due(DateTime due, bool inHours = false)
    {
        var calendar = Country.Calendar;
        if (due < Now)
        {
            var region = _bodies.GetValueOrDefault(Viewer.OrganisationId)?.Region;
            var days = calendar.WorkingDaysBetween(due, Now, region);
            var hours = (int)Math.Ceiling((Now - due).TotalHours);
            var words = inHours && hours < 72 || days == 0
                ? hours == 1 ? T["1 hour late"].Value : T["{0} hours late", hours].Value
                : days == 1 ? T["1 working day late"].Value : T["{0} working days late", days].Value;
            return new DueMark("late", "late", words);
        }
        if (calendar.LocalDate(due.AddMinutes(-1)) == Today) return new DueMark("today", "today", calendar.Local(due).TimeOfDay == TimeSpan.Zero ? T["End of day"].Value : Dates.Time(due));
        return new DueMark("soon", "clock", Dates.Day(due.AddMinutes(-1)));
    }

    /// <summary>An event with its two times: when it happened and, when later by an hour or more, when it was recorded.</summary>
    public string When(DateTime happened, DateTime recorded) => recorded - happened >= TimeSpan.FromHours(1)
        ? T["{0}, recorded {1}", Dates.DayTime(happened), Dates.DayTime(recorded)]
        : Dates.DayTime(happened);

    /// <summary>What this write carries, with the time that was typed; null and a problem when that time cannot be.</summary>
    protected ProcessContext? Happening(string process, string why, string basis)
    {
        var now = Now;
        if (string.IsNullOrWhiteSpace(HappenedDay) && string.IsNullOrWhiteSpace(HappenedHour)) return Process(process, why, basis);
        var day = Today;
        var hour = TimeOnly.MinValue;
        if ((!string.IsNullOrWhiteSpace(HappenedDay) && !DateOnly.TryParseExact(HappenedDay.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day))
            || (!string.IsNullOrWhiteSpace(HappenedHour) && !TimeOnly.TryParse(HappenedHour.Trim(), CultureInfo.InvariantCulture, out hour)))
            return Wrong(T["The time it happened is not readable. Write the day as 2026-11-04 and the hour as 14:30."]);
        var local = DateTime.SpecifyKind(day.ToDateTime(hour), DateTimeKind.Unspecified);
        if (Country.Calendar.Zone.IsInvalidTime(local)) local = local.AddHours(1);
        var happened = UtcClock.Cut(TimeZoneInfo.ConvertTimeToUtc(local, Country.Calendar.Zone));
        if (happened > now) return Wrong(T["The time it happened lies in the future. Enter when it really happened."]);
        return new ProcessContext(Viewer, process, why, basis, happened, now);
    }

    /// <summary>Where an answer leads; null when the page must be shown again with its problem.</summary>
    protected IActionResult? Led(WriteAnswer answer, string url, string said)
    {
        switch (answer.End)
        {
            case WriteEnd.Done:
                Flash(said);
                return Redirect(url);
            case WriteEnd.Repeated:
                return Redirect(url);
            case WriteEnd.Absent:
                return Absent();
            default:
                Problem = T[answer.Problem!];
                return null;
        }
    }

    private ProcessContext? Wrong(LocalizedString problem)
    {
        (Problem, ProblemField) = (problem, "happened");
        return null;
    }
}
