namespace Throughline.Procedures;

/// <summary>A basis as the register of acts knows it on a day.</summary>
/// <param name="State">Whether the text still reads so.</param>
/// <param name="ProvisionHandle">Handle of the provision; null when there is none.</param>
public sealed record BasisText(BasisState State, string? ProvisionHandle);
