namespace Throughline.Partners;

/// <summary>Why a save was refused.</summary>
/// <param name="Field">Field of the form it is about; empty for the whole.</param>
/// <param name="Line">What is wrong and what to do, in one English sentence; the key of its translations.</param>
public sealed record SaveFault(string Field, string Line);
