using Throughline.Justice.Facts;
using Throughline.Justice.Rules;

namespace Throughline.Justice.Claims;

/// <summary>A claim as it begins (form F27).</summary>
/// <param name="Route">By which way.</param>
/// <param name="Heads">Heads of loss, at least one, each kind once.</param>
/// <param name="Against">Against whom, sealed; null when not known. At most 300 characters.</param>
/// <param name="RunsFrom">Event the limitation period runs from, or null while it has not happened.</param>
/// <param name="RunsFromDay">Day of that event; null exactly when the event is.</param>
public sealed record NewClaim(ClaimRoute Route, IReadOnlyList<ClaimHead> Heads, string? Against, LimitationEvent? RunsFrom, DateOnly? RunsFromDay);
