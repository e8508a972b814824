using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Throughline.App.Tests.Architecture.Samples;
using Throughline.Database;
using Throughline.Platform.Accounts;
using Throughline.Platform.Audit;
using Throughline.Platform.Installation;
using Throughline.Platform.Sealing;
using Xunit;

namespace Throughline.App.Tests.Architecture;

public sealed class TypeRulesTests
{
    private static readonly string[] WithTables = ["Platform", "Modules"];

    // The audit log's own writers, the mark of what a database was made for, its set-up link, and the desks before which nobody is anybody yet:
    // nobody acts there, the installation does.
    private static readonly Type[] WithoutAPerson = [typeof(AuditSequencer), typeof(InstallationMark), typeof(SetUpLink), typeof(SetUpDesk), typeof(SignInDesk)];

    private static IEnumerable<Type> TypesOf(params string[] kinds) =>
        Checkout.Projects.Where(project => kinds.Contains(project.Kind)).SelectMany(project => Assembly.Load(project.Assembly).GetTypes());

    private static IReadOnlyList<Type> Mapped()
    {
        using var db = new SqliteDb(new DbContextOptionsBuilder<SqliteDb>().UseSqlite("Data Source=:memory:").Options, ModelParts.All, KeyFile.InMemory(Path.GetTempPath()));
        return [.. db.Model.GetEntityTypes().Select(entity => entity.ClrType)];
    }

    [Fact]
    public void Entities_OfTheModel_AreInternal() => Breaches.None(TypeRules.VisibleEntities(Mapped(), typeof(Account)));

    [Fact]
    public void Entities_OfTheModel_AreFound() => Assert.Contains(Mapped(), type => type is { Name: "Organisation", IsVisible: false });

    [Fact]
    public void Entities_ThatAreVisible_AreRefused() =>
        Assert.Equal([$"{typeof(OpenEntity).FullName} is mapped to a table and visible outside its module."], TypeRules.VisibleEntities([typeof(OpenEntity), typeof(ClosedEntity), typeof(string)]));

    [Fact]
    public void Writes_OfPlatformAndModules_TakeAProcess() => Breaches.None(TypeRules.WritesWithoutProcess(TypesOf(WithTables).Except(WithoutAPerson)));

    [Fact]
    public void Writes_OfTheInstallationItself_AreTheOnlyOnesExcepted() =>
        Assert.All(WithoutAPerson, type => Assert.NotEmpty(TypeRules.WritesWithoutProcess([type])));

    [Fact]
    public void Writes_ThroughAsyncBodiesOrLambdas_WithoutAProcessAreRefused() =>
        Assert.Equal(
            [$"{typeof(ForgetfulDesk).FullName}.Close stores something and takes no ProcessContext.", $"{typeof(ForgetfulDesk).FullName}.CloseLater stores something and takes no ProcessContext."],
            TypeRules.WritesWithoutProcess([typeof(ForgetfulDesk), typeof(CarefulDesk)]).Order(StringComparer.Ordinal));

    [Fact]
    public void Writes_OfThePlatform_AreSeenByTheRule() =>
        Assert.True(StoringCalls.Reaches(typeof(Platform.Organisations.OrganisationRegister).GetMethod("Add")!, called => called.Name == "Commit"));

    [Fact]
    public void Pages_OfTheApp_DoNotTakeTheContext() => Breaches.None(TypeRules.PagesWithContext(TypesOf("App")));

    [Fact]
    public void Pages_ThatTakeTheContext_AreRefused() =>
        Assert.Equal(
            [typeof(GreedyHandlerPage).FullName, typeof(GreedyPage).FullName],
            TypeRules.PagesWithContext([typeof(GreedyPage), typeof(GreedyHandlerPage), typeof(ThinPage), typeof(CarefulDesk)]).Select(line => line.Split(' ')[0]).Order(StringComparer.Ordinal));
}
