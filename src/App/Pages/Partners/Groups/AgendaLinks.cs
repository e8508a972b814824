using Throughline.Partners.Groups;

namespace Throughline.App.Pages.Partners.Groups;

/// <summary>Where an item of an agenda leads.</summary>
public static class AgendaLinks
{
    /// <summary>Address of what the item points to; null for free text.</summary>
    public static string? Url(AgendaKind kind, string? link) => (kind, link) switch
    {
        (_, null) or (AgendaKind.Text, _) => null,
        (AgendaKind.PracticeCard, _) => $"/law/practice/{link}",
        (AgendaKind.ProcedureStep, _) when link.Split('/') is [var procedure, var step] => $"/procedures/{procedure}/steps/{step}",
        (AgendaKind.ProcedureStep, _) => null,
        (AgendaKind.Proposal, _) => $"/law/proposals/{link}",
        _ => $"/law/recommendations/{link}",
    };
}
