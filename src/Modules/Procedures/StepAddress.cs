namespace Throughline.Procedures;

/// <summary>How steps are named in the chain: <c>SOP-handle/step</c>, the handle being that of a version.</summary>
public static class StepAddress
{
    /// <summary>The chain id of a step.</summary>
    public static string ChainId(string handle, string stepId) => $"{handle}/{stepId}";

    /// <summary>Handle and step of a chain id; null when it has another shape.</summary>
    public static (string Handle, string StepId)? Read(string chainId)
    {
        ArgumentNullException.ThrowIfNull(chainId);
        var cut = chainId.IndexOf('/', StringComparison.Ordinal);
        return cut > 0 && cut < chainId.Length - 1 ? (chainId[..cut], chainId[(cut + 1)..]) : null;
    }
}
