using Microsoft.EntityFrameworkCore;
using Throughline.App.Tests.Harness;
using Throughline.Platform.Access;
using Throughline.Platform.Data;
using Xunit;

namespace Throughline.App.Tests.Sealing;

public sealed class WriteGuardTests
{
    [Theory]
    [ClassData(typeof(Engines))]
    public async Task Stub_WithAHiddenRowsKey_IsRefused(Engine engine)
    {
        await using var archive = await Archive.Open(engine);
        var (hidden, mine) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var leaf = await archive.Write(hidden, "hidden");
        // Claims to be of a file that one may write, or of the hidden one.
        foreach (var claimed in (Guid[])[mine, hidden])
        {
            await Refused(archive, db => db.Update(new LeafRow { Id = leaf, File = claimed, Section = Section.SupportNotes, Place = 7 }), Archive.Permit(mine));
            await Refused(archive, db => db.Remove(new LeafRow { Id = leaf, File = claimed, Section = Section.SupportNotes }), Archive.Permit(mine));
        }
        Assert.Equal(0L, Convert.ToInt64((await archive.Rows("""SELECT "Place" FROM test_leaf"""))[0][0], System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [ClassData(typeof(Engines))]
    public async Task Child_OfAHiddenFile_IsRefused(Engine engine)
    {
        await using var archive = await Archive.Open(engine);
        var (hidden, mine) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var parent = await archive.Write(hidden, "hidden");
        await Refused(archive, db => db.Add(new LeafRow { Id = Guid.CreateVersion7(), ParentId = parent, File = hidden, Section = Section.SupportNotes }), Archive.Permit(mine));
        Assert.Equal(1, await archive.Count("test_leaf"));
    }

    [Theory]
    [ClassData(typeof(Engines))]
    public async Task Row_MovedToAnotherFile_IsRefusedEvenWithBothPermits(Engine engine)
    {
        await using var archive = await Archive.Open(engine);
        var (one, two) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var leaf = await archive.Write(one, "one");
        await Refused(archive, db => db.Update(new LeafRow { Id = leaf, File = two, Section = Section.SupportNotes }), Archive.Permit(one), Archive.Permit(two));
    }

    [Theory]
    [ClassData(typeof(Engines))]
    public async Task Row_MovedToAnotherSection_NeedsAPermitForBoth(Engine engine)
    {
        await using var archive = await Archive.Open(engine);
        var file = Guid.CreateVersion7();
        var leaf = await archive.Write(file, "health", Section.Health);
        await Refused(archive, db => db.Update(new LeafRow { Id = leaf, File = file, Section = Section.SupportNotes }), Archive.Permit(file));
    }

    [Fact]
    public async Task Row_WithoutPermitOrWithOneToRead_IsRefused()
    {
        await using var archive = await Archive.Open(Engine.Sqlite);
        var file = Guid.CreateVersion7();
        LeafRow Row() => new() { Id = Guid.CreateVersion7(), File = file, Section = Section.SupportNotes };
        await Refused(archive, db => db.Add(Row()));
        await Refused(archive, db => db.Add(Row()), Archive.Permit(file, action: ActionKind.Open));
        await Refused(archive, db => db.Add(Row()), Archive.Permit(file, Section.Health));
        Assert.Equal(0, await archive.Count("test_leaf"));
    }

    [Fact]
    public async Task Save_PastCommit_IsABug()
    {
        await using var archive = await Archive.Open(Engine.Sqlite);
        await archive.Do<AppDb>(async db =>
        {
            db.Add(new LeafRow { Id = Guid.CreateVersion7(), File = Guid.CreateVersion7(), Section = Section.SupportNotes });
            await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync());
            Assert.Throws<InvalidOperationException>(() => db.SaveChanges());
        });
        Assert.Equal(0, await archive.Count("test_leaf"));
    }

    [Theory]
    [ClassData(typeof(Engines))]
    public async Task Row_WithItsPermit_IsStoredWithItsAuditEntry(Engine engine)
    {
        await using var archive = await Archive.Open(engine);
        await archive.Write(Guid.CreateVersion7(), "mine");
        Assert.Equal((1, 1, 1), (await archive.Count("test_leaf"), await archive.Count("audit_entry"), await archive.Count("audit_subject")));
    }

    private static async Task Refused(Archive archive, Action<AppDb> change, params Permit[] permits)
    {
        var before = await archive.Count("audit_entry");
        await archive.Do<AppDb>(async db =>
        {
            change(db);
            await Assert.ThrowsAsync<InvalidOperationException>(() => db.Commit(Archive.Process(), permits, default));
        });
        Assert.Equal(before, await archive.Count("audit_entry"));
    }
}
