using System.Globalization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Throughline.App.Chain;
using Throughline.App.Shell;
using Throughline.App.Work;
using Throughline.Cases;
using Throughline.Database;
using Throughline.Funding;
using Throughline.Funding.Facts;
using Throughline.Justice;
using Throughline.Justice.Facts;
using Throughline.Law;
using Throughline.Partners;
using Throughline.Platform.Chain;
using Throughline.Platform;
using Throughline.Platform.Accounts;
using Throughline.Platform.Audit;
using Throughline.Platform.Data;
using Throughline.Platform.Installation;
using Throughline.Platform.Sealing;
using Throughline.Procedures;
using Throughline.Statistics;

namespace Throughline.App.Hosting;

/// <summary>Puts the app together: what <c>throughline serve</c> and the tests start.</summary>
public static class WebHost
{
    /// <summary>Largest upload in bytes: files are sealed blobs in the database, one backup unit.</summary>
    public const long LargestUpload = 50L * 1024 * 1024;

    /// <summary>Languages the pages have words in; the first is complete.</summary>
    public static readonly string[] Languages = ["en", "ru", "tk"];

    public static WebApplication Build(ServeOptions options, Action<WebApplicationBuilder>? change = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = "throughline", ContentRootPath = AppContext.BaseDirectory, EnvironmentName = Environments.Production });
        builder.WebHost.UseUrls(options.Urls);
        builder.WebHost.ConfigureKestrel(server =>
        {
            server.AddServerHeader = false;
            server.Limits.MaxRequestBodySize = LargestUpload + 1024 * 1024;
        });
        builder.WebHost.UseStaticWebAssets();
        // Serve what the build compressed: the framework would compress anew at each request, without making it smaller.
        builder.Configuration["ReloadStaticAssetsAtRuntime"] = "false";
        builder.Host.UseDefaultServiceProvider(provider => (provider.ValidateOnBuild, provider.ValidateScopes) = (true, true));
        AddServices(builder.Services, options, KeysOf(options));
        Observability.Add(builder);
        change?.Invoke(builder);
        var app = builder.Build();
        Use(app);
        return app;
    }

    /// <summary>
    /// Opens the key file. New keys are made for a new database only: made anew beside one that is in use, they would open nothing of it.
    /// </summary>
    public static KeyFile KeysOf(ServeOptions options)
    {
        if (!KeyFile.Exists(options.KeyFolder) && DatabaseProbe.IsInUse(options.Database))
            throw new Commands.BadInputException($"No key file in {options.KeyFolder}, and the database is in use: without its keys nothing sealed in it can be read. Put {KeyFile.FileName} there, or name its folder with --keys.");
        try
        {
            return KeyFile.OpenOrCreate(options.KeyFolder);
        }
        catch (InvalidDataException wrong)
        {
            throw new Commands.BadInputException(wrong.Message);
        }
    }

    /// <summary>Brings the database up to date, marks a new one, and stops with one line when it was made for the other purpose.</summary>
    public static async Task Prepare(WebApplication app, ServeOptions options, CancellationToken cancel)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await DatabaseSetUp.Prepare(scope.ServiceProvider.GetRequiredService<AppDb>(), cancel);
        await scope.ServiceProvider.GetRequiredService<OwnBenchmark>().Load(cancel);
        var mark = scope.ServiceProvider.GetRequiredService<InstallationMark>();
        await mark.Create(options.Demonstration, cancel, options.Practice);
        if (options.Demonstration && await mark.IsDemonstration(cancel) != true)
            throw new Commands.BadInputException("This database is a real installation; the demonstration is loaded only into a new database. Name another with --data or --database.");
        if (await mark.IsPractice(cancel) != options.Practice)
            throw new Commands.BadInputException("This database is a practice room and is served only as one, or the other way round. Name another with --data or --database.");
    }

    /// <summary>Stops the start when an endpoint does not say what it needs.</summary>
    public static void CheckAccess(WebApplication app)
    {
        var undeclared = AccessRules.Undeclared(((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints));
        if (undeclared.Count > 0) throw new InvalidOperationException("These endpoints do not say what they need: " + string.Join(", ", undeclared));
    }

    /// <summary>Everything but the web: what commands need to reach the modules.</summary>
    public static IServiceCollection AddModules(this IServiceCollection services, ServeOptions options, KeyFile keys)
    {
        services.AddSingleton(options);
        services.AddSingleton(keys);
        services.AddSingleton(TimeProvider.System);
        options.Database.AddTo(services);
        services.AddPlatform();
        return services.AddLaw().AddProcedures().AddPartners().AddCases()
            .AddFunding().AddFundingFacts().AddJustice().AddJusticeFacts().AddStatistics();
    }

    private static void AddServices(IServiceCollection services, ServeOptions options, KeyFile keys)
    {
        services.AddModules(options, keys);
        services.AddScoped<Documents.LawPapers>();
        Api.LawApi.AddLawApi(services);
        services.AddScoped<ChainWalk>();
        services.AddScoped<ChainStrips>();
        services.AddScoped<IWorkSource, LawWork>();
        services.AddScoped<IWorkSource, MoneyWork>();
        services.AddScoped<IWorkSource, FigureWork>();
        services.AddScoped<IWorkSource, VersionWork>();
        services.AddSingleton<Practice.PracticeProcedures>();
        services.AddScoped<IWorkSource, AccountWork>();
        services.AddScoped<IChainSource, FigureChain>();
        services.AddScoped<Tour.TourStops>();
        services.AddScoped<Tour.TourPlaces>();
        services.AddScoped<Tour.TourBrief>();
        AddSignIn(services, options, keys);
        services.AddLocalization();
        services.AddSingleton<IStringLocalizer<Texts>, TextsLocalizer>();
        services.AddRazorPages(pages => pages.RootDirectory = "/Pages")
            .AddMvcOptions(mvc =>
            {
                mvc.Filters.Add<FormOnce>();
                mvc.MaxModelBindingCollectionSize = 500;
            })
            .AddViewLocalization();
        // A practice room stands on the same machine, and browsers give cookies to every port of it: its cookies have names of their own.
        var room = options.Practice ? "tl-practice" : "tl";
        services.AddAntiforgery(setting => setting.Cookie.Name = room + "-form");
        services.Configure<CookieTempDataProviderOptions>(setting => setting.Cookie.Name = room + "-said");
        services.Configure<FormOptions>(form => form.MultipartBodyLengthLimit = LargestUpload + 1024 * 1024);
        services.Configure<RouteOptions>(route => route.LowercaseUrls = true);
        services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(10));
        services.AddResponseCompression(setting => setting.EnableForHttps = false);
    }

    private static void AddSignIn(IServiceCollection services, ServeOptions options, KeyFile keys)
    {
        services.AddDataProtection().SetApplicationName("throughline")
            .PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(options.KeyFolder, "cookies")));
        services.Configure<KeyManagementOptions>(management => management.XmlEncryptor = new CookieKeyWrapper(keys));
        services.AddIdentityCore<Account>(identity =>
            {
                identity.User.RequireUniqueEmail = true;
                identity.Password.RequiredLength = 12;
                identity.Password.RequireNonAlphanumeric = identity.Password.RequireDigit = identity.Password.RequireUppercase = identity.Password.RequireLowercase = false;
                identity.Lockout.MaxFailedAccessAttempts = 10;
                identity.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
            })
            .AddUserStore<AccountStore>()
            .AddSignInManager()
            .AddDefaultTokenProviders();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.ConfigureApplicationCookie(cookie =>
        {
            cookie.Cookie.Name = options.Practice ? "tl-practice-session" : "tl-session";
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.Cookie.HttpOnly = true;
            cookie.ExpireTimeSpan = TimeSpan.FromHours(10);
            cookie.SlidingExpiration = true;
            // The viewer is read fresh at each request, the stamp with it; Identity's own half-hourly check adds nothing.
            cookie.Events.OnValidatePrincipal = _ => Task.CompletedTask;
        });
        services.AddHttpContextAccessor();
        services.AddSingleton<KeptForm>();
    }

    private static void Use(WebApplication app)
    {
        app.UseMiddleware<PageHeaders>();
        app.UseResponseCompression();
        app.UseExceptionHandler("/error/500");
        app.UseStatusCodePagesWithReExecute("/error/{0}");
        app.UseRequestLocalization(new RequestLocalizationOptions
        {
            DefaultRequestCulture = new RequestCulture("en-GB", "en"),
            SupportedCultures = [.. Languages.Select(language => new CultureInfo(language == "en" ? "en-GB" : language))],
            SupportedUICultures = [.. Languages.Select(language => new CultureInfo(language))],
            RequestCultureProviders = [new CookieRequestCultureProvider { CookieName = LanguageChoice.Chosen }, new CookieRequestCultureProvider { CookieName = LanguageChoice.OfAccount }, new AcceptLanguageHeaderRequestCultureProvider()],
        });
        app.UseMiddleware<SignInAgain>();
        app.UseRouting();
        app.UseMiddleware<AuditGate>();
        app.UseMiddleware<AccessGate>();
        app.UseAntiforgery();
        app.MapStaticAssets();
        app.MapRazorPages().WithStaticAssets();
        Health.Map(app);
        Api.LawApi.Map(app);
    }
}
