using System.Data.Common;
using Microsoft.AspNetCore.Identity;
using Throughline.App.Hosting;
using Throughline.Database;
using Throughline.Platform.Accounts;
using Throughline.Platform.Data;
using Throughline.Platform.Installation;
using Throughline.Platform.Sealing;

namespace Throughline.App.Commands;

/// <summary>The modules without the web, for commands that work on a database.</summary>
internal static class CommandServices
{
    /// <summary>Opens an existing database. Refuses in one line when there is none or its keys are missing.</summary>
    public static ServiceProvider Open(ServeOptions options)
    {
        if (!DatabaseProbe.IsInUse(options.Database))
            throw new BadInputException(options.Database.File is { } file ? $"There is no Throughline database at {file}. Name it with --data or --database." : "There is no Throughline database there. Name it with --database.");
        return Build(options, WebHost.KeysOf(options));
    }

    /// <summary>Opens a database, or makes it and its keys as those of a real installation.</summary>
    public static async Task<ServiceProvider> OpenOrCreate(ServeOptions options, CancellationToken cancel)
    {
        Directory.CreateDirectory(options.DataFolder);
        var services = Build(options, WebHost.KeysOf(options));
        await using var scope = services.CreateAsyncScope();
        await DatabaseSetUp.Prepare(scope.ServiceProvider.GetRequiredService<AppDb>(), cancel);
        await scope.ServiceProvider.GetRequiredService<Throughline.Law.OwnBenchmark>().Load(cancel);
        await scope.ServiceProvider.GetRequiredService<InstallationMark>().Create(false, cancel);
        return services;
    }

    /// <summary>Runs a command; a database that cannot be reached is told in one line.</summary>
    public static async Task<int> Run(Func<Task<int>> command)
    {
        try
        {
            return await command();
        }
        catch (DbException wrong)
        {
            throw new BadInputException($"The database cannot be used: {wrong.Message.ReplaceLineEndings(" ")}");
        }
        catch (Exception wrong) when (wrong is UnauthorizedAccessException or IOException or InvalidDataException)
        {
            throw new BadInputException(wrong.Message.ReplaceLineEndings(" "));
        }
    }

    public static ServiceProvider Build(ServeOptions options, KeyFile keys)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddModules(options, keys);
        services.AddIdentityCore<Account>(identity => identity.Password.RequiredLength = 12).AddUserStore<AccountStore>();
        return services.BuildServiceProvider();
    }
}
