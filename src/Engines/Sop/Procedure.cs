namespace Throughline.Sop;

/// <summary>
/// A standard operating procedure as data. A value read by <see cref="SopReader"/> has unique ids and well-formed
/// conditions; whether its references and its graph hold is what <see cref="SopCheck"/> tells.
/// </summary>
/// <param name="Id">Stable id of the procedure across its versions.</param>
/// <param name="Version">Version as printed, for example <c>3.2</c>.</param>
/// <param name="Title">Language code → title, at least one.</param>
/// <param name="Country">The country, as the file writes it.</param>
/// <param name="InForce">First day in force; null for a draft.</param>
/// <param name="SourceNote">Where the procedure comes from; null when the file does not say.</param>
/// <param name="Actors">The roles, in the order of the lanes.</param>
/// <param name="Facts">What conditions may ask.</param>
/// <param name="Steps">The steps, in the order of the file.</param>
public sealed record Procedure(
    string Id,
    string Version,
    IReadOnlyDictionary<string, string> Title,
    string Country,
    DateOnly? InForce,
    string? SourceNote,
    IReadOnlyList<Actor> Actors,
    IReadOnlyList<FactDeclaration> Facts,
    IReadOnlyList<Step> Steps)
{
    /// <summary>Language of texts the file writes without a language code.</summary>
    public string Language { get; init; } = "en";

    /// <summary>The records (forms) steps make and use.</summary>
    public IReadOnlyList<NamedItem> Records { get; init; } = [];

    /// <summary>Events outside the steps that deadlines count from.</summary>
    public IReadOnlyList<NamedItem> Events { get; init; } = [];

    /// <summary>The numbers a country sets for itself, with their defaults.</summary>
    public IReadOnlyList<ProcedureParameter> Parameters { get; init; } = [];

    /// <summary>Numbers recorded about a case that conditions compare with parameters, for example the age.</summary>
    public IReadOnlyList<NamedItem> Numbers { get; init; } = [];

    /// <summary>The consents steps ask for.</summary>
    public IReadOnlyList<ConsentDeclaration> Consents { get; init; } = [];

    /// <summary>The services steps give.</summary>
    public IReadOnlyList<NamedItem> Services { get; init; } = [];

    /// <summary>True when the procedure is for children (I3).</summary>
    public bool ForChildren { get; init; }

    /// <summary>True when the procedure is for people who are not nationals of the country.</summary>
    public bool ForForeignNationals { get; init; }

    /// <summary>The step with this id, or null.</summary>
    public Step? Find(string stepId) => Steps.FirstOrDefault(s => s.Id == stepId);
}
