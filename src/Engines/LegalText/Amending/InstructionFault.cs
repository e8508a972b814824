namespace Throughline.LegalText;

/// <summary>An instruction that was not carried out.</summary>
/// <param name="Line">Line of the file, from 1.</param>
/// <param name="Number">Its number as written; empty when it has none.</param>
/// <param name="Text">The beginning of its text, on one line.</param>
/// <param name="Reason">Why not, as a clause: <c>the words “…” stand there 2 times; say which, or quote more words</c>.</param>
public sealed record InstructionFault(int Line, string Number, string Text, string Reason)
{
    private const int Longest = 120;

    /// <summary>One line: where, what and why.</summary>
    public string Message => $"Line {Line.ToString(System.Globalization.CultureInfo.InvariantCulture)}{(Number.Length > 0 ? $", instruction {Number}" : "")}: {Reason}. It reads: {Text}";

    internal static InstructionFault Of(Instruction instruction, string reason)
    {
        var text = instruction.Text.ReplaceLineEndings(" ").Trim();
        return new InstructionFault(instruction.Line, instruction.Number, text.Length > Longest ? text[..Longest] + "…" : text, reason);
    }
}
