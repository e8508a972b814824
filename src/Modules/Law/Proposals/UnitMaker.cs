using Throughline.LegalText;
using Throughline.Platform.Data;
using Throughline.Platform.Identifiers;

namespace Throughline.Law;

// Makes the rows of a unit from what was typed, or says what is wrong with it.
internal sealed class UnitMaker(AppDb db)
{
    private const int LongestWords = 20_000;
    private const int LongestReason = 4000;

    public async Task<(MadeUnit? Made, IReadOnlyList<FieldRefusal>? Wrong)> Make(UnitDraft draft, Act act, IEnumerable<ProposalUnit> others, DateOnly day, CancellationToken cancel)
    {
        (MadeUnit?, IReadOnlyList<FieldRefusal>?) No(string field, string line) => (null, [new FieldRefusal(field, line)]);
        if (!Enum.IsDefined(draft.Move)) return No("Move", "Choose what happens to the act.");
        FieldRefusal?[] typed =
        [
            TypedText.Wrong("Reason", draft.Reason, LongestReason, "Give the reason in a sentence or two; it stands in the third column."),
            TypedText.Wrong("Place", draft.Place, 200, draft.Move == UnitMove.Insert ? "Say which provision the new one follows, e.g. art. 18(2)." : "Say which provision is meant, e.g. art. 18(2)."),
            TypedText.Wrong("Num", draft.Num, 40, draft.Move == UnitMove.Insert ? "Give the new provision its number, as it will be printed." : null),
            TypedText.Wrong("Heading", draft.Heading, 500),
            .. draft.Proposed.Select(pair => TypedText.Wrong("Proposed." + pair.Key, pair.Value, LongestWords)),
        ];
        if (typed.OfType<FieldRefusal>().ToList() is { Count: > 0 } wrong) return (null, wrong);
        var read = await new UnitReader(db).Read(act, draft.Place, day, cancel);
        if (draft.Move == UnitMove.Missing) return (new MadeUnit(Row(draft, act, read, read is null ? TypedText.OneLine(draft.Place) : ProvisionLabel.Address(read.EId)), []), null);
        if (read is null) return No("Place", $"{act.ShortTitle} has no '{TypedText.OneLine(draft.Place)}' in the text of {day:yyyy-MM-dd}; write it as art. 18(2), or look in the act.");
        var unit = read.Texts[0].Unit;
        var place = ProvisionLabel.Address(read.EId);
        if (draft.Move == UnitMove.Insert)
        {
            if (!AmendedText.MayFollow(unit)) return No("Place", $"A new provision follows a numbered article, part or point; {place} is none.");
            if (AmendedText.NewAddress(read.EId, draft.Num!.Trim()) is not { } eId) return No("Num", "The number is not one that is read as such; write it as 2¹. or 19.");
            if (read.Texts.Any(text => text.Stored.Units.ContainsKey(eId)) || others.Any(other => other.ActId == act.Id && other.Move == UnitMove.Insert && AmendedText.NewAddress(other.EId!, other.Num!) == eId))
                return No("Num", $"{act.ShortTitle} has {ProvisionLabel.Address(eId)} already; take a free number, such as one with a raised digit.");
            place = ProvisionLabel.Address(eId);
        }
        else
        {
            if (unit.Kind == UnitKind.Act || unit.Text.Length == 0 && unit.Children.Count > 0) return No("Place", $"{(place.Length == 0 ? act.ShortTitle : place)} has no words of its own; choose the part or point that holds them.");
            if (others.Any(other => other.Move == UnitMove.Change && other.ProvisionId == read.ProvisionId)) return No("Place", $"{act.ShortTitle}, {place} is in this proposal already; change that unit.");
        }
        var row = Row(draft, act, read, place);
        var wordings = Wordings(draft, row, read);
        foreach (var text in read.Texts.Where(text => text.Needed))
        {
            var field = "Proposed." + text.Version.Language;
            if (wordings.Find(wording => wording.Language == text.Version.Language) is not { } wording) return No(field, "Write the proposed words in the official language.");
            if (draft.Move == UnitMove.Change && wording.Proposed == wording.Current) return No(field, "These are the words as they stand. Change them, or leave the unit out.");
        }
        return (new MadeUnit(row, wordings), null);
    }

    private static ProposalUnit Row(UnitDraft draft, Act act, UnitRead? read, string place) => new()
    {
        Id = RecordId.New(),
        ActId = act.Id,
        Move = draft.Move,
        EId = read?.EId,
        ProvisionId = read?.ProvisionId,
        Place = place,
        Num = draft.Move == UnitMove.Insert ? TypedText.OneLine(draft.Num) : null,
        Heading = draft.Move == UnitMove.Insert && !string.IsNullOrWhiteSpace(draft.Heading) ? TypedText.OneLine(draft.Heading) : null,
        Reason = draft.Reason.Trim(),
    };

    private static List<ProposalWording> Wordings(UnitDraft draft, ProposalUnit row, UnitRead read)
    {
        var wordings = new List<ProposalWording>();
        foreach (var text in read.Texts)
            if (draft.Proposed.TryGetValue(text.Version.Language, out var words) && TypedText.OneLine(words) is { Length: > 0 } proposed)
                wordings.Add(new ProposalWording
                {
                    UnitId = row.Id,
                    Language = text.Version.Language,
                    Authentic = text.Version.Authentic,
                    Base = text.Version.InForce,
                    Current = draft.Move == UnitMove.Insert ? "" : text.Unit.Text,
                    Proposed = proposed,
                });
        return wordings;
    }
}

internal sealed record MadeUnit(ProposalUnit Unit, IReadOnlyList<ProposalWording> Wordings);
