using System.Text;
using Throughline.Sop;
using Throughline.Sop.Parameters;
using Xunit;

namespace Throughline.Engines.Tests.Sop.Parameters;

public sealed class CountryParametersTests
{
    private static readonly DateOnly Today = new(2026, 6, 1);

    public static TheoryData<string> Countries => ["ardania", "bg", "gb", "ge", "lv", "ua"];

    [Theory]
    [MemberData(nameof(Countries))]
    public void Apply_ShippedCountry_NamesItsSourceAndWhatIsNotVerified(string country)
    {
        var set = SopFiles.Country(country);
        Assert.All(set.Values, v => Assert.NotEqual("", v.Source));
        foreach (var procedure in new[] { "adult", "child", "foreign" }.Select(SopFiles.Reference))
        {
            var applied = set.Apply(procedure, Today);
            Assert.DoesNotContain(applied.Findings, f => f.Severity == FindingSeverity.Error);
            Assert.All(applied.Findings.Where(f => f.Rule is "param-unverified" or "param-none"), f => Assert.Contains("source: ", f.Message, StringComparison.Ordinal));
        }
        Assert.Equal(country == "ardania", set.Values.All(v => v.Verified is not null));
    }

    [Fact]
    public void Apply_ValueOfTheDay_ReplacesTheDefaultEverywhereItIsUsed()
    {
        var procedure = SopFiles.Reference("adult");
        Assert.Equal(30, procedure.Find("S8")!.Runs!.Amount);
        Assert.Equal(45, SopFiles.Country("ardania").Apply(procedure, new DateOnly(2027, 2, 1)).Procedure.Find("S8")!.Runs!.Amount);
        Assert.Equal(30, SopFiles.Country("ardania").Apply(procedure, Today).Procedure.Find("S8")!.Runs!.Amount);
        var georgia = SopFiles.Country("ge").Apply(procedure, Today).Procedure.Find("S7")!.Deadline!;
        Assert.Equal((48, DeadlineUnit.Hours, "grounds"), (georgia.Amount, georgia.Unit, georgia.Parameter));
        Assert.Equal("there is no fixed limit", SopFiles.Country("gb").Apply(procedure, Today).Procedure.Find("S11")!.Deadline!.NoneBecause);
    }

    [Theory]
    [InlineData("value: 10, unit: days", "param-below-least", "below the floor of 30 days of Council of Europe Convention, art. 13")]
    [InlineData("value: 100, unit: hours", "param-below-least", "100 hours")]
    [InlineData("value: 30, unit: BGN", "param-unit", "write the same unit")]
    [InlineData("value: 30, unit: days, to: 2020-01-01", "param-not-valid", "valid on 2026-06-01")]
    public void Apply_ValueThatCannotBe_IsAnErrorThatSaysWhy(string value, string rule, string words)
    {
        var found = Set($"  - {{ id: reflection, {value}, basis: 'Law 1', source: gazette }}").Apply(SopFiles.Reference("adult"), Today).Findings;
        var error = Assert.Single(found, f => f.Severity == FindingSeverity.Error);
        Assert.Equal(rule, error.Rule);
        Assert.Contains(words, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("  - { id: a, value: many, unit: days, basis: b, source: s }", "'value' holds 'many'")]
    [InlineData("  - { id: a, value: -3, unit: days, basis: b, source: s }", "whole number")]
    [InlineData("  - { id: a, value: 3, basis: b, source: s }", "needs 'unit'")]
    [InlineData("  - { id: a, value: 3, unit: days, source: s }", "needs 'basis'")]
    [InlineData("  - { id: a, value: none, basis: b, source: s }", "needs its reason")]
    [InlineData("  - { id: a, value: 3, unit: days, basis: b, source: s, from: 2026-02-30 }", "write a real date")]
    [InlineData("  - { id: a, value: 3, unit: days, basis: b, source: s, from: 2026-02-02, to: 2026-02-01 }", "'to' is before 'from'")]
    [InlineData("  - { id: a, value: 3, unit: days, basis: b, source: s }\n  - { id: a, value: 4, unit: days, basis: b, source: s, from: 2026-01-01 }", "two values for the same day")]
    [InlineData("  - { id: a, value: 3, unit: days, basis: b, source: s, valu: 2 }", "did you mean 'value'")]
    [InlineData("  - { id: a, value: 3, unit: days, basis: b, source: s }\ncalendars:\n  - { days: [mondag] }", "did you mean 'monday'")]
    [InlineData("  - { id: a, value: 3, unit: days, basis: b, source: s }\ncalendars:\n  - { hours: 18:00-09:00 }", "write the working day as 09:00-18:00")]
    [InlineData("  - { id: a, value: 3, unit: days, basis: b, source: s }\ncalendars:\n  - { holidays: [2026-05-01..2030-01-01] }", "a range of at most a year")]
    [InlineData("  - { id: a, value: 3, unit: days, basis: b, source: s }\ncalendars:\n  - { holidays: [2026-01-01..2026-12-31, 2027-01-01..2027-12-31] }", "no working day for more than a year")]
    [InlineData("  - { id: a, value: 3, unit: days, basis: b, source: s }\ncalendars:\n  - { region: North }\n  - { region: North }", "two calendars")]
    public void Read_BadSet_SaysWhatAndWhere(string parameters, string words)
    {
        var read = ParametersReader.Read(Encoding.UTF8.GetBytes("country: XX\nparameters:\n" + parameters + "\n"));
        Assert.Null(read.Parameters);
        Assert.Contains(read.Faults, f => f.Message.Contains(words, StringComparison.Ordinal) && f.Line > 0 && f.Column > 0 && !f.Message.Contains('\n', StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("country: XX")]
    [InlineData("a: &a [*a]")]
    [InlineData("country: {}\nparameters: 3")]
    public void Read_WhatIsNoSet_IsRefused(string text)
    {
        var read = ParametersReader.Read(Encoding.UTF8.GetBytes(text));
        Assert.Null(read.Parameters);
        Assert.NotEmpty(read.Faults);
    }

    [Fact]
    public void Read_RandomDamage_NeverThrows()
    {
        var whole = File.ReadAllBytes(Path.Combine(SopFiles.Root, "samples/sop/params/ardania.params.yaml"));
        var random = new Random(7);
        for (var round = 0; round < 500; round++)
        {
            var damaged = (byte[])whole.Clone();
            for (var i = random.Next(1, 6); i > 0; i--)
                damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            var read = ParametersReader.Read(damaged);
            Assert.True(read.Parameters is null == read.Faults.Count > 0);
        }
    }

    private static CountryParameters Set(string parameters)
    {
        var read = ParametersReader.Read(Encoding.UTF8.GetBytes("country: XX\nparameters:\n" + parameters + "\n"));
        Assert.Empty(read.Faults);
        return read.Parameters!;
    }
}
