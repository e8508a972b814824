using Throughline.Platform.Data;
using Throughline.Platform.Texts;

namespace Throughline.Procedures;

// One version of one procedure. A draft may be saved anew; from the day it is put in force its text never changes.
internal sealed class ProcedureRow : IVersioned
{
    public Guid Id { get; set; }
    public required string Handle { get; set; }

    // The id inside the file: the same for all versions of a procedure.
    public required string Key { get; set; }

    // The version as printed, e.g. 3.2.
    public required string Label { get; set; }

    public required LocalizedText Title { get; set; }
    public DateOnly? StatedInForce { get; set; }
    public DateOnly? InForceFrom { get; set; }
    public int Steps { get; set; }
    public int Errors { get; set; }
    public int Warnings { get; set; }
    public int Notes { get; set; }
    public DateTime ImportedAt { get; set; }
    public int Version { get; set; }
}
