using System.Diagnostics;
using System.Text;
using CsCheck;
using Throughline.LegalText;
using Xunit;

namespace Throughline.Engines.Tests.LegalText;

/// <summary>Damaged files of every format that is text: read or refused in one line, in time, and never an exception. 200 of each a day, 10,000 in the long run.</summary>
public sealed class FuzzTest
{
    private const string Act = """
        ---
        title: "Act on help"
        identifier: "help"
        country: "XA"
        ---
        # Act on help

        ### Chapter 1. Общие положения

        ##### Article 1. Terms

        1. In this Act:

        1) victim – a person; 2) *help* – **service** <sup>1</sup>;

        a) первый; ç) ikinji;

        ##### Article 1<sup>1</sup>. Costs

        (1) The State bears the costs. «Nested "words" here».

        Note. A note.

        ## Annex 1. Form

        | a | b |
        """;

    private static readonly long Files = Environment.GetEnvironmentVariable("THROUGHLINE_LONG") is { Length: > 0 } ? 10_000 : 200;

    private static readonly string[] Pieces =
    [
        "<", ">", "</", "<!--", "-->", "]]>", "<![CDATA[", "&", "&#0;", "&lt;", "\u0000", "\ufeff", "\ud83d", "\u202e", "\r\n\r\n", "\"", "{", "}", "[", "]", ",", ":", "\\u", "null", "1e999", "---\n", "#", "######",
        "1)", "(1)", "a)", "Статья 999999999999.", "Article 1.", "§ 1¹¹¹¹¹¹¹¹¹", "<sup>", "</sup>", "<!DOCTYPE x [<!ENTITY a 'b'>]>", "<akomaNtoso>", "<section>", "\"children\":[", "Annex", "Note.", "é́́́", "𐀀",
    ];

    [Theory]
    [InlineData("a.md")]
    [InlineData("a.txt")]
    [InlineData("a.xml")]
    [InlineData("a.json")]
    public void Read_OfADamagedFile_ReadsOrRefusesInOneLine(string name)
    {
        var source = Encoding.UTF8.GetBytes(Source(name));
        Damaged(source).Sample(bytes =>
        {
            var watch = Stopwatch.StartNew();
            var result = ActReader.Read(bytes, name);
            if (!result.IsRead)
            {
                Assert.DoesNotContain('\n', result.Fault.Message);
                Assert.NotEqual("", result.Fault.Message);
            }
            else
            {
                // What was read can be written and read again in every format.
                Assert.True(ActReader.Read(Encoding.UTF8.GetBytes(JsonTree.Write(result.Act)), "b.json").IsRead);
            }
            Assert.InRange(watch.Elapsed.TotalSeconds, 0, 5);
        }, iter: Files, threads: 1);
    }

    private static string Source(string name)
    {
        var act = Laws.Text(Act, "a.md");
        return name switch
        {
            "a.xml" => AknWriter.Write(act),
            "a.json" => JsonTree.Write(act),
            "a.txt" => PlainText.Of(act),
            _ => Act,
        };
    }

    private static Gen<byte[]> Damaged(byte[] source) =>
        from hits in Gen.Select(Gen.Int[0, source.Length - 1], Gen.Int[0, Pieces.Length - 1], Gen.Int[0, 3], (at, piece, how) => (At: at, Piece: piece, How: how)).Array[1, 8]
        select hits.Aggregate(source, (bytes, hit) => Hit(bytes, Math.Min(hit.At, bytes.Length), Pieces[hit.Piece], hit.How));

    private static byte[] Hit(byte[] bytes, int at, string piece, int how) => how switch
    {
        0 => [.. bytes[..at], .. Encoding.UTF8.GetBytes(piece), .. bytes[at..]],
        1 => [.. bytes[..at], .. bytes[Math.Min(bytes.Length, at + 7)..]],
        2 => [.. bytes[..at], .. bytes[(at / 2)..at], .. bytes[at..]],
        _ => bytes[..at],
    };
}
