using Throughline.Platform.Texts;

namespace Throughline.Procedures;

/// <summary>One version of a procedure in a list.</summary>
/// <param name="Handle">Its part of an address; each version has its own.</param>
/// <param name="Key">Id of the procedure, the same for all its versions.</param>
/// <param name="Label">Version as printed, e.g. <c>3.2</c>.</param>
/// <param name="Title">Title.</param>
/// <param name="StatedInForce">First day in force as the file states it; null when it states none.</param>
/// <param name="InForceFrom">First day in force as decided here; null for a draft.</param>
/// <param name="InForceUntil">Last day before the next version; null while none follows.</param>
/// <param name="Steps">Number of steps.</param>
/// <param name="Errors">Findings that bar it from coming into force.</param>
/// <param name="Warnings">Findings somebody must look at.</param>
/// <param name="Notes">Findings worth knowing.</param>
/// <param name="ImportedAt">UTC instant of the import.</param>
/// <param name="Version">Number of the last save; goes back with a change.</param>
public sealed record ProcedureCard(
    string Handle, string Key, string Label, LocalizedText Title, DateOnly? StatedInForce, DateOnly? InForceFrom, DateOnly? InForceUntil,
    int Steps, int Errors, int Warnings, int Notes, DateTime ImportedAt, int Version)
{
    /// <summary>True until it is put in force.</summary>
    public bool IsDraft => InForceFrom is null;

    /// <summary>True when cases that begin on that day follow this version.</summary>
    public bool HoldsOn(DateOnly day) => InForceFrom <= day && (InForceUntil is null || day <= InForceUntil);
}
