using System.Text.Json;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Throughline.Platform.Texts;

namespace Throughline.Platform.Data;

internal sealed class LocalizedTextConverter() : ValueConverter<LocalizedText, string>(
    text => JsonSerializer.Serialize(text, JsonSerializerOptions.Default),
    json => JsonSerializer.Deserialize<LocalizedText>(json, JsonSerializerOptions.Default)!);
