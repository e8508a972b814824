namespace Throughline.Platform.Audit;

/// <summary>Which lines of the log to list; what is null is not asked.</summary>
/// <param name="ActorHandle">Handle of the account that acted.</param>
/// <param name="Kind">One of <see cref="AuditBook.Kinds"/>.</param>
/// <param name="FromUtc">Earliest instant of recording.</param>
/// <param name="BeforeUtc">First instant after the last.</param>
public sealed record AuditFilter(string? ActorHandle = null, string? Kind = null, DateTime? FromUtc = null, DateTime? BeforeUtc = null);
