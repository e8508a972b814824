using Throughline.Platform.Texts;

namespace Throughline.Cases.Files;

/// <summary>A procedure a case runs under.</summary>
/// <param name="Run">Empty for the one the case began under, else the id of the one that a step called.</param>
/// <param name="Handle">Handle of the version.</param>
/// <param name="Title">Title.</param>
/// <param name="Version">Version as printed.</param>
/// <param name="HasEnded">It came to its end.</param>
/// <param name="Happenings">Events outside its steps that can be recorded.</param>
public sealed record CaseProcedure(string Run, string Handle, LocalizedText Title, string Version, bool HasEnded, IReadOnlyList<CaseHappeningChoice> Happenings);

/// <summary>An event outside the steps of a procedure, such as a request for review.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Last">UTC instant at which it last took place, or null.</param>
public sealed record CaseHappeningChoice(string Id, LocalizedText Name, DateTime? Last);
