using System.Diagnostics.CodeAnalysis;

namespace Throughline.LegalText;

/// <summary>Exactly one of the newer version and a refusal.</summary>
public sealed class ApplicationResult
{
    private ApplicationResult(ActText? act, string? refusal) => (Act, Refusal) = (act, refusal);

    /// <summary>The newer version; null when refused.</summary>
    public ActText? Act { get; }

    /// <summary>One line: what does not fit and what to do; null when applied.</summary>
    public string? Refusal { get; }

    /// <summary>True when applied.</summary>
    [MemberNotNullWhen(true, nameof(Act))]
    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool IsApplied => Act is not null;

    internal static ApplicationResult Applied(ActText act) => new(act, null);

    internal static ApplicationResult Refused(string line) => new(null, line);
}
