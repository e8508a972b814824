namespace Throughline.Cases.Disclosures;

// A line of the demand register as it is sealed.
internal sealed record Demand(string Who, string Law, string Why, IReadOnlyList<string> Chosen);
