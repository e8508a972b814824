using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Throughline.Platform.Sealing;

/// <summary>
/// The keys of the installation, in one file outside the database. Whoever holds it and the database can read everything; without it
/// the database and its backups say nothing of any person. Thread-safe.
/// </summary>
public sealed class KeyFile
{
    /// <summary>Name of the file within the key folder.</summary>
    public const string FileName = "throughline.keys";

    private const int CurrentVersion = 1;
    private readonly Material _material;

    private KeyFile(Material material, string folder) => (_material, Folder) = (material, folder);

    /// <summary>Folder the file lies in; signed heads of the audit log are kept beside it.</summary>
    public string Folder { get; }

    /// <summary>True when a key file lies in the folder.</summary>
    public static bool Exists(string folder) => File.Exists(Path.Combine(folder, FileName));

    /// <summary>Opens the file of a folder, or makes it with new keys, readable by its owner only.</summary>
    /// <exception cref="InvalidDataException">The file is there and is no key file; the message names it.</exception>
    public static KeyFile OpenOrCreate(string folder)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, FileName);
        if (File.Exists(path)) return Open(folder);
        using var signing = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var material = new Material(CurrentVersion, RandomNumberGenerator.GetBytes(32), RandomNumberGenerator.GetBytes(32), RandomNumberGenerator.GetBytes(32), signing.ExportPkcs8PrivateKey());
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var stream = new FileStream(path, options)) JsonSerializer.Serialize(stream, material);
        return new KeyFile(material, folder);
    }

    /// <summary>Opens an existing file.</summary>
    /// <exception cref="InvalidDataException">It is missing or no key file; the message names it.</exception>
    public static KeyFile Open(string folder)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path)) throw new InvalidDataException($"No key file at {path}. Put the installation's key file there, or name its folder with --keys.");
        try
        {
            var material = JsonSerializer.Deserialize<Material>(File.ReadAllBytes(path));
            if (material is not { Version: CurrentVersion, Wrapping.Length: 32, Pseudonyms.Length: 32, Cookies.Length: 32, Signing.Length: > 0 })
                throw new InvalidDataException($"{path} is no key file of this version. Restore it from your own copy; it cannot be made again.");
            return new KeyFile(material, folder);
        }
        catch (JsonException wrong)
        {
            throw new InvalidDataException($"{path} is damaged. Restore it from your own copy; it cannot be made again.", wrong);
        }
    }

    /// <summary>Keys that live in memory only, for a database that is thrown away.</summary>
    public static KeyFile InMemory(string folder)
    {
        using var signing = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return new KeyFile(new Material(CurrentVersion, RandomNumberGenerator.GetBytes(32), RandomNumberGenerator.GetBytes(32), RandomNumberGenerator.GetBytes(32), signing.ExportPkcs8PrivateKey()), folder);
    }

    /// <summary>What stands for an id in the audit log: the same id gives the same 32 hexadecimal digits, and only this file's holder can compute them.</summary>
    public string Pseudonym(Guid id) => Convert.ToHexStringLower(HMACSHA256.HashData(_material.Pseudonyms, id.ToByteArray()).AsSpan(0, 16));

    /// <summary>The same for a word, such as the name of a sign-in that failed.</summary>
    public string Pseudonym(string word) => Convert.ToHexStringLower(HMACSHA256.HashData(_material.Pseudonyms, Encoding.UTF8.GetBytes(word)).AsSpan(0, 16));

    /// <summary>Signs with the installation's ECDSA P-256 key over SHA-256.</summary>
    public byte[] Sign(ReadOnlySpan<byte> data)
    {
        using var key = SigningKey();
        return key.SignData(data, HashAlgorithmName.SHA256);
    }

    /// <summary>True when <paramref name="signature"/> is this installation's over <paramref name="data"/>.</summary>
    public bool Verifies(ReadOnlySpan<byte> data, ReadOnlySpan<byte> signature)
    {
        using var key = SigningKey();
        return key.VerifyData(data, signature, HashAlgorithmName.SHA256);
    }

    /// <summary>Wraps the keys of sign-in cookies, so that the key folder's other files are of no use alone.</summary>
    public byte[] WrapCookieKey(ReadOnlySpan<byte> plain) => Box.Close(_material.Cookies, plain, "cookie"u8);

    /// <summary>Opens what <see cref="WrapCookieKey"/> closed.</summary>
    public byte[] UnwrapCookieKey(ReadOnlySpan<byte> closed) => Box.Open(_material.Cookies, closed, "cookie"u8);

    internal byte[] Wrap(ReadOnlySpan<byte> dataKey, ReadOnlySpan<byte> bound) => Box.Close(_material.Wrapping, dataKey, bound);

    internal byte[] Unwrap(ReadOnlySpan<byte> wrapped, ReadOnlySpan<byte> bound) => Box.Open(_material.Wrapping, wrapped, bound);

    private ECDsa SigningKey()
    {
        var key = ECDsa.Create();
        key.ImportPkcs8PrivateKey(_material.Signing, out _);
        return key;
    }

    private sealed record Material(int Version, byte[] Wrapping, byte[] Pseudonyms, byte[] Cookies, byte[] Signing);
}
