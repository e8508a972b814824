using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Xunit;

namespace Throughline.App.Tests.Harness;

/// <summary>What a test does with pages: open, read, fill in and send as a browser without scripts would.</summary>
public static class Browsing
{
    /// <summary>Opens a page, follows redirects and parses it. Fails on any answer but 200.</summary>
    public static async Task<IDocument> Page(this HttpClient client, string path)
    {
        var answer = await client.Follow(await client.GetAsync(path));
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"GET {path} answered {(int)answer.StatusCode}: {text[..Math.Min(text.Length, 400)]}");
        return await Parse(text);
    }

    /// <summary>Follows redirects to the final answer.</summary>
    public static async Task<HttpResponseMessage> Follow(this HttpClient client, HttpResponseMessage answer)
    {
        for (var hops = 0; hops < 5 && answer.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.SeeOther; hops++)
            answer = await client.GetAsync(answer.Headers.Location);
        return answer;
    }

    public static Task<IDocument> Parse(string html) => BrowsingContext.New(Configuration.Default).OpenAsync(request => request.Content(html).Address("http://localhost/"));

    /// <summary>
    /// Sends the form of <paramref name="page"/> that <paramref name="selector"/> picks (or the first in main) to its action, with the values it
    /// holds and those given; the first value of a name replaces what stood there. <paramref name="path"/> is the page's own address.
    /// </summary>
    public static Task<HttpResponseMessage> Submit(this HttpClient client, string path, IDocument page, string? selector, params (string Name, string Value)[] values)
    {
        var form = (IHtmlFormElement?)page.QuerySelector(selector ?? "main form[method=post]") ?? throw new InvalidOperationException($"No form '{selector}' on {path}.");
        var fields = new List<KeyValuePair<string, string>>();
        foreach (var element in form.QuerySelectorAll("input, select, textarea"))
        {
            var name = element.GetAttribute("name");
            if (name is null || element.HasAttribute("disabled")) continue;
            switch (element)
            {
                case IHtmlInputElement { Type: "checkbox" or "radio" } box when !box.IsChecked: break;
                case IHtmlInputElement { Type: "submit" or "button" or "file" }: break;
                case IHtmlInputElement input: fields.Add(new(name, input.Value)); break;
                case IHtmlSelectElement select when select.Value is { } chosen: fields.Add(new(name, chosen)); break;
                case IHtmlTextAreaElement area: fields.Add(new(name, area.Value)); break;
            }
        }
        foreach (var name in values.Select(value => value.Name).Distinct()) fields.RemoveAll(field => field.Key == name);
        fields.AddRange(values.Select(value => new KeyValuePair<string, string>(value.Name, value.Value)));
        var action = form.GetAttribute("action");
        var target = string.IsNullOrEmpty(action) ? path : action.StartsWith('/') ? action : new Uri(new Uri("http://localhost" + path), action).PathAndQuery;
        return client.PostAsync(target, new FormUrlEncodedContent(fields));
    }

    /// <summary>The text of the page's error summary, or null.</summary>
    public static string? ErrorSummary(this IDocument page) => page.QuerySelector(".errsum")?.TextContent.Trim();
}
