using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Throughline.App.Demonstration;
using Throughline.App.Hosting;
using Throughline.App.Practice;
using Throughline.App.Tests.Harness;
using Throughline.Database;
using Throughline.Platform.Access;
using Xunit;

namespace Throughline.App.Tests.Procedures;

/// <summary>A version is lent to the practice room and taken over there, as a draft and before it is in force anywhere.</summary>
public sealed class PracticeProceduresTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("throughline-test-").FullName;

    [Fact]
    public async Task Lend_Draft_IsTakenOverInThePracticeRoomAndPutInForceThere()
    {
        var server = new ServeOptions(DatabaseChoice.Sqlite(Path.Combine(_folder, "x.db")), _folder, Path.Combine(_folder, "keys"), true, ServeOptions.DefaultUrl) { PracticeAddress = "http://127.0.0.1:5081" };
        await using (var app = await AppHost.Start(Engine.Sqlite, builder => builder.Services.AddSingleton(new PracticeProcedures(server))))
        {
            var coordinator = await app.SignIn(Role.Coordinator);
            var file = (await File.ReadAllTextAsync(Path.Combine(SampleFolder.Country, "sop", "adult.sop.yaml"), TestContext.Current.CancellationToken)).Replace("version: \"3.2\"", "version: \"9.1\"", StringComparison.Ordinal);
            var draft = (await ProcedurePagesTests.Upload(coordinator, System.Text.Encoding.UTF8.GetBytes(file))).Headers.Location!.ToString();
            await coordinator.Submit(draft + "?handler=Lend", await coordinator.Page(draft), "form[action$='handler=Lend']");
            Assert.Null((await (await app.SignIn(Role.Investigator)).Page(draft)).QuerySelector("form[action$='handler=Lend']"));
        }
        var room = PracticeRoom.Beside(server, "http://127.0.0.1:5081");
        await using (var practice = await AppHost.Start(Engine.Sqlite, builder => builder.Services.AddSingleton(new PracticeProcedures(room))))
        {
            var coordinator = await practice.SignIn(Role.Coordinator);
            var list = await coordinator.Page("/procedures/templates");
            Assert.Contains("9.1", list.QuerySelector("main section")!.TextContent, StringComparison.Ordinal);
            var taken = (await coordinator.Submit(list.QuerySelector("form[action*='loan=']")!.GetAttribute("action")!, list, "form[action*='loan=']")).Headers.Location!.ToString();
            Assert.Equal(HttpStatusCode.Redirect, (await coordinator.Submit(taken + "/in-force", await coordinator.Page(taken + "/in-force"), null)).StatusCode);
            Assert.Contains("9.1", (await coordinator.Page(taken)).QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        }
        await Assert.ThrowsAsync<ArgumentException>(() => new PracticeProcedures(server).Lend("../outside", [], TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Lent_OutsideThePracticeRoomOrEmpty_IsNothing() =>
        Assert.Empty(new PracticeProcedures(new ServeOptions(DatabaseChoice.Sqlite("x.db"), Path.Combine(_folder, "none"), _folder, false, "") { Practice = true }).Lent());

    public void Dispose() => Directory.Delete(_folder, true);
}
