using Throughline.App.Tests.Procedures;
using Throughline.Law;
using Throughline.Platform.Access;
using Throughline.Platform.Accounts;
using Xunit;
using static Throughline.App.Tests.Law.Proposals.ProposalHouse;

namespace Throughline.App.Tests.Law.Comments;

public sealed class TermBaseTests
{
    [Theory]
    [MemberData(nameof(ShelfHouse.Engines), MemberType = typeof(ShelfHouse))]
    public async Task Keep_ATerm_IsFoundInWordsAndInAnyLanguage_AndEachWordMeansOneThing(string engine)
    {
        await using var house = await ShelfHouse.Open(engine);
        Assert.True((await Keep(house, null, 0, Draft(("en", "presumed victim"), ("ru", "предполагаемая жертва")))).IsStored);
        Assert.Equal("Words", (await Keep(house, null, 0, Draft(("en", "Presumed Victim"), ("tk", "pida")))).Refusals[0].Field);
        Assert.Equal("Words", (await Keep(house, null, 0, Draft(("en", "alone")))).Refusals[0].Field);
        Assert.Equal("Words", (await Keep(house, null, 0, Draft(("en", "x"), ("klingon!", "y")))).Refusals[0].Field);
        Assert.Equal("Source", (await Keep(house, null, 0, Draft(("en", "x"), ("ru", "у")) with { Source = " " })).Refusals[0].Field);
        Assert.Equal("Words.ru", (await Keep(house, null, 0, Draft(("en", "x"), ("ru", new string('я', 201))))).Refusals[0].Field);
        Assert.Contains("legal experts", Only(await house.Ask<TermBase, ProposalOutcome>(terms => terms.Keep("XA", null, 0, Draft(("en", "x"), ("ru", "у")), By(ShelfHouse.Somebody(Role.CaseManager, Side.Support)), Cancel))), StringComparison.Ordinal);
        var card = Assert.Single(await house.Ask<TermBase, IReadOnlyList<TermCard>>(terms => terms.In(ShelfHouse.Lawyer, "XA", "ru", "Если Предполагаемая жертва просит", Cancel)));
        Assert.Empty(await house.Ask<TermBase, IReadOnlyList<TermCard>>(terms => terms.In(ShelfHouse.Lawyer, "XA", "en", "A person asks", Cancel)));
        Assert.Single(await house.Ask<TermBase, IReadOnlyList<TermCard>>(terms => terms.List(ShelfHouse.Lawyer, "XA", "ЖЕРТВА", "en", Cancel)));
        Assert.True((await Keep(house, card.Handle, card.Version, Draft(("en", "presumed victim"), ("tk", "çak edilýän pida")))).IsStored);
        Assert.Contains("saved in between", Only(await Keep(house, card.Handle, card.Version, Draft(("en", "a"), ("tk", "b")))), StringComparison.Ordinal);
        Assert.True((await house.Ask<TermBase, ProposalOutcome>(terms => terms.Remove(card.Handle, card.Version + 1, By(ShelfHouse.Lawyer), Cancel))).IsStored);
        Assert.Contains("no such term", Only(await house.Ask<TermBase, ProposalOutcome>(terms => terms.Remove(card.Handle, card.Version, By(ShelfHouse.Lawyer), Cancel))), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(ShelfHouse.Engines), MemberType = typeof(ShelfHouse))]
    public async Task KeptWords_AreTheirWritersAlone_UntilTheyAreThrownAway(string engine)
    {
        await using var house = await ShelfHouse.Open(engine);
        var proposal = await Begin(house);
        var other = ShelfHouse.Somebody(Role.LegalExpert, Side.Coordination);
        Task<bool> Put(Viewer who, string words) => house.Ask<KeptWordings, bool>(kept => kept.Keep(proposal, "1|law-61", new Dictionary<string, string> { ["Reason"] = words }, By(who), Cancel));
        Task<(IReadOnlyDictionary<string, string> Fields, DateTime)?> Find(Viewer who) => house.Ask<KeptWordings, (IReadOnlyDictionary<string, string>, DateTime)?>(kept => kept.Find(who, proposal, "1|law-61", Cancel));
        Assert.True(await Put(ShelfHouse.Lawyer, "half a sen"));
        Assert.True(await Put(ShelfHouse.Lawyer, "half a sentence"));
        Assert.Equal("half a sentence", (await Find(ShelfHouse.Lawyer))!.Value.Fields["Reason"]);
        Assert.Null(await Find(other));
        Assert.False(await Put(ShelfHouse.Somebody(Role.CaseManager, Side.Support), "x"));
        Assert.False(await Put(ShelfHouse.Lawyer, new string('x', 200_001)));
        await house.Do<KeptWordings>(kept => kept.Drop(proposal, "1|law-61", By(other), Cancel));
        Assert.NotNull(await Find(ShelfHouse.Lawyer));
        await house.Do<KeptWordings>(kept => kept.Drop(proposal, "1|law-61", By(ShelfHouse.Lawyer), Cancel));
        Assert.Null(await Find(ShelfHouse.Lawyer));
    }

    private static TermDraft Draft(params (string Language, string Words)[] words) => new(words.ToDictionary(each => each.Language, each => each.Words), "Law 61", null, null);

    private static Task<ProposalOutcome> Keep(ShelfHouse house, string? handle, int version, TermDraft draft) =>
        house.Ask<TermBase, ProposalOutcome>(terms => terms.Keep("XA", handle, version, draft, By(ShelfHouse.Lawyer), Cancel));
}
