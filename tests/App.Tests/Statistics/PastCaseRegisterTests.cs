using System.Diagnostics;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Throughline.App.Tests.Harness;
using Throughline.Cases.Facts;
using Throughline.Cases.Past;
using Throughline.Platform.Access;
using Throughline.Platform.Data;
using Xunit;

namespace Throughline.App.Tests.Statistics;

public sealed class PastCaseRegisterTests
{
    private const string Good = "2024-05,female,18+,forced-labour,Norrin,ngo,identified,2024-07,no,12,no,no,no";

    [Theory]
    [ClassData(typeof(Engines))]
    public async Task Import_TwoThousandPersons_IsWholeFastAndNeverTwice(Engine engine)
    {
        await using var app = await AppHost.Start(engine);
        var house = new FigureHouse(app);
        var coordinator = await house.Viewer(Role.Coordinator);
        var file = FigureHouse.Register(FigureHouse.LastYear, 1200, 800, 900);
        var watch = Stopwatch.StartNew();
        var answer = await house.BringCases(file, coordinator);
        Assert.Equal(2000, answer.Stored?.Persons);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(2), $"{watch.Elapsed.TotalSeconds} s");
        Assert.Contains("before", (await house.BringCases(file, coordinator)).Refusals[0].Problem, StringComparison.Ordinal);
        var facts = await house.In<PersonFacts, IReadOnlyList<PersonFact>?>(known => known.Detected(new DateOnly(FigureHouse.LastYear, 1, 1), new DateOnly(FigureHouse.LastYear, 12, 31), DateOnly.MaxValue, coordinator, default));
        Assert.Equal(2000, facts!.Count);
        Assert.Equal(900, facts.Count(fact => fact.IsIdentified));
        Assert.Equal(667, facts.Count(fact => fact.OutsidePolice == true));
    }

    [Theory]
    [InlineData("detected,sex", "first line", 1)]
    [InlineData(PastCasesFile.Header, "no person", 2)]
    [InlineData(PastCasesFile.Header + "\n" + Good + "\n" + Good + ",extra", "13 belong", 3)]
    [InlineData(PastCasesFile.Header + "\n=cmd()" + ",female,18+,,,,,,,,,,", "month", 2)]
    [InlineData(PastCasesFile.Header + "\n2024-05,=1+1,18+,,,,,,,,,,", "sex", 2)]
    [InlineData(PastCasesFile.Header + "\n2024-05,жен,18+,,,,,,,,,,", "sex", 2)]
    [InlineData(PastCasesFile.Header + "\n2024-05,female,34,,,,,,,,,,", "age", 2)]
    [InlineData(PastCasesFile.Header + "\n2024-05,female,18+,,Mira Halvor,,,,,,,,", "region", 2)]
    [InlineData(PastCasesFile.Header + "\n2024-05,female,18+,,,neighbour,,,,,,,", "found_by", 2)]
    [InlineData(PastCasesFile.Header + "\n2024-05-17,female,18+,,,,,,,,,,", "month", 2)]
    [InlineData(PastCasesFile.Header + "\n2999-01,female,18+,,,,,,,,,,", "future", 2)]
    [InlineData(PastCasesFile.Header + "\n2024-05,female,18+,,,,identified,2024-01,,,,,", "before the detection", 2)]
    [InlineData(PastCasesFile.Header + "\n2024-05,female,18+,,,,,2024-06,,,,,", "no decision", 2)]
    [InlineData(PastCasesFile.Header + "\n2024-05,female,18+,,,,,,,-3,,,", "whole hours", 2)]
    [InlineData(PastCasesFile.Header + "\n2024-05,female,18+,,,,,,maybe,,,,", "yes, no", 2)]
    public void Read_BadFile_IsRefusedWithItsLineAndWithoutItsContent(string file, string told, int line)
    {
        var refusals = new List<(int Line, string Problem)>();
        PastCasesFile.Read(Encoding.UTF8.GetBytes(file), new HashSet<string> { "Norrin" }, new DateOnly(2026, 11, 1), refusals);
        Assert.Contains(told, refusals[0].Problem, StringComparison.Ordinal);
        Assert.Equal(line, refusals[0].Line);
        Assert.DoesNotContain("Halvor", refusals[0].Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_HugeOrNoText_IsRefused()
    {
        var refusals = new List<(int Line, string Problem)>();
        PastCasesFile.Read(new byte[PastCasesFile.LargestBytes + 1], new HashSet<string>(), DateOnly.MaxValue, refusals);
        PastCasesFile.Read([0xff, 0xfe, 0x00], new HashSet<string>(), DateOnly.MaxValue, refusals);
        Assert.Contains("20 MB", refusals[0].Problem, StringComparison.Ordinal);
        Assert.Contains("UTF-8", refusals[1].Problem, StringComparison.Ordinal);
    }

    [Theory]
    [ClassData(typeof(Engines))]
    public async Task Import_OneBadLine_StoresNothingAndOnlyACoordinatorMay(Engine engine)
    {
        await using var app = await AppHost.Start(engine);
        var house = new FigureHouse(app);
        var answer = await house.BringCases(PastCasesFile.Header + "\n" + Good + "\n2024-05,x,18+,,,,,,,,,,\n", await house.Viewer(Role.Coordinator));
        Assert.Equal(3, Assert.Single(answer.Refusals).Line);
        Assert.Equal(0, await house.In<AppDb, int>(db => db.Set<PersonFactRow>().CountAsync()));
        foreach (var role in Enum.GetValues<Role>().Where(role => role != Role.Coordinator))
            Assert.True((await house.BringCases(PastCasesFile.Header + "\n" + Good + "\n", await house.Viewer(role))).IsAbsent);
    }
}
