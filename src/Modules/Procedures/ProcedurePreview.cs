using Throughline.Sop;

namespace Throughline.Procedures;

/// <summary>A text of a procedure as it would be on the shelf; nothing is stored.</summary>
/// <param name="Findings">What the checks find, errors first; empty when it cannot be read.</param>
/// <param name="Picture">The picture of lanes as SVG; null when it cannot be read.</param>
/// <param name="Fault">Why it cannot be read; null when it can.</param>
public sealed record ProcedurePreview(IReadOnlyList<ProcedureFinding> Findings, string? Picture, ImportFault? Fault)
{
    /// <summary>Reads, checks and draws a text.</summary>
    public static ProcedurePreview Of(byte[] text, string language)
    {
        var reading = SopReader.Read(text, "text");
        if (reading.Procedure is { } procedure)
            return new ProcedurePreview([.. SopCheck.Check(procedure).Select(StepCards.Finding).OrderBy(finding => finding.Weight).ThenBy(finding => finding.Line)], SopPicture.Svg(procedure, language, null), null);
        var first = reading.Faults[0];
        return new ProcedurePreview([], null, new ImportFault(first.Line, first.Column, first.Message, reading.Faults.Count - 1));
    }
}
