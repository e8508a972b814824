namespace Throughline.App.Commands;

/// <summary>Input that cannot be used. The message is one line that names the file, the line where known, and what to do; never personal data.</summary>
public sealed class BadInputException(string message) : Exception(message);
