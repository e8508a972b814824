namespace Throughline.Cases.Help;

/// <summary>Answer to a record of help.</summary>
/// <param name="Write">How it ended.</param>
/// <param name="Unfunded">How many of the deliveries no contract pays for; 0 unless stored. Help goes on whatever the number.</param>
public sealed record HelpAnswer(WriteAnswer Write, int Unfunded);
