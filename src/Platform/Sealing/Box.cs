using System.Security.Cryptography;

namespace Throughline.Platform.Sealing;

// AES-256-GCM: 1 byte form, 12 bytes nonce, 16 bytes tag, cipher text. What it is bound to is authenticated, not stored.
internal static class Box
{
    private const byte Form = 1;
    private const int NonceLength = 12;
    private const int TagLength = 16;
    private const int Head = 1 + NonceLength + TagLength;

    public static byte[] Close(byte[] key, ReadOnlySpan<byte> plain, ReadOnlySpan<byte> bound)
    {
        var box = new byte[Head + plain.Length];
        box[0] = Form;
        var nonce = box.AsSpan(1, NonceLength);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(key, TagLength);
        aes.Encrypt(nonce, plain, box.AsSpan(Head), box.AsSpan(1 + NonceLength, TagLength), bound);
        return box;
    }

    public static byte[] Open(byte[] key, ReadOnlySpan<byte> box, ReadOnlySpan<byte> bound)
    {
        if (box.Length < Head || box[0] != Form) throw new CryptographicException("This is no sealed field.");
        var plain = new byte[box.Length - Head];
        using var aes = new AesGcm(key, TagLength);
        aes.Decrypt(box.Slice(1, NonceLength), box[Head..], box.Slice(1 + NonceLength, TagLength), plain, bound);
        return plain;
    }
}
