using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Throughline.Platform.Sealing;

namespace Throughline.App.Shell;

/// <summary>
/// What was typed when the session had ended. Nothing of it is stored: it travels sealed through the sign-in page, for an hour at most, and is there
/// again for the same person afterwards. For anybody else it is dropped without a word.
/// </summary>
public sealed class KeptForm
{
    /// <summary>Hidden field of every form that says, sealed, whose it is.</summary>
    public const string ByField = "__by";

    private const int Largest = 256 * 1024;
    private static readonly TimeSpan GoodFor = TimeSpan.FromHours(1);
    private static readonly string[] Ours = [ByField, OnceTagHelper.Field, "__RequestVerificationToken"];

    private readonly KeyFile _keys;
    private readonly IDataProtector _by;
    private readonly ITimeLimitedDataProtector _kept;

    public KeptForm(IDataProtectionProvider protection, KeyFile keys)
    {
        _keys = keys;
        _by = protection.CreateProtector("form.by/1");
        _kept = protection.CreateProtector("form.kept/1").ToTimeLimitedDataProtector();
    }

    /// <summary>What <see cref="ByField"/> holds in the forms of an account.</summary>
    public string By(Guid account) => _by.Protect(_keys.Pseudonym(account));

    /// <summary>Seals the fields of a posted form; null when there is nothing that may be kept: no form of ours, a file, a password, too much.</summary>
    public async Task<string?> Seal(HttpRequest request, CancellationToken cancel)
    {
        if (!HttpMethods.IsPost(request.Method) || !request.HasFormContentType || request.ContentLength is null or > Largest) return null;
        IFormCollection form;
        try
        {
            form = await request.ReadFormAsync(cancel);
        }
        catch (Exception wrong) when (wrong is InvalidDataException or BadHttpRequestException or IOException)
        {
            return null;
        }
        if (form.Files.Count > 0 || Whose(form[ByField].ToString()) is not { } by) return null;
        var fields = form.Where(field => !Ours.Contains(field.Key)).Select(field => new Field(field.Key, [.. field.Value.Select(value => value ?? "")])).ToList();
        if (fields.Count == 0 || fields.Any(field => field.Name.Contains("password", StringComparison.OrdinalIgnoreCase))) return null;
        return _kept.Protect(JsonSerializer.Serialize(new Kept(request.Path + request.QueryString, by, fields)), GoodFor);
    }

    /// <summary>What was kept, when it is this account's and not older than an hour; else null.</summary>
    public Kept? Open(string? text, Guid account)
    {
        if (string.IsNullOrEmpty(text)) return null;
        try
        {
            var kept = JsonSerializer.Deserialize<Kept>(_kept.Unprotect(text));
            return kept?.By == _keys.Pseudonym(account) ? kept : null;
        }
        catch (Exception wrong) when (wrong is CryptographicException or JsonException or FormatException)
        {
            return null;
        }
    }

    private string? Whose(string text)
    {
        if (text.Length == 0) return null;
        try
        {
            return _by.Unprotect(text);
        }
        catch (Exception wrong) when (wrong is CryptographicException or FormatException)
        {
            return null;
        }
    }

    /// <summary>A form that was kept.</summary>
    /// <param name="Target">Address it was sent to.</param>
    /// <param name="By">Pseudonym of the account.</param>
    /// <param name="Fields">What was typed, in order.</param>
    public sealed record Kept(string Target, string By, IReadOnlyList<Field> Fields);

    /// <summary>A field with its values.</summary>
    public sealed record Field(string Name, IReadOnlyList<string> Values)
    {
        /// <summary>The name in words: <c>Form.NextVisit</c> is <c>Next visit</c>.</summary>
        public string Label
        {
            get
            {
                var last = Name[(Name.LastIndexOf('.') + 1)..];
                var words = string.Concat(last.Select((letter, at) => at > 0 && char.IsUpper(letter) ? " " + char.ToLowerInvariant(letter) : letter.ToString()));
                return words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
            }
        }
    }
}
