namespace Throughline.Law;

/// <summary>A type of act and where it stands among the others.</summary>
/// <param name="Name">As it stands on the card of an act, e.g. <c>cabinet resolution</c>; never just "decree".</param>
/// <param name="Level">1 for the highest; an act may not change what ranks above it.</param>
/// <param name="Body">Who issues acts of this type.</param>
/// <param name="From">First day it holds.</param>
/// <param name="Until">Last day it holds; null while it does.</param>
public sealed record RankCard(string Name, int Level, string Body, DateOnly From, DateOnly? Until = null);
