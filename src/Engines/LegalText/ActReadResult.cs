using System.Diagnostics.CodeAnalysis;

namespace Throughline.LegalText;

/// <summary>Exactly one of an act and a fault.</summary>
public sealed class ActReadResult
{
    private ActReadResult(ActText? act, ReadFault? fault) => (Act, Fault) = (act, fault);

    /// <summary>The act; null when the file was refused.</summary>
    public ActText? Act { get; }

    /// <summary>Why the file was refused; null when it was read.</summary>
    public ReadFault? Fault { get; }

    /// <summary>True when the file was read; then <see cref="Act"/> is set, otherwise <see cref="Fault"/> is.</summary>
    [MemberNotNullWhen(true, nameof(Act))]
    [MemberNotNullWhen(false, nameof(Fault))]
    public bool IsRead => Act is not null;

    internal static ActReadResult Read(ActText act) => new(act, null);

    internal static ActReadResult Refused(ReadFault fault) => new(null, fault);

    internal static ActReadResult Refused(int line, string message) => new(null, new ReadFault(line, message));
}
