namespace Throughline.Platform.Access;

/// <summary>
/// Proof that the decision was asked and said yes, for one file, one section and one action. Only <see cref="AccessDecision"/>
/// makes one; keys are released and rows are written against nothing else (trust: lock 3 and the write guard).
/// </summary>
public sealed class Permit
{
    internal Permit(Guid file, Section section, ActionKind action) => (File, Section, Action) = (file, section, action);

    /// <summary>Row key of the case or screening.</summary>
    public Guid File { get; }

    /// <summary>Section it is for.</summary>
    public Section Section { get; }

    /// <summary>Action it is for.</summary>
    public ActionKind Action { get; }

    /// <summary>True for actions that change a file.</summary>
    public bool Changes => Action is ActionKind.Write or ActionKind.Refer or ActionKind.Disclose or ActionKind.Approve;
}
