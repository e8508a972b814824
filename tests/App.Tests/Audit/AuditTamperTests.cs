using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CsCheck;
using Microsoft.Extensions.DependencyInjection;
using Throughline.App.Tests.Harness;
using Throughline.App.Tests.Sealing;
using Throughline.Platform.Access;
using Throughline.Platform.Audit;
using Throughline.Platform.Data;
using Xunit;

namespace Throughline.App.Tests.Audit;

/// <summary>Somebody changes the log in the database, past the program; the verifier must say so, and must say nothing of a log nobody touched.</summary>
public sealed class AuditTamperTests
{
    private const int Length = 24;
    private const string Fields = """ "At", "Happened", "Kind", "Process", "Actor", "Organisation", "Role", "Reason", "Basis" """;
    private static readonly string[] Words = ["Kind", "Process", "Actor", "Organisation", "Role", "Reason", "Basis"];

    private delegate Task Tamper(Archive archive, int one, int two, int field);

    private static readonly (string Name, Tamper Do)[] Tampers =
    [
        ("edit a word", (archive, one, _, field) => archive.Sql($"""UPDATE audit_entry SET "{Words[field % Words.Length]}" = "{Words[field % Words.Length]}" || 'x' WHERE {At(one)}""")),
        ("edit the time", (archive, one, _, field) => archive.Sql($"""UPDATE audit_entry SET "{(field % 2 == 0 ? "At" : "Happened")}" = '2001-01-01 00:00:00' WHERE {At(one)}""")),
        ("add a file", (archive, one, _, _) => archive.Sql($"""INSERT INTO audit_subject ("EntryId", "Subject") SELECT "EntryId", 'ffff' FROM audit_link WHERE "Sequence" = {one}""")),
        ("take a file away", (archive, one, _, _) => archive.Sql($"""DELETE FROM audit_subject WHERE "EntryId" = (SELECT "EntryId" FROM audit_link WHERE "Sequence" = {one})""")),
        ("delete an entry", (archive, one, _, _) => archive.Sql($"DELETE FROM audit_entry WHERE {At(one)}")),
        ("delete an entry and its place", async (archive, one, _, _) =>
        {
            await archive.Sql($"DELETE FROM audit_entry WHERE {At(one)}");
            await archive.Sql($"""DELETE FROM audit_link WHERE "Sequence" = {one}""");
        }),
        ("delete an entry and close the gap", async (archive, one, _, _) =>
        {
            await archive.Sql($"DELETE FROM audit_entry WHERE {At(one)}");
            await archive.Sql($"""DELETE FROM audit_link WHERE "Sequence" = {one}""");
            await archive.Sql($"""UPDATE audit_link SET "Sequence" = -"Sequence" WHERE "Sequence" > {one}""");
            await archive.Sql("""UPDATE audit_link SET "Sequence" = -"Sequence" - 1 WHERE "Sequence" < 0""");
        }),
        ("insert an entry", (archive, one, _, _) => archive.Sql($"""INSERT INTO audit_entry ("Id", {Fields}) SELECT @id, {Fields} FROM audit_entry WHERE {At(one)}""", ("@id", Id(archive, Guid.CreateVersion7())))),
        ("append an entry with a place", async (archive, one, _, _) =>
        {
            var id = Id(archive, Guid.CreateVersion7());
            await archive.Sql($"""INSERT INTO audit_entry ("Id", {Fields}) SELECT @id, {Fields} FROM audit_entry WHERE {At(one)}""", ("@id", id));
            await archive.Sql($"""INSERT INTO audit_link ("Sequence", "EntryId", "Hash") SELECT {Length + 1}, @id, "Hash" FROM audit_link WHERE "Sequence" = {one}""", ("@id", id));
        }),
        ("swap two entries", async (archive, one, two, _) =>
        {
            var ids = (await archive.Rows($"""SELECT "EntryId" FROM audit_link WHERE "Sequence" IN ({one}, {two}) ORDER BY CASE WHEN "Sequence" = {one} THEN 0 ELSE 1 END""")).Select(row => row[0]).ToList();
            await archive.Sql($"""UPDATE audit_link SET "EntryId" = @id WHERE "Sequence" = {one}""", ("@id", Id(archive, Guid.CreateVersion7())));
            await archive.Sql($"""UPDATE audit_link SET "EntryId" = @id WHERE "Sequence" = {two}""", ("@id", ids[0]));
            await archive.Sql($"""UPDATE audit_link SET "EntryId" = @id WHERE "Sequence" = {one}""", ("@id", ids[1]));
        }),
        ("swap the places of two", async (archive, one, two, _) =>
        {
            await archive.Sql($"""UPDATE audit_link SET "Sequence" = -1 WHERE "Sequence" = {one}""");
            await archive.Sql($"""UPDATE audit_link SET "Sequence" = {one} WHERE "Sequence" = {two}""");
            await archive.Sql($"""UPDATE audit_link SET "Sequence" = {two} WHERE "Sequence" = -1""");
        }),
        ("cut the tail off", (archive, one, _, _) => Cut(archive, one)),
        ("edit a hash", (archive, one, two, _) => archive.Sql($"""UPDATE audit_link SET "Hash" = (SELECT other."Hash" FROM audit_link other WHERE other."Sequence" = {two}) WHERE "Sequence" = {one}""")),
    ];

