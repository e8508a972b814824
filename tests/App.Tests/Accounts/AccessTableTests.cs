using Throughline.Platform.Access;
using Xunit;

namespace Throughline.App.Tests.Accounts;

/// <summary>All vectors of the decision against a slow reader of the same text, written apart from the program.</summary>
public sealed class AccessTableTests
{
    private static readonly string[][] Lines = Read();
    private static readonly Section[] CaseSections = [.. Enum.GetValues<Section>().Where(section => section <= Section.Outcome)];

    [Fact]
    public void Decide_OfEveryVector_EqualsTheTextOfTheTable()
    {
        // One gate at a time is looked up in the text; words, not numbers.
        var role = Gate<Role>("role");
        var relation = Gate<Relation>("relation");
        var user = Gate<UserState>("user");
        var wall = new HashSet<(Side, Side, Section)>(
            from line in Lines where line[0] == "wall" from viewer in Words<Side>(line[1]) from file in Words<Side>(line[2]) from section in Sections(line[3]) select (viewer, file, section));
        var basis = new HashSet<(Relation, ConsentBasis)>(from line in Lines where line[0] == "basis" from tie in Words<Relation>(line[1]) from why in Words<ConsentBasis>(line[2]) select (tie, why));
        var state = new HashSet<(CaseState, ActionKind)>(from line in Lines where line[0] == "case" from at in Words<CaseState>(line[1]) from action in Words<ActionKind>(line[2]) select (at, action));
        long vectors = 0, permitted = 0, different = 0;
        foreach (var who in Enum.GetValues<Role>())
            foreach (var action in Enum.GetValues<ActionKind>())
                foreach (var section in Enum.GetValues<Section>())
                {
                    var byRole = role.Contains((who, action, section));
                    foreach (var tie in Enum.GetValues<Relation>())
                    {
                        var byTie = relation.Contains((tie, action, section));
                        foreach (var why in Enum.GetValues<ConsentBasis>())
                        {
                            var byBasis = basis.Contains((tie, why));
                            foreach (var side in Enum.GetValues<Side>())
                                foreach (var fileSide in Enum.GetValues<Side>())
                                {
                                    var byWall = wall.Contains((side, fileSide, section));
                                    foreach (var at in Enum.GetValues<CaseState>())
                                        foreach (var account in Enum.GetValues<UserState>())
                                        {
                                            vectors++;
                                            var expected = byRole && byTie && byBasis && byWall && state.Contains((at, action)) && user.Contains((account, action, section));
                                            var decided = AccessDecision.Decide(new AccessFacts(who, action, section, tie, why, side, fileSide, at, account)) == ReasonCode.Permitted;
                                            if (decided) permitted++;
                                            if (decided != expected || (decided && !byWall)) different++;
                                        }
                                }
                        }
                    }
                }
        Assert.Equal(0, different);
        Assert.Equal(13L * 8 * 20 * 10 * 6 * 16 * 5 * 3, vectors);
        Assert.InRange(permitted, 1, vectors / 20);
    }

    [Fact]
    public void Wall_BetweenSupportAndEnforcement_IsOverriddenByNothing()
    {
        foreach (var (viewer, file) in ((Side, Side)[])[(Side.Support, Side.Enforcement), (Side.Enforcement, Side.Support)])
            foreach (var role in Enum.GetValues<Role>())
                foreach (var action in Enum.GetValues<ActionKind>())
                    foreach (var section in CaseSections)
                        foreach (var tie in Enum.GetValues<Relation>())
                            foreach (var why in Enum.GetValues<ConsentBasis>())
                                Assert.NotEqual(ReasonCode.Permitted, AccessDecision.Decide(new AccessFacts(role, action, section, tie, why, viewer, file, CaseState.Open, UserState.SteppedUp)));
    }

    [Fact]
    public void Decide_OfAnyUnknownValue_IsRefusedAsUnknown()
    {
        var good = new AccessFacts(Role.CaseManager, ActionKind.Open, Section.SupportNotes, Relation.Owner, ConsentBasis.NotNeeded, Side.Support, Side.Support, CaseState.Open, UserState.Normal);
        Assert.Equal(ReasonCode.Permitted, AccessDecision.Decide(good));
        foreach (var strange in (int[])[-1, 99, int.MaxValue])
        {
            AccessFacts[] bad =
            [
                good with { Role = (Role)strange }, good with { Action = (ActionKind)strange }, good with { Section = (Section)strange }, good with { Relation = (Relation)strange }, good with { Basis = (ConsentBasis)strange },
                good with { ViewerSide = (Side)strange }, good with { FileSide = (Side)strange }, good with { CaseState = (CaseState)strange }, good with { UserState = (UserState)strange },
            ];
            Assert.All(bad, facts => Assert.Equal(ReasonCode.Unknown, AccessDecision.Decide(facts)));
            Assert.All(bad, facts => Assert.Null(AccessDecision.Ask(facts, Guid.Empty, out _)));
            Assert.False(AccessDecision.MayEver((Role)strange, Side.Support, UserState.Normal, ActionKind.Open, Section.Law));
        }
    }

    [Fact]
    public void MayEver_WhenSomeDecisionPermits_IsTrue()
    {
        foreach (var role in Enum.GetValues<Role>())
            foreach (var side in Enum.GetValues<Side>())
                foreach (var action in Enum.GetValues<ActionKind>())
                    foreach (var section in Enum.GetValues<Section>())
                        foreach (var user in Enum.GetValues<UserState>())
                        {
                            if (AccessDecision.MayEver(role, side, user, action, section)) continue;
                            var some = Enum.GetValues<Relation>().Any(tie => Enum.GetValues<ConsentBasis>().Any(why => Enum.GetValues<Side>().Any(file => Enum.GetValues<CaseState>().Any(at =>
                                AccessDecision.Decide(new AccessFacts(role, action, section, tie, why, side, file, at, user)) == ReasonCode.Permitted))));
                            Assert.False(some, $"{role} {side} {action} {section} {user}");
                        }
    }

    private static HashSet<(T, ActionKind, Section)> Gate<T>(string gate) where T : struct, Enum =>
        [.. from line in Lines where line[0] == gate from first in Words<T>(line[1]) from action in Words<ActionKind>(line[2]) from section in Sections(line[3]) select (first, action, section)];

    private static IEnumerable<Section> Sections(string cell) => cell == "*case"
        ? [Section.Identity, Section.Whereabouts, Section.Screening, Section.SupportNotes, Section.Health, Section.LegalAid, Section.Children, Section.Investigation, Section.Prosecution, Section.Outcome]
        : Words<Section>(cell);

    private static IEnumerable<T> Words<T>(string cell) where T : struct, Enum => cell == "*" ? Enum.GetValues<T>() : cell.Split(' ').Select(word => Enum.GetValues<T>().Single(value => value.ToString() == word));

    private static string[][] Read()
    {
        using var stream = typeof(AccessDecision).Assembly.GetManifestResourceStream("Throughline.Platform.Access.access-table.csv")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n').Where(line => line.Length > 0 && line[0] != '#').Select(line => line.TrimEnd('\r').Split(','))];
    }
}
