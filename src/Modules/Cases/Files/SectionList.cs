using Throughline.Platform.Access;

namespace Throughline.Cases.Files;

// Sections in a row, as words with a space between.
internal static class SectionList
{
    // What a consent may name. The police's and the prosecutor's own files are never part of one.
    public static readonly IReadOnlyList<Section> Consentable =
        [Section.Identity, Section.Whereabouts, Section.Screening, Section.SupportNotes, Section.Health, Section.LegalAid, Section.Children, Section.Outcome];

    public static string Write(IEnumerable<Section> sections) => string.Join(' ', sections.Distinct().Order());

    public static IReadOnlyList<Section> Read(string words) =>
        [.. words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<Section>)];
}
