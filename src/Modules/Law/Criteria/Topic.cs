using Throughline.Platform.Texts;

namespace Throughline.Law;

/// <summary>A subject that criteria are grouped by.</summary>
/// <param name="Id">Short key, e.g. <c>residence</c>.</param>
/// <param name="Name">English name; the Russian text lists search words.</param>
public sealed record Topic(string Id, LocalizedText Name);
