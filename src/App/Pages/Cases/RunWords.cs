using Microsoft.Extensions.Localization;
using Throughline.App.Pages.Procedures;
using Throughline.App.Shell;
using Throughline.Cases.Steps;
using Throughline.Sop;
using Throughline.Sop.Running;

namespace Throughline.App.Pages.Cases;

/// <summary>Says in the reader's language why a procedure does not take something, and what a step waits for.</summary>
public static class RunWords
{
    /// <summary>The reason and what to do, a sentence or two.</summary>
    public static IEnumerable<string> Said(this IStringLocalizer<Texts> t, StepRefusal refusal, Func<DateTime, string> when)
    {
        var step = refusal.Title is { } title ? $"{refusal.Step} {title.Read()}" : refusal.Step ?? "";
        switch (refusal.Rule)
        {
            case "missing":
                yield return t["{0} cannot be done yet.", step];
                foreach (var lack in refusal.Lacks.Select(lack => t.Said(lack)).Distinct()) yield return lack + ".";
                break;
            case "not-open" when refusal.OpensAfter.Count > 0:
                yield return t["The procedure has not come to {0}. It opens after: {1}.", step, string.Join("; ", refusal.OpensAfter.Select(before => $"{before.Code} {before.Title.Read()}"))];
                yield return t["If it was done all the same, record it as done out of order and say why."];
                break;
            case "not-open":
                yield return t["The procedure led past {0}: what came before it led another way.", step];
                yield return t["If it was done all the same, record it as done out of order and say why."];
                break;
            case "before-opened" when refusal.Until is { } opened:
                yield return t["{0} opened {1}, later than that. Enter when it really happened.", step, when(opened)];
                break;
            case "I2-period":
                yield return refusal.Until is { } until
                    ? t["A recovery and reflection period runs until {0}. Support does not end in this time unless the person chooses so freely.", when(until)]
                    : t["A recovery and reflection period runs. Support does not end in this time unless the person chooses so freely."];
                break;
            case "too-often":
                yield return t["{0} was done as often as the procedure allows. Somebody above must decide what comes next.", step];
                break;
            case "no-way-on":
                yield return t["No way out of {0} fits the answers. Look at them again.", step];
                break;
            case "no-pause" or "paused-already" or "not-paused":
                yield return t["The clock of {0} cannot stand still or go on so: the procedure does not allow it now.", step];
                break;
            case "no-extension":
                yield return t["The time of {0} cannot be extended once more, or not on this ground.", step];
                break;
            case "case-ended":
                yield return t["The procedure has come to its end. A person who comes back begins again without proving anything twice."];
                break;
            case "in-the-future" or "out-of-order":
                yield return t["The time it happened cannot be: it lies after the time of recording."];
                break;
            case "unknown-value" or "unknown-fact" or "unknown-consent" or "unknown-number" or "unknown-event" or "unknown-step" or "fact-derived" or "consent-not-given":
                yield return t["The procedure does not have this answer. Choose one from the list."];
                break;
            default:
                yield return refusal.Words;
                break;
        }
    }

    /// <summary>What a step waits for.</summary>
    public static string Said(this IStringLocalizer<Texts> t, StepLack lack) => lack.Kind switch
    {
        LackKind.Record => t["the record “{0}” is not made", lack.Name.Read()],
        LackKind.Consent => t["the person has not agreed: {0}", lack.Name.Read()],
        LackKind.Sharing => t["“{0}” may not be given without consent or a basis", lack.Name.Read()],
        _ => t["it is not known: {0}", lack.Name.Read()],
    };

    /// <summary>An answer in words where the procedures use a common one, else as the procedure writes it.</summary>
    public static string Answer(this IStringLocalizer<Texts> t, string value) => value switch
    {
        StepDesk.Yes => t["yes"],
        StepDesk.No => t["no"],
        "given" => t["given"],
        "declined" => t["declined"],
        "found" => t["found"],
        "absent" => t["absent"],
        "recognised" => t["recognised"],
        "refused" => t["refused"],
        "accepted" => t["accepted"],
        "accepted-later" => t["accepted for later"],
        "silent" => t["no answer"],
        "not-possible" => t["not possible"],
        "person-declines" => t["the person declines"],
        "positive" => t["positive"],
        "inconclusive" => t["inconclusive"],
        "risk" => t["at risk"],
        "observed" => t["signs observed"],
        "none-observed" => t["no signs observed"],
        "grounds-found" => t["grounds found"],
        "confirmed" => t["confirmed"],
        _ => value.Replace('-', ' '),
    };

    /// <summary>A length of time.</summary>
    public static string Length(this IStringLocalizer<Texts> t, LengthOfTime length) => length.Unit switch
    {
        DeadlineUnit.Hours => t["{0} hours", length.Amount],
        DeadlineUnit.Days => t["{0} days", length.Amount],
        DeadlineUnit.WorkingHours => t["{0} working hours", length.Amount],
        DeadlineUnit.WorkingDays => t["{0} working days", length.Amount],
        _ => t["{0} months", length.Amount],
    };
}
