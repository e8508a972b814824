using Throughline.Cases.Consents;

namespace Throughline.Cases.Referrals;

/// <summary>A hand-over of a screening, as the person agreed to it (SOP steps S3 and S9).</summary>
/// <param name="Receiver">Row key of the receiving body, on the side of support.</param>
/// <param name="WithIdentity">The recorded identity goes with it; otherwise the screening alone.</param>
/// <param name="Crisis">Short clock: 24 hours for an answer.</param>
/// <param name="Language">Language rights and consent were explained in.</param>
/// <param name="How">How the person said yes.</param>
/// <param name="Giver">Who said yes; for a child the guardian, or the guardian with the child's own yes.</param>
public sealed record HandOver(Guid Receiver, bool WithIdentity, bool Crisis, string Language, GivenHow How, ConsentGiver Giver);
