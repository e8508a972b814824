using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Throughline.Platform.Sealing;

namespace Throughline.App.Hosting;

/// <summary>Wraps the keys of sign-in cookies with the key file before they are kept.</summary>
public sealed class CookieKeyWrapper(KeyFile keys) : IXmlEncryptor
{
    public EncryptedXmlInfo Encrypt(XElement plaintextElement)
    {
        ArgumentNullException.ThrowIfNull(plaintextElement);
        var closed = keys.WrapCookieKey(System.Text.Encoding.UTF8.GetBytes(plaintextElement.ToString(SaveOptions.DisableFormatting)));
        return new EncryptedXmlInfo(new XElement("wrapped", Convert.ToBase64String(closed)), typeof(CookieKeyUnwrapper));
    }
}

/// <summary>Opens them again at start.</summary>
public sealed class CookieKeyUnwrapper(IServiceProvider services) : IXmlDecryptor
{
    public XElement Decrypt(XElement encryptedElement)
    {
        ArgumentNullException.ThrowIfNull(encryptedElement);
        var plain = services.GetRequiredService<KeyFile>().UnwrapCookieKey(Convert.FromBase64String(encryptedElement.Value));
        return XElement.Parse(System.Text.Encoding.UTF8.GetString(plain));
    }
}
