using Throughline.Platform.Access;

namespace Throughline.Cases.Consents;

/// <summary>A consent as it was given.</summary>
/// <param name="Recipient">Row key of the one organisation it is for.</param>
/// <param name="Purpose">The one purpose.</param>
/// <param name="Sections">Sections it names; at least one.</param>
/// <param name="Days">Days it holds from the moment it was given; 1 to 365.</param>
/// <param name="Language">Language it was explained in.</param>
/// <param name="How">How it was given.</param>
/// <param name="Giver">Who gave it.</param>
public sealed record NewConsent(Guid Recipient, ConsentPurpose Purpose, IReadOnlyList<Section> Sections, int Days, string Language, GivenHow How, ConsentGiver Giver);
