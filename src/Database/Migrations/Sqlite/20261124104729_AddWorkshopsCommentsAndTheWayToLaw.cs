using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Throughline.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AddWorkshopsCommentsAndTheWayToLaw : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "law_approval_stage",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Country = table.Column<string>(type: "TEXT", nullable: false),
                    Ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Body = table.Column<string>(type: "TEXT", nullable: false),
                    Days = table.Column<int>(type: "INTEGER", nullable: false),
                    Adopts = table.Column<bool>(type: "INTEGER", nullable: false),
                    Ranks = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_law_approval_stage", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "law_document_template",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Country = table.Column<string>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    FileName = table.Column<string>(type: "TEXT", nullable: false),
                    Bytes = table.Column<byte[]>(type: "BLOB", nullable: false),
                    StoredAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_law_document_template", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "law_earlier_wording",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProposalId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Unit = table.Column<int>(type: "INTEGER", nullable: false),
                    Language = table.Column<string>(type: "TEXT", nullable: false),
                    Words = table.Column<string>(type: "TEXT", nullable: false),
                    ReplacedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_law_earlier_wording", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "law_proposal_cost",
                columns: table => new
                {
                    ProposalId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    What = table.Column<string>(type: "TEXT", nullable: false),
                    Minor = table.Column<long>(type: "INTEGER", nullable: true),
                    Currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    Source = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_law_proposal_cost", x => new { x.ProposalId, x.Ordinal });
                });

            migrationBuilder.CreateTable(
                name: "law_stage_passage",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProposalId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Stage = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Body = table.Column<string>(type: "TEXT", nullable: false),
                    Adopts = table.Column<bool>(type: "INTEGER", nullable: false),
                    Draft = table.Column<int>(type: "INTEGER", nullable: false),
                    EnteredOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    LeftOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Result = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Letter = table.Column<string>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_law_stage_passage", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "law_wording_comment",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Handle = table.Column<string>(type: "TEXT", nullable: false),
                    ProposalId = table.Column<Guid>(type: "TEXT", nullable: true),
                    RecommendationId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Draft = table.Column<int>(type: "INTEGER", nullable: false),
                    Unit = table.Column<int>(type: "INTEGER", nullable: false),
                    Language = table.Column<string>(type: "TEXT", nullable: true),
                    Passage = table.Column<string>(type: "TEXT", nullable: true),
                    Suggested = table.Column<string>(type: "TEXT", nullable: true),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    Voice = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Body = table.Column<string>(type: "TEXT", nullable: true),
                    Mark = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Answer = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Reply = table.Column<string>(type: "TEXT", nullable: true),
                    AnsweredOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_law_wording_comment", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "law_workshop",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Handle = table.Column<string>(type: "TEXT", nullable: false),
                    Country = table.Column<string>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    Place = table.Column<string>(type: "TEXT", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Quorum = table.Column<int>(type: "INTEGER", nullable: false),
                    OnScreen = table.Column<Guid>(type: "TEXT", nullable: true),
                    OnScreenUnit = table.Column<int>(type: "INTEGER", nullable: false),
                    ListPassedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ClosedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_law_workshop", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "law_workshop_call",
                columns: table => new
                {
                    WorkshopId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProposalId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Mark = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_law_workshop_call", x => new { x.WorkshopId, x.ProposalId, x.Mark });
                });

            migrationBuilder.CreateTable(
                name: "law_workshop_conflict",
                columns: table => new
                {
                    WorkshopId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Seat = table.Column<int>(type: "INTEGER", nullable: false),
                    ProposalId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_law_workshop_conflict", x => new { x.WorkshopId, x.ProposalId, x.Seat });
                });

            migrationBuilder.CreateTable(
                name: "law_workshop_item",
                columns: table => new
                {
                    WorkshopId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProposalId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Words = table.Column<string>(type: "TEXT", nullable: true),
                    InList = table.Column<bool>(type: "INTEGER", nullable: false),
                    Draft = table.Column<int>(type: "INTEGER", nullable: false),
                    Present = table.Column<int>(type: "INTEGER", nullable: false),
                    DecidedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_law_workshop_item", x => new { x.WorkshopId, x.ProposalId });
                });

            migrationBuilder.CreateTable(
                name: "law_workshop_seat",
                columns: table => new
                {
                    WorkshopId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Body = table.Column<string>(type: "TEXT", nullable: false),
                    IsState = table.Column<bool>(type: "INTEGER", nullable: false),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: true),
                    IsPresent = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_law_workshop_seat", x => new { x.WorkshopId, x.Number });
                });

            migrationBuilder.CreateIndex(
                name: "IX_law_approval_stage_Country_Ordinal",
                table: "law_approval_stage",
                columns: new[] { "Country", "Ordinal" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_law_document_template_Country_Kind_Language",
                table: "law_document_template",
                columns: new[] { "Country", "Kind", "Language" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_law_earlier_wording_ProposalId_Unit",
                table: "law_earlier_wording",
                columns: new[] { "ProposalId", "Unit" });

            migrationBuilder.CreateIndex(
                name: "IX_law_stage_passage_ProposalId_Number",
                table: "law_stage_passage",
                columns: new[] { "ProposalId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_law_wording_comment_Handle",
                table: "law_wording_comment",
                column: "Handle",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_law_wording_comment_Mark",
                table: "law_wording_comment",
                column: "Mark");

            migrationBuilder.CreateIndex(
                name: "IX_law_wording_comment_ProposalId",
                table: "law_wording_comment",
                column: "ProposalId");

            migrationBuilder.CreateIndex(
                name: "IX_law_wording_comment_RecommendationId",
                table: "law_wording_comment",
                column: "RecommendationId");

            migrationBuilder.CreateIndex(
                name: "IX_law_workshop_Country",
                table: "law_workshop",
                column: "Country");

            migrationBuilder.CreateIndex(
                name: "IX_law_workshop_Handle",
                table: "law_workshop",
                column: "Handle",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_law_workshop_seat_AccountId",
                table: "law_workshop_seat",
                column: "AccountId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "law_approval_stage");

            migrationBuilder.DropTable(
                name: "law_document_template");

            migrationBuilder.DropTable(
                name: "law_earlier_wording");

            migrationBuilder.DropTable(
                name: "law_proposal_cost");

            migrationBuilder.DropTable(
                name: "law_stage_passage");

            migrationBuilder.DropTable(
                name: "law_wording_comment");

            migrationBuilder.DropTable(
                name: "law_workshop");

            migrationBuilder.DropTable(
                name: "law_workshop_call");

            migrationBuilder.DropTable(
                name: "law_workshop_conflict");

            migrationBuilder.DropTable(
                name: "law_workshop_item");

            migrationBuilder.DropTable(
                name: "law_workshop_seat");
        }
    }
}
