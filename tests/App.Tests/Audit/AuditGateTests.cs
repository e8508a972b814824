using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Throughline.App.Shell;
using Throughline.App.Tests.Harness;
using Throughline.App.Tests.Sealing;
using Throughline.Platform.Access;
using Throughline.Platform.Accounts;
using Throughline.Platform.Audit;
using Throughline.Platform.Sealing;
using Xunit;

namespace Throughline.App.Tests.Audit;

public sealed class AuditGateTests
{
    private const string Body = "<p>Everything about a person</p>";

    [Theory]
    [ClassData(typeof(Engines))]
    public async Task Body_OfAFile_LeavesOnlyAfterTheEntryIsStored(Engine engine)
    {
        await using var archive = await Archive.Open(engine);
        using var body = new WatchedStream(async () => Assert.Equal(1, await archive.Count("audit_entry")));
        var context = await Answer(archive, body);
        Assert.Equal(200, context.Response.StatusCode);
        Assert.Equal(Body, Encoding.UTF8.GetString(body.ToArray()));
        Assert.True(body.Watched);
    }

    [Theory]
    [ClassData(typeof(Engines))]
    public async Task Body_WhenTheLogCannotBeWritten_IsHeldBackWhole(Engine engine)
    {
        await using var archive = await Archive.Open(engine);
        await archive.Sql("DROP TABLE audit_pending");
        using var body = new MemoryStream();
        var context = await Answer(archive, body);
        Assert.Equal(503, context.Response.StatusCode);
        Assert.Equal(0, body.Length);
        Assert.Equal(0, await archive.Count("audit_entry"));
    }

    [Fact]
    public async Task Refusal_WhenTheLogCannotBeWritten_SaysPlainlyThatNothingIsShown()
    {
        await using var app = await AppHost.Start(Engine.Sqlite);
        var client = await app.SignIn(Role.Rapporteur);
        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync("/administration")).StatusCode);
        await using (var connection = new Microsoft.Data.Sqlite.SqliteConnection(app.Options.Database.Connection))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "DROP TABLE audit_pending";
            await command.ExecuteNonQueryAsync();
        }
        var answer = await client.GetAsync("/administration");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Contains("Nothing can be shown at the moment", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static async Task<HttpContext> Answer(Archive archive, Stream body)
    {
        var writer = new AuditWriter(archive.Services.GetRequiredService<IServiceScopeFactory>(), archive.Services.GetRequiredService<KeyFile>(), archive.Services.GetRequiredService<AuditSequencer>());
        await writer.StartAsync(default);
        await using var scope = archive.Services.CreateAsyncScope();
        var trail = scope.ServiceProvider.GetRequiredService<ReadTrail>();
        var context = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        context.Response.Body = body;
        context.SetEndpoint(new Endpoint(null, EndpointMetadataCollection.Empty, "test"));
        var gate = new AuditGate(async inner =>
        {
            inner.Features.Set(new SignedIn(new SignedInAccount(Archive.Keeper, "Keeper", "en"), null));
            trail.Showed(Guid.CreateVersion7());
            await inner.Response.WriteAsync(Body);
        });
        await gate.Invoke(context, trail, writer, TimeProvider.System);
        await writer.StopAsync(default);
        return context;
    }

    private sealed class WatchedStream(Func<Task> beforeFirstByte) : MemoryStream
    {
        public bool Watched { get; private set; }

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await Watch();
            await base.WriteAsync(buffer, cancellationToken);
        }

        public override async Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
        {
            await Watch();
            await base.WriteAsync(buffer.AsMemory(offset, count), cancellationToken);
        }

        public override void Write(byte[] buffer, int offset, int count)
        {
            Watch().GetAwaiter().GetResult();
            base.Write(buffer, offset, count);
        }

        private async Task Watch()
        {
            if (Watched) return;
            Watched = true;
            await beforeFirstByte();
        }
    }
}
