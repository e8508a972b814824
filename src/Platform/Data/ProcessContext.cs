using Throughline.Platform.Accounts;

namespace Throughline.Platform.Data;

/// <summary>
/// What every write carries: who, in which process, why and on what basis, and the two times of the event. Clocks run on
/// <see cref="Happened"/>; the gap to <see cref="Recorded"/> is shown, so that nobody has to falsify a time.
/// </summary>
/// <param name="Who">Who writes.</param>
/// <param name="Process">Kind of process as <c>noun.verb</c>, e.g. <c>consent.give</c>. Goes to the audit log: never personal data.</param>
/// <param name="Why">Reason in a few words chosen by the program; goes to the audit log: never personal data.</param>
/// <param name="Basis">Legal or procedural basis, e.g. <c>SOP step S9</c>.</param>
/// <param name="Happened">UTC instant of the event; never after <paramref name="Recorded"/>.</param>
/// <param name="Recorded">UTC instant of recording, from the server's clock.</param>
public sealed record ProcessContext(Viewer Who, string Process, string Why, string Basis, DateTime Happened, DateTime Recorded);
