using Throughline.Platform.Access;

namespace Throughline.App.Shell;

/// <summary>Jobs and sides in plain words; English, to be said through the texts.</summary>
public static class RoleWords
{
    public static string Of(Role role) => role switch
    {
        Role.IdentificationOfficer => "Identification officer",
        Role.CaseManager => "Case manager",
        Role.Supervisor => "Supervisor",
        Role.ShelterManager => "Shelter manager",
        Role.PanelMember => "Member of the decision panel",
        Role.LegalExpert => "Legal expert",
        Role.Coordinator => "Coordinator of the referral mechanism",
        Role.FundingOfficer => "Funding officer",
        Role.Investigator => "Investigator or prosecutor",
        Role.Rapporteur => "National rapporteur",
        Role.DataProtectionOfficer => "Data protection officer",
        Role.Administrator => "Administrator",
        Role.SurvivorReviewer => "Survivor reviewer",
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };

    public static string Of(Side side) => side switch
    {
        Side.Support => "Help and protection",
        Side.Enforcement => "Police, border, prosecution",
        Side.Coordination => "Coordination and monitoring",
        Side.System => "Runs this server",
        _ => throw new ArgumentOutOfRangeException(nameof(side)),
    };

    /// <summary>What the job is, in one line.</summary>
    public static string JobOf(Role role) => role switch
    {
        Role.IdentificationOfficer => "Screens a person and hands over safely",
        Role.CaseManager => "Holds cases: consent, plan, referral",
        Role.Supervisor => "Answers for the cases of one organisation",
        Role.ShelterManager => "Runs a place of safety",
        Role.PanelMember => "Decides on status, with reasons and a second reader",
        Role.LegalExpert => "Criteria, verdicts, recommendations",
        Role.Coordinator => "The pipeline and its clocks, without names",
        Role.FundingOfficer => "Where money came from and what it bought",
        Role.Investigator => "Own proceedings and extracts that were disclosed",
        Role.Rapporteur => "Protected figures, law and practice",
        Role.DataProtectionOfficer => "Who did what and when, without content",
        Role.Administrator => "Accounts and organisations; no case",
        Role.SurvivorReviewer => "Comments on recommendations and drafts, without a name",
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };
}
