using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Throughline.App.Tests.Harness;
using Throughline.Platform.Access;
using Throughline.Platform.Data;
using Throughline.Platform.Sealing;
using Xunit;

namespace Throughline.App.Tests.Sealing;

public sealed class SealerTests
{
    private const string Field = "leaf.text/1";
    private const string Secret = "Канарейка in the third house";

    [Theory]
    [ClassData(typeof(Engines))]
    public async Task Open_WhereItWasSealed_GivesTheText(Engine engine)
    {
        await using var archive = await Archive.Open(engine);
        var file = Guid.CreateVersion7();
        var leaf = await archive.Write(file, Secret);
        Assert.Equal(Secret, await Open(archive, leaf, Archive.Permit(file, action: ActionKind.Open)));
        Assert.Null(await archive.Ask<Sealer, string?>(sealer => sealer.Open(Archive.Permit(file), Field, leaf, null, default)));
    }

    [Theory]
    [ClassData(typeof(Engines))]
    public async Task Open_OfAFieldMovedToAnotherRecord_Fails(Engine engine)
    {
        await using var archive = await Archive.Open(engine);
        var file = Guid.CreateVersion7();
        var (leaf, other) = (await archive.Write(file, Secret), await archive.Write(file, "other"));
        Assert.Equal(1, await archive.Sql("""UPDATE test_leaf SET "Text" = (SELECT moved."Text" FROM test_leaf moved WHERE moved."Text" <> test_leaf."Text") WHERE "Id" = @id""", ("@id", Id(archive, other))));
        await Assert.ThrowsAnyAsync<CryptographicException>(() => Open(archive, other, Archive.Permit(file)));
        Assert.Equal(Secret, await Open(archive, leaf, Archive.Permit(file)));
    }

    [Fact]
    public async Task Open_AsAnotherField_Fails()
    {
        await using var archive = await Archive.Open(Engine.Sqlite);
        var file = Guid.CreateVersion7();
        var leaf = await archive.Write(file, Secret);
        await Assert.ThrowsAnyAsync<CryptographicException>(() => Open(archive, leaf, Archive.Permit(file), "leaf.title/1"));
    }

    [Fact]
    public async Task Open_WithAPermitForAnotherFileOrSection_Fails()
    {
        await using var archive = await Archive.Open(Engine.Sqlite);
        var (file, other) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var leaf = await archive.Write(file, Secret);
        await archive.Write(other, "other");
        await archive.Write(file, "health", Section.Health);
        await Assert.ThrowsAnyAsync<CryptographicException>(() => Open(archive, leaf, Archive.Permit(other)));
        await Assert.ThrowsAnyAsync<CryptographicException>(() => Open(archive, leaf, Archive.Permit(file, Section.Health)));
        await Assert.ThrowsAnyAsync<CryptographicException>(() => Open(archive, leaf, Archive.Permit(file, Section.LegalAid)));
    }

    [Theory]
    [ClassData(typeof(Engines))]
    public async Task Open_AfterTheKeyWasDestroyed_Fails(Engine engine)
    {
        await using var archive = await Archive.Open(engine);
        var file = Guid.CreateVersion7();
        var leaf = await archive.Write(file, Secret);
        Assert.Equal(1, await archive.Sql("DELETE FROM platform_case_key"));
        await Assert.ThrowsAnyAsync<CryptographicException>(() => Open(archive, leaf, Archive.Permit(file)));
        var findings = await archive.Ask<IDataCheck, IReadOnlyList<string>>(check => check.Find(default));
        Assert.Contains("1 rows of test_leaf are sealed with a key that does not exist.", findings);
    }

    [Fact]
    public async Task Open_WithAKeyRowOfAnotherFile_Fails()
    {
        await using var archive = await Archive.Open(Engine.Sqlite);
        var (file, other) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var leaf = await archive.Write(file, Secret);
        await archive.Write(other, "other");
        await archive.Sql("""UPDATE platform_case_key SET "Wrapped" = (SELECT k."Wrapped" FROM platform_case_key k WHERE k."File" = @other) WHERE "File" = @file""", ("@other", Id(archive, other)), ("@file", Id(archive, file)));
        await Assert.ThrowsAnyAsync<CryptographicException>(() => Open(archive, leaf, Archive.Permit(file)));
    }

    [Fact]
    public async Task Open_WithAnotherKeyFile_Fails()
    {
        await using var archive = await Archive.Open(Engine.Sqlite);
        var file = Guid.CreateVersion7();
        var leaf = await archive.Write(file, Secret);
        var closed = await archive.Ask<AppDb, byte[]?>(db => db.Set<LeafRow>().Where(row => row.Id == leaf).Select(row => row.Text).SingleAsync());
        await using var scope = archive.Services.CreateAsyncScope();
        var stranger = new Sealer(scope.ServiceProvider.GetRequiredService<AppDb>(), KeyFile.InMemory(archive.Folder));
        await Assert.ThrowsAnyAsync<CryptographicException>(() => stranger.Open(Archive.Permit(file), Field, leaf, closed, default));
    }

    [Fact]
    public async Task Open_OfAnyChangedByte_Fails()
    {
        await using var archive = await Archive.Open(Engine.Sqlite);
        var file = Guid.CreateVersion7();
        var leaf = await archive.Write(file, "short");
        var closed = (await archive.Ask<AppDb, byte[]?>(db => db.Set<LeafRow>().Where(row => row.Id == leaf).Select(row => row.Text).SingleAsync()))!;
        for (var at = 0; at < closed.Length; at++)
        {
            var changed = closed.ToArray();
            changed[at] ^= 1;
            await Assert.ThrowsAnyAsync<CryptographicException>(() => archive.Ask<Sealer, string?>(sealer => sealer.Open(Archive.Permit(file), Field, leaf, changed, default)));
        }
        await Assert.ThrowsAnyAsync<CryptographicException>(() => archive.Ask<Sealer, string?>(sealer => sealer.Open(Archive.Permit(file), Field, leaf, closed[..10], default)));
    }

    [Fact]
    public async Task Seal_WithAPermitToRead_IsABug()
    {
        await using var archive = await Archive.Open(Engine.Sqlite);
        var permit = Archive.Permit(Guid.CreateVersion7(), action: ActionKind.Open);
        await Assert.ThrowsAsync<InvalidOperationException>(() => archive.Ask<Sealer, byte[]>(sealer => sealer.Seal(permit, Field, Guid.CreateVersion7(), Secret, default)));
    }

    [Fact]
    public async Task Seal_TheSameTextTwice_GivesOtherBytes()
    {
        await using var archive = await Archive.Open(Engine.Sqlite);
        var (permit, record) = (Archive.Permit(Guid.CreateVersion7()), Guid.CreateVersion7());
        await archive.Do<Sealer>(async sealer =>
            Assert.NotEqual(await sealer.Seal(permit, Field, record, Secret, default), await sealer.Seal(permit, Field, record, Secret, default)));
    }

    private static object Id(Archive archive, Guid id) => archive.Choice.IsSqlite ? id.ToString().ToUpperInvariant() : id;

    private static async Task<string?> Open(Archive archive, Guid leaf, Permit permit, string field = Field)
    {
        await using var scope = archive.Services.CreateAsyncScope();
        var closed = await scope.ServiceProvider.GetRequiredService<AppDb>().Set<LeafRow>().Where(row => row.Id == leaf).Select(row => row.Text).SingleAsync();
        return await scope.ServiceProvider.GetRequiredService<Sealer>().Open(permit, field, leaf, closed, default);
    }
}
