using Microsoft.EntityFrameworkCore;
using Throughline.Platform.Data;

namespace Throughline.Law;

/// <summary>Tables of the module; the entities behind them are its own.</summary>
public sealed class LawTables : IModelPart
{
    private const int HashLength = 64;

    /// <inheritdoc />
    public void Build(ModelBuilder model)
    {
        ArgumentNullException.ThrowIfNull(model);
        Acts(model);
        Verdicts(model);
        Proposals(model);
        Positions(model);
        Practice(model);
        Analyses(model);
        Workshops(model);
        WayToLaw(model);
        model.Entity<Recommendation>(table =>
        {
            table.ToTable("law_recommendation");
            table.HasIndex(row => row.Handle).IsUnique();
            table.HasIndex(row => new { row.Country, row.Number }).IsUnique();
            table.HasIndex(row => row.Criterion);
        });
    }

    private static void Acts(ModelBuilder model)
    {
        model.Entity<Act>(table =>
        {
            table.ToTable("law_act");
            table.HasIndex(row => row.Handle).IsUnique();
            table.HasIndex(row => row.Key).IsUnique();
            table.HasIndex(row => row.Country);
        });
        model.Entity<ActVersion>(table =>
        {
            table.ToTable("law_act_version");
            table.HasIndex(row => new { row.ActId, row.Language, row.InForce }).IsUnique();
            table.Property(row => row.Language).HasMaxLength(20);
        });
        model.Entity<ActFile>(table =>
        {
            table.ToTable("law_act_file");
            table.HasKey(row => row.VersionId);
        });
        model.Entity<Provision>(table =>
        {
            table.ToTable("law_provision");
            table.HasIndex(row => row.Handle).IsUnique();
            table.HasIndex(row => row.ActId);
        });
        model.Entity<ProvisionText>(table =>
        {
            table.ToTable("law_provision_text");
            table.HasKey(row => row.Hash);
            table.Property(row => row.Hash).HasMaxLength(HashLength);
            table.Property(row => row.Words).HasMaxLength(HashLength);
        });
        model.Entity<VersionEntry>(table =>
        {
            table.ToTable("law_version_entry");
            table.HasKey(row => new { row.VersionId, row.Position });
            table.HasIndex(row => new { row.ProvisionId, row.VersionId });
            table.HasIndex(row => new { row.VersionId, row.EId });
            table.Property(row => row.TextHash).HasMaxLength(HashLength);
        });
    }

    private static void Analyses(ModelBuilder model)
    {
        model.Entity<OwnCriterion>(table =>
        {
            table.ToTable("law_own_criterion");
            table.HasKey(row => row.Id);
            table.Property(row => row.Id).HasMaxLength(20);
            table.HasIndex(row => row.Number).IsUnique();
        });
        model.Entity<BindingRow>(table =>
        {
            table.ToTable("law_binding");
            table.HasIndex(row => row.Handle).IsUnique();
            table.HasIndex(row => new { row.Country, row.Instrument });
        });
        model.Entity<AnalysisRow>(table =>
        {
            table.ToTable("law_analysis");
            table.HasIndex(row => row.Handle).IsUnique();
            table.HasIndex(row => row.Country);
        });
        model.Entity<AnalysisTopic>(table =>
        {
            table.ToTable("law_analysis_topic");
            table.HasKey(row => new { row.AnalysisId, row.Topic });
        });
        model.Entity<BlindVerdict>(table =>
        {
            table.ToTable("law_blind_verdict");
            table.HasIndex(row => new { row.AnalysisId, row.Criterion, row.AccountId }).IsUnique();
        });
        model.Entity<BlindQuote>(table =>
        {
            table.ToTable("law_blind_quote");
            table.HasKey(row => new { row.BlindVerdictId, row.Ordinal });
        });
        model.Entity<Settlement>(table =>
        {
            table.ToTable("law_settlement");
            table.HasKey(row => new { row.AnalysisId, row.Criterion });
        });
    }

    private static void Practice(ModelBuilder model)
    {
        model.Entity<PracticeRow>(table =>
        {
            table.ToTable("law_practice");
            table.HasIndex(row => row.Handle).IsUnique();
            table.HasIndex(row => row.Key).IsUnique();
            table.Property(row => row.Key).HasMaxLength(80);
            table.HasIndex(row => row.Country);
        });
        model.Entity<PracticeJudgementRow>(table =>
        {
            table.ToTable("law_practice_judgement");
            table.HasKey(row => new { row.CardId, row.Number });
        });
        model.Entity<PracticeRecommendationRow>(table =>
        {
            table.ToTable("law_practice_recommendation");
            table.HasKey(row => row.RecommendationId);
            table.HasIndex(row => row.CardId);
        });
    }

    private static void Verdicts(ModelBuilder model)
    {
        model.Entity<Verdict>(table =>
        {
            table.ToTable("law_verdict");
            table.HasIndex(row => row.Handle).IsUnique();
            table.HasIndex(row => new { row.Country, row.Criterion, row.GivenOn });
            table.Property(row => row.CriterionHash).HasMaxLength(HashLength);
        });
        model.Entity<VerdictQuote>(table =>
        {
            table.ToTable("law_verdict_quote");
            table.HasKey(row => new { row.VerdictId, row.Ordinal });
            table.HasIndex(row => row.ProvisionId);
            table.Property(row => row.WordsHash).HasMaxLength(HashLength);
        });
    }

