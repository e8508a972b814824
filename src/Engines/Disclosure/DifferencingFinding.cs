namespace Throughline.Disclosure;

/// <summary>A small group of persons that two or more releases together would tell.</summary>
/// <param name="With">Names of the earlier releases needed for it.</param>
/// <param name="Row">Row of the place, from 0; the number of rows for the total.</param>
/// <param name="Column">Column of the place, likewise.</param>
public sealed record DifferencingFinding(IReadOnlyList<string> With, int Row, int Column);
