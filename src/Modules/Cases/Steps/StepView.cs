using Throughline.Platform.Texts;
using Throughline.Sop.Running;

namespace Throughline.Cases.Steps;

/// <summary>A step of a procedure the case runs under, as it stands in the case.</summary>
/// <param name="Code">Step, as <c>S9</c>.</param>
/// <param name="Title">Title.</param>
/// <param name="State">What was recorded of it last; null when nothing was.</param>
/// <param name="Started">UTC instant it began, or null.</param>
/// <param name="StartedRecorded">UTC instant that was recorded, or null.</param>
/// <param name="Ended">UTC instant it ended, or null.</param>
/// <param name="EndedRecorded">UTC instant that was recorded, or null.</param>
/// <param name="Due">UTC instant of its deadline; null when it is not open, has no deadline or its clock stands still.</param>
/// <param name="Basis">Legal basis, or null when the SOP names none.</param>
/// <param name="Version">Number of the last save, 0 when nothing was recorded.</param>
public sealed record StepView(
    string Code, LocalizedText Title, StepState? State, DateTime? Started, DateTime? StartedRecorded, DateTime? Ended, DateTime? EndedRecorded, DateTime? Due, string? Basis, int Version)
{
    /// <summary>Empty for the procedure the case began under, else the id of the one a step of it called.</summary>
    public string Run { get; init; } = "";

    /// <summary>Handle of the version.</summary>
    public string Procedure { get; init; } = "";

    /// <summary>Name of the step in a form: the code, behind the called procedure where it belongs to one.</summary>
    public string Reference => Run.Length == 0 ? Code : $"{Run}/{Code}";

    /// <summary>True while the procedure has come to it and somebody has to do it.</summary>
    public bool IsOpen { get; init; }

    /// <summary>UTC instant since which it is open, or null.</summary>
    public DateTime? Since { get; init; }

    /// <summary>It may begin at any time and can be recorded now.</summary>
    public bool AtAnyTime { get; init; }

    /// <summary>Who does it, or null.</summary>
    public LocalizedText? Actor { get; init; }

    /// <summary>What must be there before it can be done; empty when it can be done now.</summary>
    public IReadOnlyList<StepLack> Lacks { get; init; } = [];

    /// <summary>Questions whose answer is recorded with it: what it lacks, and what it settles.</summary>
    public IReadOnlyList<StepQuestion> Questions { get; init; } = [];

    /// <summary>Reasons for which its clock may stand still, in the words of the procedure.</summary>
    public IReadOnlyList<LocalizedText> Pauses { get; init; } = [];

    /// <summary>UTC instant since which its clock stands still, or null.</summary>
    public DateTime? PausedSince { get; init; }

    /// <summary>Grounds on which its time may be extended once more; empty when it may not.</summary>
    public IReadOnlyList<LocalizedText> Extensions { get; init; } = [];

    /// <summary>Who decides on an extension; null when the procedure does not say.</summary>
    public LocalizedText? ExtensionBy { get; init; }

    /// <summary>Length of one extension in the words of the procedure, or null.</summary>
    public Sop.LengthOfTime? ExtensionLength { get; init; }

    /// <summary>The step opens or ended a case's support: it is recorded on the page of closing.</summary>
    public bool Closes { get; init; }
}

/// <summary>Something a step waits for.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
public sealed record StepLack(LackKind Kind, string Id, LocalizedText Name);

/// <summary>A question whose answer decides the way on.</summary>
/// <param name="Key">Name of the answer in a form.</param>
/// <param name="Kind">A fact, a number or a consent.</param>
/// <param name="Name">What is asked.</param>
/// <param name="Values">Answers there are; empty for a number.</param>
/// <param name="Known">The answer known now; null when none is.</param>
public sealed record StepQuestion(string Key, LackKind Kind, LocalizedText Name, IReadOnlyList<string> Values, string? Known);
