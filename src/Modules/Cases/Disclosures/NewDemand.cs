namespace Throughline.Cases.Disclosures;

/// <summary>A demand without consent, for the demand register.</summary>
/// <param name="Recipient">Row key of the body that asks.</param>
/// <param name="Basis">Court order or imminent danger.</param>
/// <param name="Who">Who asked: office and name; 3 to 200 characters.</param>
/// <param name="Law">Under which law, or number and date of the order; 3 to 200 characters.</param>
/// <param name="Why">What is ordered, or the stated danger; 5 to 1,000 characters.</param>
/// <param name="Purpose">What it may be used for.</param>
/// <param name="Days">Days it can be opened, 1 to 90.</param>
/// <param name="Chosen">Keys of <see cref="DisclosureItem"/>; at least one.</param>
public sealed record NewDemand(
    Guid Recipient, DisclosureBasis Basis, string Who, string Law, string Why, ExtractPurpose Purpose, int Days, IReadOnlyList<string> Chosen);
