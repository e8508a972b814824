using System.Globalization;
using Microsoft.Extensions.Localization;

namespace Throughline.App.Tests.Words;

/// <summary>A language in which every text stands in ⟦brackets⟧: what has none did not pass through the texts.</summary>
internal sealed class BracketingLocalizer : IStringLocalizer<Texts>
{
    public LocalizedString this[string name] => new(name, "⟦" + name + "⟧");

    public LocalizedString this[string name, params object[] arguments] => new(name, "⟦" + string.Format(CultureInfo.InvariantCulture, name, arguments) + "⟧");

    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => [];
}
