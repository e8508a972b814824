using System.Diagnostics;
using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using AngleSharp;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Throughline.App.Demonstration;
using Throughline.App.Hosting;
using Throughline.Platform.Access;

namespace Throughline.Benchmarks;

/// <summary>
/// Crawls the demonstration as every role over loopback, audit on, and measures each route: milliseconds until the whole answer is there (p50, p95
/// of 40 warm requests) and its bytes after gzip.
/// </summary>
internal static class PageBenchmark
{
    private const int Requests = 40;
    private const int MostPagesPerRoute = 4;
    private const int MostPagesPerRole = 250;

    public static async Task Run(bool json)
    {
        var folder = Directory.CreateTempSubdirectory("throughline-bench-").FullName;
        var options = ServeOptions.From(Environment.GetEnvironmentVariable("THROUGHLINE_BENCH_DATABASE"), folder, null, true, "http://127.0.0.1:0");
        await using var app = WebHost.Build(options, builder => builder.Services.AddSingleton<IStartupFilter, RouteHeader>());
        await WebHost.Prepare(app, options, default);
        await DemonstrationLoader.EnsureLoaded(app.Services, default);
        await app.StartAsync();
        var pages = new Dictionary<string, (HttpClient Client, string Path, int Bytes)>(StringComparer.Ordinal);
        var root = new Uri(app.Urls.First());
        foreach (var user in await Users(root)) await Crawl(await SignIn(root, user), pages);
        var rows = new List<Row>();
        foreach (var (route, page) in pages.OrderBy(pair => pair.Key, StringComparer.Ordinal)) rows.Add(await Measure(route, page.Client, page.Path, page.Bytes));
        Print(rows, json);
        await app.StopAsync();
        Directory.Delete(folder, true);
    }

    private static async Task<IReadOnlyList<string>> Users(Uri root)
    {
        using var client = Client(root);
        var page = await Parse(await client.GetStringAsync("/sign-in"));
        var roles = new HashSet<string>(StringComparer.Ordinal);
        // One account of each kind of body and role is enough; the demonstration's sign-in page names them all.
        return [.. page.QuerySelectorAll("input[name=user]").Select(input => input.GetAttribute("value")!).Where(user => roles.Add(user))];
    }

    private static async Task<HttpClient> SignIn(Uri root, string user)
    {
        var client = Client(root);
        var page = await Parse(await client.GetStringAsync("/sign-in"));
        var token = page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["user"] = user, ["__RequestVerificationToken"] = token });
        using var answer = await client.PostAsync("/sign-in?handler=Demonstration", form);
        if ((int)answer.StatusCode >= 400) throw new InvalidOperationException($"Sign-in answered {answer.StatusCode}.");
        return client;
    }

    private static async Task Crawl(HttpClient client, Dictionary<string, (HttpClient Client, string Path, int Bytes)> pages)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { "/" };
        var perRoute = new Dictionary<string, int>(StringComparer.Ordinal);
        var queue = new Queue<string>(seen);
        for (var visited = 0; queue.Count > 0 && visited < MostPagesPerRole; visited++)
        {
            var path = queue.Dequeue();
            using var answer = await client.GetAsync(path);
            if (answer.StatusCode != HttpStatusCode.OK || answer.Content.Headers.ContentType?.MediaType != "text/html") continue;
            var route = answer.Headers.TryGetValues(RouteHeader.Name, out var named) ? named.First() : path;
            perRoute[route] = perRoute.GetValueOrDefault(route) + 1;
            if (perRoute[route] > MostPagesPerRoute) continue;
            var text = await answer.Content.ReadAsStringAsync();
            var bytes = Zipped(text);
            if (!pages.TryGetValue(route, out var known) || known.Bytes < bytes) pages[route] = (client, path, bytes);
            foreach (var link in (await Parse(text)).QuerySelectorAll("a[href]").OfType<IHtmlAnchorElement>())
            {
                var target = link.GetAttribute("href")!.Split('#')[0];
                if (target.StartsWith('/') && !target.StartsWith("//", StringComparison.Ordinal) && seen.Add(target)) queue.Enqueue(target);
            }
        }
    }

    private static async Task<Row> Measure(string route, HttpClient client, string path, int bytes)
    {
        var times = new double[Requests];
        for (var i = -3; i < Requests; i++)
        {
            var start = Stopwatch.GetTimestamp();
            using var answer = await client.GetAsync(path);
            await answer.Content.ReadAsByteArrayAsync();
            if (i >= 0) times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }
        Array.Sort(times);
        return new Row(route, Math.Round(times[Requests / 2], 1), Math.Round(times[(int)(Requests * .95)], 1), bytes);
    }

    private static void Print(List<Row> rows, bool json)
    {
        if (json)
        {
            Console.WriteLine(JsonSerializer.Serialize(rows, Json));
            return;
        }
        Console.WriteLine($"{"p50 ms",8} {"p95 ms",8} {"gzip B",8}  route");
        foreach (var row in rows.OrderByDescending(row => row.P95)) Console.WriteLine($"{row.P50,8:0.0} {row.P95,8:0.0} {row.Bytes,8}  {row.Name}");
    }

    private static HttpClient Client(Uri root) => new(new HttpClientHandler { CookieContainer = new CookieContainer(), CheckCertificateRevocationList = true }) { BaseAddress = root };

    private static Task<AngleSharp.Dom.IDocument> Parse(string html) => BrowsingContext.New(Configuration.Default).OpenAsync(request => request.Content(html));

    private static int Zipped(string text)
    {
        using var stream = new MemoryStream();
        using (var zip = new GZipStream(stream, CompressionLevel.Optimal, true)) zip.Write(Encoding.UTF8.GetBytes(text));
        return (int)stream.Length;
    }

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    private sealed record Row(string Name, double P50, double P95, int Bytes);
}
