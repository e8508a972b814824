namespace Throughline.Law;

/// <summary>An account that may read for an analysis.</summary>
/// <param name="Handle">Handle of the account.</param>
/// <param name="WorkName">What colleagues call the holder.</param>
public sealed record ReaderCard(string Handle, string WorkName);
