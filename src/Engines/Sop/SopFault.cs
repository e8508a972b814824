namespace Throughline.Sop;

/// <summary>A place in a file that cannot be read as a procedure.</summary>
/// <param name="Line">1-based line.</param>
/// <param name="Column">1-based column.</param>
/// <param name="Message">One line: what is wrong and what to do.</param>
public sealed record SopFault(int Line, int Column, string Message);
