namespace Throughline.Law;

/// <summary>One thing that is wrong with what was handed in.</summary>
/// <param name="Field">Name of the field, e.g. <c>Reasons</c> or <c>Quotes[0].Words</c>; empty when it is the whole.</param>
/// <param name="Line">What is wrong and what to do.</param>
public sealed record FieldRefusal(string Field, string Line);
