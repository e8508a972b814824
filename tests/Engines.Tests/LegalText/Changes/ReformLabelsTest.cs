using Throughline.LegalText;
using Xunit;

namespace Throughline.Engines.Tests.LegalText.Changes;

/// <summary>Five real reforms, labelled by reading both texts: what came, what went and what was renumbered, at the level a drafter names it.</summary>
public sealed class ReformLabelsTest
{
    public static TheoryData<string, string, string[], string[], string[]> Reforms => new()
    {
        {
            "vrks_2006-07-01.md", "vrks_2009-07-24.md",
            [
                "chp_1__art_12__para_3", "chp_1__art_12__para_7", "chp_1__art_13-1", "chp_2__sec_1__art_14__para_7", "chp_3__sec_2__art_54__para_4_dup2",
                "chp_4__art_73__para_5__point_1", "chp_4__art_73__para_5__point_2", "chp_4__art_73__para_5__point_3", "chp_4__art_73__para_5__point_4", "chp_4__art_73__para_5__point_5",
            ],
            ["chp_1__art_12__para_4", "chp_1__art_12__para_8", "chp_6__art_88__para_1_dup2"],
            ["chp_1__art_12__para_3 > chp_1__art_12__para_8", "chp_1__art_12__para_5 > chp_1__art_12__para_4", "chp_1__art_12__para_6 > chp_1__art_12__para_5", "chp_1__art_12__para_7 > chp_1__art_12__para_6"]
        },
        {
            "vrks_2014-01-01.md", "vrks_2015-04-02.md", ["chp_4-1__art_75-2__para_4"],
            ["chp_1__art_10-1__para_3", "chp_1__art_10-1__para_4", "chp_1__art_10-1__para_5"], []
        },
        {
            "vrks_2017-01-18.md", "vrks_2020-06-27.md",
            [
                "chp_1__art_9__para_7_dup2", "chp_1__art_9__para_7_dup3", "chp_1__art_9__para_9", "chp_1__art_13-1__para_3", "chp_1__art_13-1__para_4", "chp_1__art_13-1__para_5",
                "chp_1__art_13-1__para_6", "chp_1__art_13-5__para_4", "chp_2__sec_1__art_14__para_3_dup3", "chp_2__sec_1__art_25__para_2_dup2", "chp_2__sec_1__art_25__para_2_dup3",
                "chp_2__sec_1__art_29__para_1__point_5", "chp_2__sec_1__art_31__para_4", "chp_2__sec_1__art_31__para_5", "chp_2__sec_2__art_32__para_10", "chp_2__sec_2__art_33__para_9",
                "chp_2__sec_2__art_36-5", "chp_2__sec_2-1", "chp_5__art_76__para_5", "chp_5__art_76__para_6", "chp_5__art_76__para_7", "chp_5__art_76__para_8", "chp_5__art_77__para_3",
                "chp_5__art_77__para_4", "chp_5__art_77__para_5", "chp_5__art_77__para_6", "chp_5__art_77__para_7", "chp_5__art_77__para_8", "chp_5__art_77__para_9",
            ],
            ["chp_2__sec_2__art_32__para_6", "chp_2__sec_2__art_32__para_9__point_7", "chp_4__art_73-2__para_1", "chp_4__art_73-2__para_2", "chp_4__art_73-2__para_3", "chp_4__art_73-2__para_4"], []
        },
        {
            "vrks_2020-06-27.md", "vrks_2023-09-01.md",
            [
                "chp_1__art_3__para_1_dup2", "chp_1__art_3-2", "chp_1__art_13-7", "chp_2__sec_1__art_14__para_1_dup3", "chp_2__sec_1__art_25-2", "chp_2__sec_1__art_31__para_3_dup2",
                "chp_2__sec_2__art_32__para_1_dup2", "chp_2__sec_2-1__art_36-6__para_3_dup2", "chp_5__art_77__para_4_dup2", "chp_5__art_77__para_8_dup2", "chp_6__art_87-2", "chp_6__art_87-3",
            ],
            ["chp_2__sec_1__art_15__para_7", "chp_3__sec_2__art_61__para_1"], []
        },
        {
            "vrks_2023-09-01.md", "vrks_2025-09-01.md",
            [
                "chp_1__art_7__para_1__point_1-1", "chp_1__art_7__para_2__point_1-1", "chp_1__art_7__para_4__point_1-1", "chp_1__art_13-7__para_7__point_1", "chp_1__art_13-7__para_7__point_2",
                "chp_1__art_13-7__para_7__point_3", "chp_1__art_13-7__para_7__point_4", "chp_1__art_13-7__para_7__point_5", "chp_1__art_13-7__para_7__point_6", "chp_1__art_13-7__para_7__point_7",
                "chp_1__art_13-7__para_7__point_8",
            ],
            ["chp_2__sec_2__art_33__para_2__point_1"], []
        },
    };

    [Theory]
    [MemberData(nameof(Reforms))]
    public void Derive_OfARealReform_TellsWhatCameWhatWentAndWhatWasRenumbered(string older, string newer, string[] came, string[] went, string[] renumbered)
    {
        var changes = ChangeDerivation.Derive(Laws.Real(older), Laws.Real(newer)).Changes;
        Assert.Equal(came.Order(StringComparer.Ordinal), changes.Where(change => change.Unit is not null).Select(change => change.New!).Order(StringComparer.Ordinal));
        Assert.Equal(
            went.Order(StringComparer.Ordinal),
            changes.Where(change => change.Kind is ChangeKind.Repealed or ChangeKind.Joined).Select(change => change.Old!).Order(StringComparer.Ordinal));
        Assert.Equal(
            renumbered.Order(StringComparer.Ordinal),
            changes.Where(change => change.Kind == ChangeKind.Renumbered || change.Also.Contains(ChangeKind.Renumbered)).Select(change => $"{change.Old} > {change.New}").Order(StringComparer.Ordinal));
        Assert.All(
            changes.Where(change => change.Kind is not (ChangeKind.Inserted or ChangeKind.Split or ChangeKind.Repealed or ChangeKind.Joined or ChangeKind.Renumbered)),
            change => Assert.Equal(ChangeKind.Changed, change.Kind));
    }
}
