using System.Diagnostics.CodeAnalysis;

namespace Throughline.LegalText;

/// <summary>What reading instructions gave: all of them and the act they make, or what was not understood; never both.</summary>
/// <param name="Instructions">The instructions in order.</param>
/// <param name="Act">The act with all carried out; null when one could not be.</param>
/// <param name="Faults">Every instruction that could not be carried out; empty when all were.</param>
public sealed record InstructionReading(IReadOnlyList<Instruction> Instructions, ActText? Act, IReadOnlyList<InstructionFault> Faults)
{
    /// <summary>True when every instruction was carried out.</summary>
    [MemberNotNullWhen(true, nameof(Act))]
    public bool IsCarried => Act is not null;
}
