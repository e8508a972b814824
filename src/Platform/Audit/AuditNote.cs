using Throughline.Platform.Access;
using Throughline.Platform.Accounts;

namespace Throughline.Platform.Audit;

/// <summary>One line of the log before it is written: who did what, on which files, with which decision. Never content.</summary>
/// <param name="Kind"><c>read</c>, <c>write</c>, <c>refuse</c>, <c>account</c> or <c>system</c>.</param>
/// <param name="Process">Page or process, e.g. <c>Cases/Case</c> or <c>consent.give</c>.</param>
/// <param name="Who">Who acted.</param>
/// <param name="Reason">Outcome of the decision.</param>
/// <param name="Basis">Basis named by the process, or empty.</param>
/// <param name="At">UTC instant of recording.</param>
/// <param name="Happened">UTC instant of the event.</param>
/// <param name="Files">Row keys of the cases or screenings shown or changed.</param>
/// <param name="Words">Words whose pseudonyms stand beside the files, such as the address of a sign-in that failed.</param>
public sealed record AuditNote(string Kind, string Process, Viewer Who, ReasonCode Reason, string Basis, DateTime At, DateTime Happened, IReadOnlyCollection<Guid> Files, IReadOnlyCollection<string>? Words = null);
