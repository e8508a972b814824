namespace Throughline.LegalText;

/// <summary>Words replaced, deleted or inserted in the own text of a unit.</summary>
/// <param name="At">Where they begin in the older text, in UTF-16 code units from 0.</param>
/// <param name="Deleted">Words of the older text that go; empty for an insertion.</param>
/// <param name="Inserted">Words that come in their place; empty for a deletion.</param>
public sealed record WordEdit(int At, string Deleted, string Inserted);