    private static void Proposals(ModelBuilder model)
    {
        model.Entity<Proposal>(table =>
        {
            table.ToTable("law_proposal");
            table.HasIndex(row => row.Handle).IsUnique();
            table.HasIndex(row => new { row.Country, row.Number }).IsUnique();
        });
        model.Entity<ProposalRecommendation>(table =>
        {
            table.ToTable("law_proposal_recommendation");
            table.HasKey(row => new { row.ProposalId, row.RecommendationId });
            table.HasIndex(row => row.RecommendationId);
        });
        model.Entity<ProposalDraftRow>(table =>
        {
            table.ToTable("law_proposal_draft");
            table.HasKey(row => new { row.ProposalId, row.Draft });
        });
        model.Entity<ProposalUnit>(table =>
        {
            table.ToTable("law_proposal_unit");
            table.HasIndex(row => new { row.ProposalId, row.Draft, row.Ordinal });
            table.HasIndex(row => row.ProvisionId);
        });
        model.Entity<ProposalWording>(table =>
        {
            table.ToTable("law_proposal_wording");
            table.HasKey(row => new { row.UnitId, row.Language });
            table.Property(row => row.Language).HasMaxLength(20);
        });
        model.Entity<Adoption>(table =>
        {
            table.ToTable("law_adoption");
            table.HasKey(row => row.ProposalId);
        });
        model.Entity<AdoptedEdition>(table =>
        {
            table.ToTable("law_adopted_edition");
            table.HasKey(row => new { row.ProposalId, row.VersionId });
        });
        model.Entity<LawRank>(table =>
        {
            table.ToTable("law_rank");
            table.HasIndex(row => row.Country);
        });
    }

    private static void Workshops(ModelBuilder model)
    {
        model.Entity<WorkshopRow>(table =>
        {
            table.ToTable("law_workshop");
            table.HasIndex(row => row.Handle).IsUnique();
            table.HasIndex(row => row.Country);
        });
        model.Entity<WorkshopSeat>(table =>
        {
            table.ToTable("law_workshop_seat");
            table.HasKey(row => new { row.WorkshopId, row.Number });
            table.HasIndex(row => row.AccountId);
        });
        model.Entity<WorkshopItem>(table =>
        {
            table.ToTable("law_workshop_item");
            table.HasKey(row => new { row.WorkshopId, row.ProposalId });
        });
        model.Entity<WorkshopCall>(table =>
        {
            table.ToTable("law_workshop_call");
            table.HasKey(row => new { row.WorkshopId, row.ProposalId, row.Mark });
            table.Property(row => row.Mark).HasMaxLength(HashLength);
        });
        model.Entity<WorkshopConflict>(table =>
        {
            table.ToTable("law_workshop_conflict");
            table.HasKey(row => new { row.WorkshopId, row.ProposalId, row.Seat });
        });
        model.Entity<WordingComment>(table =>
        {
            table.ToTable("law_wording_comment");
            table.HasIndex(row => row.Handle).IsUnique();
            table.HasIndex(row => row.ProposalId);
            table.HasIndex(row => row.RecommendationId);
            table.HasIndex(row => row.Mark);
            table.Property(row => row.Mark).HasMaxLength(HashLength);
        });
        model.Entity<EarlierWording>(table =>
        {
            table.ToTable("law_earlier_wording");
            table.HasIndex(row => new { row.ProposalId, row.Unit });
        });
    }

    private static void WayToLaw(ModelBuilder model)
    {
        model.Entity<ApprovalStage>(table =>
        {
            table.ToTable("law_approval_stage");
            table.HasIndex(row => new { row.Country, row.Ordinal }).IsUnique();
        });
        model.Entity<StagePassage>(table =>
        {
            table.ToTable("law_stage_passage");
            table.HasIndex(row => new { row.ProposalId, row.Number }).IsUnique();
        });
        model.Entity<ProposalCost>(table =>
        {
            table.ToTable("law_proposal_cost");
            table.HasKey(row => new { row.ProposalId, row.Ordinal });
            table.Property(row => row.Currency).HasMaxLength(3);
        });
        model.Entity<LawTerm>(table =>
        {
            table.ToTable("law_term");
            table.HasIndex(row => row.Handle).IsUnique();
            table.HasIndex(row => row.Country);
        });
        model.Entity<KeptWording>(table =>
        {
            table.ToTable("law_kept_wording");
            table.HasKey(row => new { row.AccountId, row.ProposalId, row.Place });
            table.Property(row => row.Place).HasMaxLength(300);
        });
        model.Entity<DocumentTemplate>(table =>
        {
            table.ToTable("law_document_template");
            table.HasIndex(row => new { row.Country, row.Kind, row.Language }).IsUnique();
            table.Property(row => row.Kind).HasMaxLength(40);
            table.Property(row => row.Language).HasMaxLength(20);
        });
    }

    private static void Positions(ModelBuilder model)
    {
        model.Entity<ParticipantView>(table =>
        {
            table.ToTable("law_participant_view");
            table.HasIndex(row => row.Handle).IsUnique();
            table.HasIndex(row => new { row.ProposalId, row.Draft, row.Mark }).IsUnique();
            table.Property(row => row.Mark).HasMaxLength(HashLength);
        });
        model.Entity<BodyPosition>(table =>
        {
            table.ToTable("law_body_position");
            table.HasIndex(row => row.Handle).IsUnique();
            table.HasIndex(row => new { row.ProposalId, row.Draft, row.Name }).IsUnique();
        });
        model.Entity<ExpectedVerdict>(table =>
        {
            table.ToTable("law_expected_verdict");
            table.HasKey(row => new { row.ProposalId, row.Criterion });
        });
        model.Entity<Delegation>(table =>
        {
            table.ToTable("law_delegation");
            table.HasIndex(row => row.Handle).IsUnique();
            table.HasIndex(row => row.Country);
            table.HasIndex(row => row.ProvisionId);
        });
    }
}
