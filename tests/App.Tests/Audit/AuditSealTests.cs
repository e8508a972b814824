using Throughline.App.Tests.Harness;
using Throughline.Platform.Audit;
using Throughline.Platform.Sealing;
using Xunit;

namespace Throughline.App.Tests.Audit;

public sealed class AuditSealTests
{
    [Theory]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{\"Count\":5,\"Hash\":\"00\"}")]
    [InlineData("{\"Count\":5,\"Signature\":\"AAAA\"}")]
    [InlineData("{\"Count\":5,\"Hash\":\"00\",\"Signature\":\"no base64\"}")]
    public void IsOurs_OfADamagedHead_SaysNo(string head) => Assert.False(AuditSeal.IsOurs(KeyFile.InMemory(Template.Folder()), head));
}
