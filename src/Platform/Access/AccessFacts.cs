namespace Throughline.Platform.Access;

/// <summary>
/// Everything a decision may depend on, read from the primary in the same transaction as the data. Values outside the closed
/// lists are allowed here and refused by the decision.
/// </summary>
/// <param name="Role">Job of the viewer.</param>
/// <param name="Action">What is asked.</param>
/// <param name="Section">Part that is asked for.</param>
/// <param name="Relation">Tie of the viewer to the file; None where the section belongs to no person.</param>
/// <param name="Basis">Why it would be lawful.</param>
/// <param name="ViewerSide">Side of the viewer's organisation.</param>
/// <param name="FileSide">Side of the organisation that holds the file: Support or Enforcement.</param>
/// <param name="CaseState">State of the file; Open where there is none.</param>
/// <param name="UserState">State of the account.</param>
public readonly record struct AccessFacts(
    Role Role, ActionKind Action, Section Section, Relation Relation, ConsentBasis Basis,
    Side ViewerSide, Side FileSide, CaseState CaseState, UserState UserState);
