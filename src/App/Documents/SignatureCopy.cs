using System.Globalization;
using Microsoft.Extensions.Localization;
using Throughline.App.Pages.Law;
using Throughline.App.Pages.Procedures;
using Throughline.App.Shell;
using Throughline.Procedures;

namespace Throughline.App.Documents;

/// <summary>A version of a procedure to be signed: every step with who does it, by when and on which article, and a line for each body that agrees.</summary>
public static class SignatureCopy
{
    /// <summary>Bytes of the Word file.</summary>
    /// <param name="sheet">The version.</param>
    /// <param name="agreement">Bodies asked to agree.</param>
    /// <param name="body">Names a body by its key.</param>
    /// <param name="language">Language of titles and labels, BCP 47.</param>
    /// <param name="dates">Says days.</param>
    /// <param name="t">Texts.</param>
    public static byte[] Write(ProcedureSheet sheet, IReadOnlyList<BodyAgreement> agreement, Func<string, string> body, string language, Dates dates, IStringLocalizer<Texts> t)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        var card = sheet.Card;
        var paper = new BriefDocument(card.Title.In(language).Text, language)
            .Note(t["Version {0}", card.Label] + (card.InForceFrom is { } from ? ", " + t["in force from {0}", dates.Full(from)] : card.StatedInForce is { } stated ? ", " + t["The file says {0}.", dates.Full(stated)] : ""))
            .Section(t["Steps"])
            .Table([t["Step"], t["Who"], t["Time limit"], t["Legal basis"]],
                [.. sheet.Steps.Select(step => (IReadOnlyList<string>)[
                    $"{step.Id} {step.Title.In(language).Text}", step.Actor?.In(language).Text ?? t["Nobody named"].Value, string.Join("; ", step.Deadlines.Select(deadline => ProcedureWords.Limit(t, deadline))),
                    string.Join("; ", step.Basis.Select(basis => basis.Label).DefaultIfEmpty(t["No basis in the law"].Value))])])
            .Section(t["Agreement of bodies"]);
        if (agreement.Count == 0) return paper.Note(t["no body is asked yet"]).Write();
        return paper.Table([t["Body"], t["Position"], t["Letter"], t["Signature"]],
            [.. agreement.Select(each => (IReadOnlyList<string>)[
                body(each.Body), t.Standing(each.Standing), each.LetterNumber is { } number ? $"{number}, {each.LetterDate!.Value.ToString("d", CultureInfo.CurrentCulture)}, {each.Signatory}" : "", ""])]).Write();
    }
}
