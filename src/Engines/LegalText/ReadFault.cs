namespace Throughline.LegalText;

/// <summary>Why a file cannot be read as an act: one clear line.</summary>
/// <param name="Line">Line of the file, counted from 1; 0 when the fault is of the whole file.</param>
/// <param name="Message">What is wrong and what to do; one line, without the file's name.</param>
public sealed record ReadFault(int Line, string Message);
