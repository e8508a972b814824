using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Throughline.Sop;

namespace Throughline.Benchmarks;

/// <summary>Reading and checking the reference procedure for adults, and a generated one of two hundred steps: the best of thirty, in milliseconds.</summary>
internal static class CheckBenchmark
{
    public static async Task<int> Run(bool json)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Throughline.slnx")))
            folder = folder.Parent;
        var reference = await File.ReadAllBytesAsync(Path.Combine(folder?.FullName ?? ".", "samples/sop/reference/adult.sop.yaml"));
        var result = new { referenceMs = Best(reference), steps200Ms = Best(Encoding.UTF8.GetBytes(TwoHundred())) };
        Console.WriteLine(json ? JsonSerializer.Serialize(result)
            : string.Create(CultureInfo.InvariantCulture, $"reference procedure {result.referenceMs} ms, 200 steps {result.steps200Ms} ms, read and checked"));
        return 0;
    }

    private static double Best(byte[] file) => Math.Round(Enumerable.Range(0, 30).Min(_ =>
    {
        var watch = Stopwatch.StartNew();
        SopCheck.Check(SopReader.Read(file, "procedure.sop.yaml").Procedure ?? throw new InvalidDataException("The procedure cannot be read."));
        return watch.Elapsed.TotalMilliseconds;
    }), 2);

    /// <summary>Decisions over danger, level and co-operation, ways back and forth, records and times.</summary>
    private static string TwoHundred()
    {
        var text = new StringBuilder("""
            id: generated
            version: "1"
            country: XA
            title: Generated
            actors: [{id: a, name: A, side: support}, {id: b, name: B, side: coordination}]
            facts: [{id: danger}, {id: level, values: [low, mid, high]}, {id: speaks, cooperation: yes}]
            records: [{id: F1, name: Form}]
            steps:

            """);
        for (var i = 0; i < 200; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"  - id: S{i}\n    title: Step {i}\n    actor: {(i % 3 == 0 ? "b" : "a")}\n    deadline: {i % 9 + 1} working days from S{Math.Max(0, i - 1)}\n    shortest: 1 working hour\n    basis: {{ criterion: TIP-06-3 }}\n");
            text.Append(i == 0 ? "    start: yes\n    records: [F1]\n" : "    uses: [F1]\n").Append(i % 2 == 1 ? "    assistance: yes\n" : "");
            text.Append(i == 199 ? "    end: yes\n    closure: yes\n"
                : string.Create(CultureInfo.InvariantCulture, $"    next:\n      - {{ to: S{i + 1}, when: \"danger == yes or level == high\" }}\n      - {{ to: S{Math.Min(199, i + 2)}, when: \"danger == no and level in (low, mid){(i % 40 == 0 ? " and speaks == no" : "")}\" }}\n{(i % 40 == 0 ? $"      - {{ to: S{Math.Max(0, i - 3)}, when: otherwise }}\n" : "")}"));
        }
        return text.ToString();
    }
}
