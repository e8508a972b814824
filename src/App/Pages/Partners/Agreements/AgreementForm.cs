using System.Globalization;
using Throughline.Partners;
using Throughline.Partners.Agreements;
using Throughline.Platform.Access;

namespace Throughline.App.Pages.Partners.Agreements;

/// <summary>What is typed of an agreement.</summary>
public sealed record AgreementForm
{
    public AgreementKind? Kind { get; init; }

    public string? Title { get; init; }

    public string[]? Parties { get; init; }

    public string? Scope { get; init; }

    public string[]? Services { get; init; }

    public bool HasAnnex { get; init; }

    public Section[]? Annex { get; init; }

    public string? LegalBasis { get; init; }

    public string? Contract { get; init; }

    public string? Start { get; init; }

    public string? End { get; init; }

    public string? AlertDays { get; init; } = AgreementDraft.UsualAlert.ToString(CultureInfo.InvariantCulture);

    public int Version { get; init; }

    /// <summary>The agreement, or the field that cannot be read.</summary>
    public (AgreementDraft? Draft, SaveFault? Fault) Read()
    {
        if (Day(Start) is not { } start) return (null, new SaveFault("Start", "Give the first day, as 2026-11-04."));
        var end = Day(End);
        if (end is null && !string.IsNullOrWhiteSpace(End)) return (null, new SaveFault("End", "Give the last day as 2026-11-04, or leave it empty."));
        if (!int.TryParse(AlertDays, NumberStyles.None, CultureInfo.InvariantCulture, out var alert)) return (null, new SaveFault("AlertDays", "The alert is a whole number of days."));
        return (new AgreementDraft(Kind ?? (AgreementKind)(-1), Title ?? "", Parties ?? [], Scope ?? "", [.. (Services ?? []).Select(ServiceWords.Find).OfType<PartnerService>()],
            HasAnnex ? Annex ?? [] : null, LegalBasis ?? "", Contract, start, end, alert), null);
    }

    private static DateOnly? Day(string? text) => DateOnly.TryParseExact(text?.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