    [Fact]
    public async Task Verify_AfterAnyTampering_FindsIt()
    {
        await using var whole = await Log(Engine.Sqlite);
        var done = new Dictionary<string, int>();
        await Gen.Select(Gen.Int[0, Tampers.Length - 1], Gen.Int[1, Length], Gen.Int[1, Length - 1], Gen.Int[0, 13]).SampleAsync(async (kind, one, step, field) =>
        {
            await Found(Engine.Sqlite, whole, Tampers[kind], one, step, field);
            lock (done) done[Tampers[kind].Name] = done.GetValueOrDefault(Tampers[kind].Name) + 1;
        }, iter: 130, threads: 1);
        Assert.True(done.Values.Sum() >= 100);
    }

    [Theory]
    [ClassData(typeof(Engines))]
    public async Task Verify_AfterEachKindOfTampering_FindsIt(Engine engine)
    {
        await using var whole = await Log(engine);
        foreach (var tamper in Tampers) await Found(engine, whole, tamper, 9, 4, 3);
    }

    [Theory]
    [ClassData(typeof(Engines))]
    public async Task Verify_OfALogNobodyTouched_FindsNothing(Engine engine)
    {
        await using var archive = await Archive.Open(engine);
        var (random, notes) = (new Random(7), 0);
        for (var round = 0; round < 12; round++)
        {
            var count = random.Next(0, 9);
            await Append(archive, count, random);
            notes += count;
            await archive.Services.GetRequiredService<AuditSequencer>().Settle(default);
            var report = await Verify(archive);
            Assert.True(report.Whole, string.Join('\n', report.Findings));
            Assert.Equal((notes, 0L), (report.Entries, report.Waiting));
        }
    }

    [Fact]
    public async Task Verify_OfAnEmptyLogAndOfWaitingEntries_FindsNothing()
    {
        await using var archive = await Archive.Open(Engine.Sqlite);
        Assert.True((await Verify(archive)).Whole);
        await Append(archive, 3, new Random(1));
        var report = await Verify(archive);
        Assert.True(report.Whole);
        Assert.Equal(3, report.Waiting);
        Assert.NotEmpty(report.CannotShow);
    }

