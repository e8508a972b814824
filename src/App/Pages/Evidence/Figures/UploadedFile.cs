namespace Throughline.App.Pages.Evidence.Figures;

/// <summary>Reads an uploaded file up to one byte more than allowed, so that the module itself can say that it is too large.</summary>
internal static class UploadedFile
{
    public static async Task<byte[]> Read(IFormFile? file, int most, CancellationToken cancel)
    {
        if (file is null) return [];
        var bytes = new byte[(int)Math.Min(file.Length, most + 1L)];
        await using var stream = file.OpenReadStream();
        await stream.ReadExactlyAsync(bytes, cancel);
        return bytes;
    }
}
