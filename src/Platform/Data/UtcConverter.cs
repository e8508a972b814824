using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Throughline.Platform.Data;

internal sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
    instant => DateTime.SpecifyKind(instant, DateTimeKind.Utc),
    instant => DateTime.SpecifyKind(instant, DateTimeKind.Utc));