    [Fact]
    public async Task Verify_AfterTheWholeChainWasRewritten_FindsItByTheSignedHead()
    {
        await using var archive = await Log(Engine.Sqlite);
        await archive.Sql($"""UPDATE audit_entry SET "Reason" = 'Permitted', "Actor" = 'somebody else' WHERE {At(5)}""");
        await Rewrite(archive);
        var report = await Verify(archive);
        Assert.False(report.Whole);
        Assert.All(report.Findings, finding => Assert.Contains("was rewritten", finding, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Verify_WithAForgedHead_SaysSo()
    {
        await using var archive = await Log(Engine.Sqlite);
        await Cut(archive, 10);
        var heads = Path.Combine(archive.Folder, "audit-heads.jsonl");
        await File.WriteAllTextAsync(heads, (await File.ReadAllTextAsync(heads)).Replace("\"Count\":24", "\"Count\":9", StringComparison.Ordinal));
        Assert.Contains((await Verify(archive)).Findings, finding => finding.Contains("signature is not this installation's", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Verify_AfterARollBackToAnOlderCopy_FindsIt()
    {
        await using var archive = await Archive.Open(Engine.Sqlite);
        await Append(archive, 5, new Random(3));
        await archive.Services.GetRequiredService<AuditSequencer>().Settle(default);
        await using var older = await Archive.Open(Engine.Sqlite, archive);
        await Append(archive, 5, new Random(4));
        await archive.Services.GetRequiredService<AuditSequencer>().Settle(default);
        Assert.True((await Verify(older)).Whole);
        File.Copy(Path.Combine(archive.Folder, "audit-heads.jsonl"), Path.Combine(older.Folder, "audit-heads.jsonl"), true);
        Assert.Contains((await Verify(older)).Findings, finding => finding.Contains("cut short or rolled back", StringComparison.Ordinal));

        // Put back by the holder of the keys it is a note; what is changed afterwards is found again.
        await older.Do<AuditSeal>(seal => seal.PutBack(null, default));
        await Append(older, 7, new Random(5));
        await older.Services.GetRequiredService<AuditSequencer>().Settle(default);
        var report = await Verify(older);
        Assert.True(report.Whole, string.Join('\n', report.Findings));
        Assert.Contains("later entries up to 10 are gone", Assert.Single(report.Notes), StringComparison.Ordinal);
        await Cut(older, 11);
        Assert.False((await Verify(older)).Whole);
    }

    internal static Task<AuditReport> Verify(Archive archive) => archive.Ask<AuditVerifier, AuditReport>(verifier => verifier.Verify(default));

    private static async Task Found(Engine engine, Archive whole, (string Name, Tamper Do) tamper, int one, int step, int field)
    {
        await using var archive = await Archive.Open(engine, whole);
        await tamper.Do(archive, one, (one + step - 1) % Length + 1, field);
        var report = await Verify(archive);
        Assert.False(report.Whole, $"{tamper.Name} at {one} was not found");
    }

    private static async Task<Archive> Log(Engine engine)
    {
        var archive = await Archive.Open(engine);
        await Append(archive, Length, new Random(11));
        Assert.Equal(Length, await archive.Services.GetRequiredService<AuditSequencer>().Settle(default));
        Assert.True((await Verify(archive)).Whole);
        return archive;
    }

    private static async Task Append(Archive archive, int count, Random random)
    {
        var writer = new AuditWriter(archive.Services.GetRequiredService<IServiceScopeFactory>(), archive.Services.GetRequiredService<Platform.Sealing.KeyFile>(), archive.Services.GetRequiredService<AuditSequencer>());
        await writer.StartAsync(default);
        string[] words = ["Cases/Case", "consent.give", "", "запись", "a|b", "quote ' \" mark", new string('w', 300)];
        for (var at = 0; at < count; at++)
        {
            var now = TimeProvider.System.UtcNow();
            await writer.Append(new AuditNote("read", words[random.Next(words.Length)], Archive.Keeper, (ReasonCode)random.Next(8), words[random.Next(words.Length)], now, now.AddMinutes(-random.Next(90)),
                [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Guid.CreateVersion7())]), default);
        }
        await writer.StopAsync(default);
    }

    private static async Task Cut(Archive archive, int from)
    {
        await archive.Sql($"""DELETE FROM audit_entry WHERE "Id" IN (SELECT "EntryId" FROM audit_link WHERE "Sequence" >= {from})""");
        await archive.Sql($"""DELETE FROM audit_link WHERE "Sequence" >= {from}""");
    }

    private static string At(int sequence) => $"""
        "Id" = (SELECT "EntryId" FROM audit_link WHERE "Sequence" = {sequence})
        """;

    private static object Id(Archive archive, Guid id) => archive.Choice.IsSqlite ? id.ToString().ToUpperInvariant() : id;

    // What somebody who knows the program, but has no key, would do: derive the whole chain anew. Written apart from the program.
    private static async Task Rewrite(Archive archive)
    {
        var hash = new byte[32];
        var rows = await archive.Rows("""
            SELECT l."Sequence", e."Id", e."At", e."Happened", e."Kind", e."Process", e."Actor", e."Organisation", e."Role", e."Reason", e."Basis",
            (SELECT group_concat(s."Subject", ',') FROM audit_subject s WHERE s."EntryId" = e."Id") FROM audit_link l JOIN audit_entry e ON e."Id" = l."EntryId" ORDER BY l."Sequence"
            """);
        foreach (var row in rows)
        {
            using var stream = new MemoryStream();
            stream.Write(hash);
            var number = new byte[8];
            BinaryPrimitives.WriteInt64BigEndian(number, (long)row[0]);
            stream.Write(number);
            string[] fields =
            [
                Guid.Parse((string)row[1]).ToString("N"), Ticks(row[2]), Ticks(row[3]), .. row[4..11].Cast<string>(), .. ((string)row[11]).Split(',').Order(StringComparer.Ordinal),
            ];
            foreach (var field in fields)
            {
                var bytes = Encoding.UTF8.GetBytes(field);
                var length = new byte[4];
                BinaryPrimitives.WriteInt32BigEndian(length, bytes.Length);
                stream.Write(length);
                stream.Write(bytes);
            }
            hash = SHA256.HashData(stream.ToArray());
            await archive.Sql($"""UPDATE audit_link SET "Hash" = @hash WHERE "Sequence" = {row[0]}""", ("@hash", hash));
        }
    }

    private static string Ticks(object text) =>
        DateTime.Parse((string)text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal).Ticks.ToString(CultureInfo.InvariantCulture);
}
