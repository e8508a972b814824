using System.Net;

namespace Throughline.App.Tests.Harness;

/// <summary>Keeps cookies as a browser does; the test server's own handler does not.</summary>
internal sealed class CookieJar(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    private readonly CookieContainer _cookies = new();

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var header = _cookies.GetCookieHeader(request.RequestUri!);
        if (header.Length > 0) request.Headers.TryAddWithoutValidation("Cookie", header);
        var answer = await base.SendAsync(request, cancellationToken);
        if (answer.Headers.TryGetValues("Set-Cookie", out var set))
            foreach (var cookie in set) _cookies.SetCookies(request.RequestUri!, cookie);
        return answer;
    }
}
