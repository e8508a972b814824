namespace Throughline.Procedures;

/// <summary>A part of a step that two versions may differ in.</summary>
public enum StepPart
{
    /// <summary>Title.</summary>
    Title,

    /// <summary>Responsible actor.</summary>
    Actor,

    /// <summary>Time limits, running time and reviews.</summary>
    Deadline,

    /// <summary>Legal basis.</summary>
    Basis,

    /// <summary>Consents.</summary>
    Consent,

    /// <summary>Records made.</summary>
    Records,

    /// <summary>What must be guaranteed.</summary>
    Safeguards,

    /// <summary>Ways on.</summary>
    Ways,

    /// <summary>Whether it is a service or protection.</summary>
    Assistance,

    /// <summary>What is done.</summary>
    Text,
}
