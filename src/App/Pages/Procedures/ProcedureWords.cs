using System.Globalization;
using Microsoft.Extensions.Localization;
using Throughline.Platform.Calendar;
using Throughline.Procedures;

namespace Throughline.App.Pages.Procedures;

/// <summary>How procedures are said on pages.</summary>
public static class ProcedureWords
{
    /// <summary>A time limit: <c>24 hours after S0</c>, <c>at once</c>, <c>none</c>.</summary>
    public static string Limit(this IStringLocalizer<Texts> t, StepDeadline deadline)
    {
        if (deadline.NoneBecause is not null) return t["No time limit"];
        if (deadline.Amount == 0) return t["At once after {0}", deadline.From];
        return t["{0} after {1}", t.Length(deadline), deadline.From];
    }

    /// <summary>A length of time: <c>5 working days</c>.</summary>
    public static string Length(this IStringLocalizer<Texts> t, StepDeadline deadline) => (deadline.Unit, deadline.Amount) switch
    {
        (ClockUnit.Hours, 1) => t["1 hour"],
        (ClockUnit.Hours, _) => t["{0} hours", deadline.Amount],
        (ClockUnit.Days, 1) => t["1 day"],
        (ClockUnit.Days, _) => t["{0} days", deadline.Amount],
        (ClockUnit.WorkingHours, 1) => t["1 working hour"],
        (ClockUnit.WorkingHours, _) => t["{0} working hours", deadline.Amount],
        (ClockUnit.WorkingDays, 1) => t["1 working day"],
        (ClockUnit.WorkingDays, _) => t["{0} working days", deadline.Amount],
        (_, 1) => t["1 month"],
        _ => t["{0} months", deadline.Amount],
    };

    /// <summary>What the calendar counts.</summary>
    public static string Calendar(this IStringLocalizer<Texts> t, ClockUnit unit) => unit switch
    {
        ClockUnit.Hours => t["hours, all days"],
        ClockUnit.Days => t["calendar days"],
        ClockUnit.Months => t["calendar months"],
        _ => t["working calendar"],
    };

    /// <summary>A basis in words.</summary>
    public static string Basis(this IStringLocalizer<Texts> t, StepBasis basis) => basis.Kind switch
    {
        BasisKind.CountryRequired when basis.Label.Length == 0 => t["No basis in the law"],
        BasisKind.CountryRequired => t["No basis in the law: {0}", basis.Label],
        BasisKind.Unverified => t["Not checked: {0}", basis.Label],
        _ => basis.Label,
    };

    /// <summary>A part of a step.</summary>
    public static string Part(this IStringLocalizer<Texts> t, StepPart part) => part switch
    {
        StepPart.Title => t["Title"],
        StepPart.Actor => t["Who"],
        StepPart.Deadline => t["Time limit"],
        StepPart.Basis => t["Legal basis"],
        StepPart.Consent => t["Consent"],
        StepPart.Records => t["Records"],
        StepPart.Safeguards => t["Safeguards"],
        StepPart.Ways => t["What comes next"],
        StepPart.Assistance => t["Help or protection"],
        _ => t["What is done"],
    };

    /// <summary>The value of a part of a step, in lines.</summary>
    public static IReadOnlyList<string> Value(this IStringLocalizer<Texts> t, StepCard step, StepPart part)
    {
        var language = CultureInfo.CurrentUICulture.Name;
        IEnumerable<string> lines = part switch
        {
            StepPart.Title => [step.Title.In(language).Text],
            StepPart.Actor => [step.Actor?.In(language).Text ?? step.ActorId],
            StepPart.Deadline =>
            [
                .. step.Deadlines.Select(limit => t.Limit(limit)),
                .. step.Runs is { } runs ? [t["Runs {0}", t.Length(runs)].Value] : Array.Empty<string>(),
                .. step.Reviews.Select(review => t["Review every {0}", t.Length(review)].Value),
            ],
            StepPart.Basis => step.Basis.Select(basis => basis.Date is { } date ? t["{0}, text of {1}", basis.Label, date.ToString("d MMM yyyy", CultureInfo.CurrentCulture)].Value : t.Basis(basis)),
            StepPart.Consent => step.Consent,
            StepPart.Records => step.Records.Select(record => record.Name is { } name ? $"{record.Id} {name.In(language).Text}" : record.Id),
            StepPart.Safeguards => step.Safeguards.Select(words => words.In(language).Text),
            StepPart.Ways => step.Next.Select(way => way.When is null ? way.To : t["{0} when {1}", way.To, way.When].Value),
            StepPart.Assistance => [step.Assistance ? t["Yes"] : t["No"]],
            _ => step.Text is { } text ? [text.In(language).Text] : [],
        };
        return [.. lines];
    }

    /// <summary>The fragment of a step on the page of its procedure, as the picture links to it.</summary>
    public static string Anchor(string stepId) => string.Concat(stepId.Select(letter => char.IsAsciiLetterUpper(letter) ? (char)(letter + 32) : letter));

    /// <summary>A language other than the page's, for a <c>lang</c> attribute; else null.</summary>
    public static string? OtherLanguage(string language) => language == CultureInfo.CurrentUICulture.Name ? null : language;
}
