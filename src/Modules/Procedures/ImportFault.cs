namespace Throughline.Procedures;

/// <summary>Why a file cannot be read.</summary>
/// <param name="Line">1-based line.</param>
/// <param name="Column">1-based column.</param>
/// <param name="Message">One line: what is wrong and what to do.</param>
/// <param name="Others">Number of further faults in the file.</param>
public sealed record ImportFault(int Line, int Column, string Message, int Others);
