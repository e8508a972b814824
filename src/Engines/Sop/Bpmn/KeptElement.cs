namespace Throughline.Sop;

/// <summary>An element of a BPMN file that the procedure format has no place for and that is kept with the procedure.</summary>
/// <param name="Element">Its name in BPMN, for example <c>textAnnotation</c>.</param>
/// <param name="Id">Its id, empty when it has none.</param>
/// <param name="Line">1-based line of the BPMN file.</param>
public sealed record KeptElement(string Element, string Id, int Line);
