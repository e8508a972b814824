using Throughline.Platform.Access;
using Throughline.Platform.Data;

namespace Throughline.Cases.Steps;

internal sealed class CaseStepRow : ISectioned, IVersioned
{
    public Guid Id { get; set; }
    public Guid File { get; set; }

    // Empty for the procedure the case began under, else the id of the one a step of it called.
    public string Run { get; set; } = "";
    public required string Step { get; set; }

    // The value of the fact the step settled, where it settles one: what a decision decided.
    public string? Answer { get; set; }
    public StepState State { get; set; }
    public DateTime StartedHappened { get; set; }
    public DateTime StartedRecorded { get; set; }
    public DateTime? EndedHappened { get; set; }
    public DateTime? EndedRecorded { get; set; }
    public Guid By { get; set; }
    public int Version { get; set; }

    public Section Section => Section.Outcome;
}
