namespace Throughline.Platform.Organisations;

/// <summary>Whether a body belongs to the state or to civil society.</summary>
public enum OrganisationKind
{
    /// <summary>State or municipal body.</summary>
    State,

    /// <summary>Non-governmental, religious or international organisation.</summary>
    CivilSociety,
}
