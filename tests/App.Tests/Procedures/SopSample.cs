using System.Text;

namespace Throughline.App.Tests.Procedures;

/// <summary>A small procedure as a file; every part can be changed by replacing its text.</summary>
internal static class SopSample
{
    public const string Text = """
        format: throughline-sop/1
        id: adults
        version: "3.2"
        country: Ardania
        inForce: 2026-01-01
        language: en
        title: { en: "Adults", ru: "Взрослые" }
        actors:
          - { id: fr, name: { en: "First responder", ru: "Первый специалист" }, side: support }
          - { id: panel, name: { en: "Panel" }, side: coordination }
        records:
          - { id: F01, name: { en: "Signal card" } }
          - { id: F11, name: { en: "Decision with reasons" } }
        steps:
          - id: S0
            title: { en: "Contact", ru: "Контакт" }
            actor: fr
            start: yes
            assistance: yes
            deadline: at once from S0
            basis:
              - { criterion: TIP-06-3a }
            records: [F01]
            next: [S8]
          - id: S8
            title: { en: "Recovery and reflection" }
            actor: panel
            assistance: yes
            deadline: 1 working day from S0
            runs: 30 days from S8
            basis:
              - { law: law-61, at: chp_III__art_18__para_2, date: 2026-01-01, label: "Law 61, art. 18(2)" }
              - { country: required, note: "extension" }
            records: [F11]
            next: [S18]
          - id: S18
            title: { en: "Closure" }
            actor: fr
            closure: yes
            end: yes
            deadline: 5 working days from S8
            basis:
              - { unverified: "named in a report; check the order itself" }
        """;

    public static byte[] Bytes(params (string From, string To)[] changes)
    {
        var text = Text;
        foreach (var (from, to) in changes)
        {
            if (!text.Contains(from, StringComparison.Ordinal)) throw new ArgumentException($"The sample has no '{from}'.", nameof(changes));
            text = text.Replace(from, to, StringComparison.Ordinal);
        }
        return Encoding.UTF8.GetBytes(text);
    }
}
