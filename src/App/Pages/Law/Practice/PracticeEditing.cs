using Microsoft.AspNetCore.Mvc;
using Throughline.Law;

namespace Throughline.App.Pages.Law.Practice;

/// <summary>What the two pages on which a card is typed share.</summary>
public abstract class PracticeEditing(Benchmark benchmark) : LawPage
{
    private static readonly char[] Between = [' ', ',', ';'];

    [BindProperty]
    public PracticeForm Form { get; set; } = new();

    public Benchmark Benchmark => benchmark;

    public IReadOnlyList<FieldRefusal> Refusals { get; protected set; } = [];

    /// <summary>Where leaving leads.</summary>
    public abstract string Back { get; }

    public string? Bad(string field) => Refusals.Any(refusal => refusal.Field == field) ? " bad" : null;

    public string? Told(string field) => Refusals.FirstOrDefault(refusal => refusal.Field == field) is { } refusal ? T[refusal.Line].Value : null;

    protected PracticeDraft Typed() => new(
        Form.Country?.Trim().ToUpperInvariant() ?? "", Form.Measure ?? "", Form.Words ?? "", Form.Source ?? "", Form.Dated ?? "", Form.Result, Form.Conditions, Form.Topic ?? "",
        (Form.Criteria ?? "").Split(Between, StringSplitOptions.RemoveEmptyEntries), Form.ToVerify);

    public sealed record PracticeForm
    {
        public string? Country { get; init; }

        public string? Measure { get; init; }

        public string? Words { get; init; }

        public string? Source { get; init; }

        public string? Dated { get; init; }

        public string? Result { get; init; }

        public string? Conditions { get; init; }

        public string? Topic { get; init; }

        public string? Criteria { get; init; }

        public string? ToVerify { get; init; }

        public int Version { get; init; }
    }
}
