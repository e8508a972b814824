namespace Throughline.Cases.Facts;

/// <summary>Where a fact comes from.</summary>
public enum FactOrigin
{
    /// <summary>A case held here; the fact follows it.</summary>
    Case,

    /// <summary>A register of past cases that was brought in; the fact never changes.</summary>
    PastRegister,
}
