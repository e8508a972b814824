using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Throughline.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AddProposals : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "AdoptedOn",
                table: "law_recommendation",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "DueOn",
                table: "law_recommendation",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "NeedsRank",
                table: "law_recommendation",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "law_adopted_edition",
                columns: table => new
                {
                    ProposalId = table.Column<Guid>(type: "TEXT", nullable: false),
                    VersionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    WasThere = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_law_adopted_edition", x => new { x.ProposalId, x.VersionId });
                });

            migrationBuilder.CreateTable(
                name: "law_adoption",
                columns: table => new
                {
                    ProposalId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ActName = table.Column<string>(type: "TEXT", nullable: false),
                    ActNumber = table.Column<string>(type: "TEXT", nullable: false),
                    Adopted = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Signed = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Published = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Registered = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    InForce = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    AppliedFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Transition = table.Column<string>(type: "TEXT", nullable: true),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_law_adoption", x => x.ProposalId);
                });

            migrationBuilder.CreateTable(
                name: "law_body_position",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Handle = table.Column<string>(type: "TEXT", nullable: false),
                    ProposalId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Draft = table.Column<int>(type: "INTEGER", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    IsState = table.Column<bool>(type: "INTEGER", nullable: false),
                    AskedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Answer = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    LetterNumber = table.Column<string>(type: "TEXT", nullable: true),
                    LetterDate = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Signatory = table.Column<string>(type: "TEXT", nullable: true),
                    Remarks = table.Column<string>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_law_body_position", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "law_delegation",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Handle = table.Column<string>(type: "TEXT", nullable: false),
                    Country = table.Column<string>(type: "TEXT", nullable: false),
                    ProvisionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Body = table.Column<string>(type: "TEXT", nullable: false),
                    Ordered = table.Column<string>(type: "TEXT", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    IssuedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    IssuedActId = table.Column<Guid>(type: "TEXT", nullable: true),
                    IssuedName = table.Column<string>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_law_delegation", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "law_expected_verdict",
                columns: table => new
                {
                    ProposalId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Criterion = table.Column<string>(type: "TEXT", nullable: false),
                    Value = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Reasons = table.Column<string>(type: "TEXT", nullable: false),
                    Draft = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_law_expected_verdict", x => new { x.ProposalId, x.Criterion });
                });

            migrationBuilder.CreateTable(
                name: "law_participant_view",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Handle = table.Column<string>(type: "TEXT", nullable: false),
                    ProposalId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Draft = table.Column<int>(type: "INTEGER", nullable: false),
                    Mark = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Leaning = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_law_participant_view", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "law_proposal",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Handle = table.Column<string>(type: "TEXT", nullable: false),
                    Country = table.Column<string>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Draft = table.Column<int>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: true),
                    ChangedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_law_proposal", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "law_proposal_draft",
                columns: table => new
                {
                    ProposalId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Draft = table.Column<int>(type: "INTEGER", nullable: false),
                    MadeAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_law_proposal_draft", x => new { x.ProposalId, x.Draft });
                });

            migrationBuilder.CreateTable(
                name: "law_proposal_recommendation",
                columns: table => new
                {
                    ProposalId = table.Column<Guid>(type: "TEXT", nullable: false),
                    RecommendationId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_law_proposal_recommendation", x => new { x.ProposalId, x.RecommendationId });
                });

            migrationBuilder.CreateTable(
                name: "law_proposal_unit",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProposalId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Draft = table.Column<int>(type: "INTEGER", nullable: false),
                    Ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    ActId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Move = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    EId = table.Column<string>(type: "TEXT", nullable: true),
                    ProvisionId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Place = table.Column<string>(type: "TEXT", nullable: false),
                    Num = table.Column<string>(type: "TEXT", nullable: true),
                    Heading = table.Column<string>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_law_proposal_unit", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "law_proposal_wording",
                columns: table => new
                {
                    UnitId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Authentic = table.Column<bool>(type: "INTEGER", nullable: false),
                    Base = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Current = table.Column<string>(type: "TEXT", nullable: false),
                    Proposed = table.Column<string>(type: "TEXT", nullable: false),
                    Adopted = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_law_proposal_wording", x => new { x.UnitId, x.Language });
                });

            migrationBuilder.CreateTable(
                name: "law_rank",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Country = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Level = table.Column<int>(type: "INTEGER", nullable: false),
                    Body = table.Column<string>(type: "TEXT", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_law_rank", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_law_body_position_Handle",
                table: "law_body_position",
                column: "Handle",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_law_body_position_ProposalId_Draft_Name",
                table: "law_body_position",
                columns: new[] { "ProposalId", "Draft", "Name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_law_delegation_Country",
                table: "law_delegation",
                column: "Country");

            migrationBuilder.CreateIndex(
                name: "IX_law_delegation_Handle",
                table: "law_delegation",
                column: "Handle",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_law_delegation_ProvisionId",
                table: "law_delegation",
                column: "ProvisionId");

            migrationBuilder.CreateIndex(
                name: "IX_law_participant_view_Handle",
                table: "law_participant_view",
                column: "Handle",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_law_participant_view_ProposalId_Draft_Mark",
                table: "law_participant_view",
                columns: new[] { "ProposalId", "Draft", "Mark" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_law_proposal_Country_Number",
                table: "law_proposal",
                columns: new[] { "Country", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_law_proposal_Handle",
                table: "law_proposal",
                column: "Handle",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_law_proposal_recommendation_RecommendationId",
                table: "law_proposal_recommendation",
                column: "RecommendationId");

            migrationBuilder.CreateIndex(
                name: "IX_law_proposal_unit_ProposalId_Draft_Ordinal",
                table: "law_proposal_unit",
                columns: new[] { "ProposalId", "Draft", "Ordinal" });

            migrationBuilder.CreateIndex(
                name: "IX_law_proposal_unit_ProvisionId",
                table: "law_proposal_unit",
                column: "ProvisionId");

            migrationBuilder.CreateIndex(
                name: "IX_law_rank_Country",
                table: "law_rank",
                column: "Country");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "law_adopted_edition");

            migrationBuilder.DropTable(
                name: "law_adoption");

            migrationBuilder.DropTable(
                name: "law_body_position");

            migrationBuilder.DropTable(
                name: "law_delegation");

            migrationBuilder.DropTable(
                name: "law_expected_verdict");

            migrationBuilder.DropTable(
                name: "law_participant_view");

            migrationBuilder.DropTable(
                name: "law_proposal");

            migrationBuilder.DropTable(
                name: "law_proposal_draft");

            migrationBuilder.DropTable(
                name: "law_proposal_recommendation");

            migrationBuilder.DropTable(
                name: "law_proposal_unit");

            migrationBuilder.DropTable(
                name: "law_proposal_wording");

            migrationBuilder.DropTable(
                name: "law_rank");

            migrationBuilder.DropColumn(
                name: "AdoptedOn",
                table: "law_recommendation");

            migrationBuilder.DropColumn(
                name: "DueOn",
                table: "law_recommendation");

            migrationBuilder.DropColumn(
                name: "NeedsRank",
                table: "law_recommendation");
        }
    }
}
