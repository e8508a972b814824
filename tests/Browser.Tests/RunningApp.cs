using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Xunit;

namespace Throughline.Browser.Tests;

/// <summary>
/// The built app as its own process, with the demonstration country in a folder that is thrown away: one for all browser tests.
/// It is known by its address only.
/// </summary>
public sealed partial class RunningApp : IAsyncLifetime
{
    // The demonstration lives through months before its first page; on a busy machine that takes its time.
    private static readonly TimeSpan UntilReady = TimeSpan.FromMinutes(5);
    private readonly string _folder = Directory.CreateTempSubdirectory("throughline-browser-").FullName;
    private readonly StringBuilder _said = new();
    private readonly TaskCompletionSource<Uri> _listening = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Process? _process;
    private Uri? _address;

    /// <summary>Where the app answers, with a closing slash.</summary>
    public Uri Address => _address ?? throw new InvalidOperationException("The app has not started.");

    public async ValueTask InitializeAsync()
    {
        _process = Start(AppFile());
        using var client = new HttpClient();
        var clock = Stopwatch.StartNew();
        var first = await Task.WhenAny(_listening.Task, _process.WaitForExitAsync(), Task.Delay(UntilReady));
        if (first != _listening.Task) throw new InvalidOperationException($"The app did not start.\n{Said()}");
        _address = await _listening.Task;
        while (!await IsReady(client))
        {
            if (clock.Elapsed > UntilReady) throw new InvalidOperationException($"The app is not ready after {UntilReady.TotalMinutes} minutes.\n{Said()}");
            await Task.Delay(100);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is { HasExited: false })
        {
            using (var ask = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)])) await ask.WaitForExitAsync();
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(15));
            try
            {
                await _process.WaitForExitAsync(patience.Token);
            }
            catch (OperationCanceledException)
            {
                _process.Kill(entireProcessTree: true);
                await _process.WaitForExitAsync(CancellationToken.None);
            }
        }
        _process?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    // artifacts/bin/Browser.Tests/release → artifacts/bin/App/release
    private static string AppFile()
    {
        var own = new DirectoryInfo(AppContext.BaseDirectory);
        var file = Path.Combine(own.Parent!.Parent!.FullName, "App", own.Name, "throughline.dll");
        return File.Exists(file) ? file : throw new FileNotFoundException($"The app is not built: {file}. Run script/test, or dotnet build -c Release.");
    }

    private Process Start(string file)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList = { file, "serve", "--demo", "--data", Path.Combine(_folder, "data"), "--urls", "http://127.0.0.1:0" },
            WorkingDirectory = _folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var process = new Process { StartInfo = start, EnableRaisingEvents = true };
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private void Hear(string? line)
    {
        if (line is null) return;
        lock (_said) _said.AppendLine(CultureInfo.InvariantCulture, $"{line}");
        if (ListeningLine().Match(line) is { Success: true } match) _listening.TrySetResult(new Uri(match.Groups[1].Value + "/"));
    }

    private string Said()
    {
        lock (_said) return _said.ToString();
    }

    private async Task<bool> IsReady(HttpClient client)
    {
        try
        {
            using var answer = await client.GetAsync(new Uri(Address, "health/ready"));
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    [GeneratedRegex(@"ready at (http://127\.0\.0\.1:[1-9]\d*)")]
    private static partial Regex ListeningLine();
}
