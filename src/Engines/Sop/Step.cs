namespace Throughline.Sop;

/// <summary>One step of the procedure: one actor, one deadline with its calendar, its legal basis, its ways on.</summary>
/// <param name="Id">Unique within the procedure, for example <c>S7</c>.</param>
/// <param name="Title">Language code → title, at least one.</param>
/// <param name="ActorId">The responsible actor; empty when the file names none (a finding).</param>
/// <param name="Assistance">True for a service or a protection: such a step may never depend on co-operation (I1).</param>
/// <param name="Deadline">The first deadline; null when the file gives none (a finding).</param>
/// <param name="Basis">What the step rests on; empty when the file gives none (a finding).</param>
/// <param name="Consent">Which consents the step needs, in the words of the file; empty when none is needed.</param>
/// <param name="Records">Ids of the records made in the step.</param>
/// <param name="Next">The ways on, in the order of the file.</param>
/// <param name="Start">True when the procedure can begin here.</param>
/// <param name="End">True when the case, or this line of work (<see cref="EndsBranchOnly"/>), can end here.</param>
/// <param name="Text">Language code → what is done; empty when the file gives none.</param>
/// <param name="Line">1-based line of the file.</param>
public sealed record Step(
    string Id,
    IReadOnlyDictionary<string, string> Title,
    string ActorId,
    bool Assistance,
    Deadline? Deadline,
    IReadOnlyList<LegalBasis> Basis,
    IReadOnlyList<string> Consent,
    IReadOnlyList<string> Records,
    IReadOnlyList<Transition> Next,
    bool Start,
    bool End,
    IReadOnlyDictionary<string, string> Text,
    int Line)
{
    /// <summary>Further deadlines of the step, after <see cref="Deadline"/>.</summary>
    public IReadOnlyList<Deadline> MoreDeadlines { get; init; } = [];

    /// <summary>How long the state the step opens lasts (the recovery and reflection period); null when it opens none.</summary>
    public Deadline? Runs { get; init; }

    /// <summary>At which distances the step is looked at again.</summary>
    public IReadOnlyList<Deadline> Reviews { get; init; } = [];

    /// <summary>Ids of the records that must exist before the step can be done.</summary>
    public IReadOnlyList<string> Uses { get; init; } = [];

    /// <summary>What must be guaranteed while the step is done, in the words of the file.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, string>> Safeguards { get; init; } = [];

    /// <summary>True: the step begins only when every step that leads here has been done; false: with each arrival.</summary>
    public bool JoinsAll { get; init; }

    /// <summary>How many ways on are taken.</summary>
    public Take Take { get; init; }

    /// <summary>True when the step may begin at any time after the start (a complaint, a decision on justice participation).</summary>
    public bool AnyTime { get; init; }

    /// <summary>True when <see cref="End"/> ends this line of work only and the case goes on.</summary>
    public bool EndsBranchOnly { get; init; }

    /// <summary>True for the one kind of step that may end support (I9).</summary>
    public bool Closure { get; init; }

    /// <summary>The duties around a decision; null when the step decides nothing about the person's rights.</summary>
    public DecisionDuties? Decision { get; init; }

    /// <summary>The shortest time the work of the step takes; null when the file does not say.</summary>
    public LengthOfTime? Shortest { get; init; }

    /// <summary>Ids of the consents asked in this step.</summary>
    public IReadOnlyList<string> Asks { get; init; } = [];

    /// <summary>Ids of the consents that must be in force for the step to be done.</summary>
    public IReadOnlyList<string> Needs { get; init; } = [];

    /// <summary>What the step gives to whom (I5).</summary>
    public IReadOnlyList<Sharing> Shares { get; init; } = [];

    /// <summary>Ids of the services given here.</summary>
    public IReadOnlyList<string> Services { get; init; } = [];

    /// <summary>Id of the procedure this step is carried out by; null when the step stands for itself.</summary>
    public string? Calls { get; init; }

    /// <summary>How often the step may be done in one case; null when the file sets no bound.</summary>
    public int? AtMost { get; init; }

    /// <summary>True where a guardian is named (I3).</summary>
    public bool NamesGuardian { get; init; }

    /// <summary>True where the recovery and reflection period is opened (I2).</summary>
    public bool OpensReflection { get; init; }

    /// <summary>True where a complaint is received (I11).</summary>
    public bool ReceivesComplaint { get; init; }

    /// <summary>For which reasons the clock of the step may stand still, in the words of the file; empty: for none.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, string>> Pauses { get; init; } = [];

    /// <summary>How the time of the step may be extended; null: it may not.</summary>
    public ClockExtension? Extension { get; init; }

    /// <summary><see cref="Deadline"/> and <see cref="MoreDeadlines"/>.</summary>
    public IEnumerable<Deadline> Deadlines => Deadline is null ? MoreDeadlines : MoreDeadlines.Prepend(Deadline);
}
