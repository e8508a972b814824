using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Throughline.Database.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class AddAnalyses : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "law_analysis",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Handle = table.Column<string>(type: "text", nullable: false),
                    Country = table.Column<string>(type: "text", nullable: false),
                    Title = table.Column<string>(type: "text", nullable: false),
                    Tiers = table.Column<string>(type: "text", nullable: false),
                    TextOn = table.Column<DateOnly>(type: "date", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: true),
                    BegunAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ClosedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_law_analysis", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "law_analysis_topic",
                columns: table => new
                {
                    AnalysisId = table.Column<Guid>(type: "uuid", nullable: false),
                    Topic = table.Column<string>(type: "text", nullable: false),
                    First = table.Column<Guid>(type: "uuid", nullable: true),
                    Second = table.Column<Guid>(type: "uuid", nullable: true),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_law_analysis_topic", x => new { x.AnalysisId, x.Topic });
                });

            migrationBuilder.CreateTable(
                name: "law_blind_quote",
                columns: table => new
                {
                    BlindVerdictId = table.Column<Guid>(type: "uuid", nullable: false),
                    Ordinal = table.Column<int>(type: "integer", nullable: false),
                    ActKey = table.Column<string>(type: "text", nullable: false),
                    EId = table.Column<string>(type: "text", nullable: false),
                    Date = table.Column<DateOnly>(type: "date", nullable: false),
                    Words = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_law_blind_quote", x => new { x.BlindVerdictId, x.Ordinal });
                });

            migrationBuilder.CreateTable(
                name: "law_blind_verdict",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AnalysisId = table.Column<Guid>(type: "uuid", nullable: false),
                    Criterion = table.Column<string>(type: "text", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    Value = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Reasons = table.Column<string>(type: "text", nullable: false),
                    GivenAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_law_blind_verdict", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "law_settlement",
                columns: table => new
                {
                    AnalysisId = table.Column<Guid>(type: "uuid", nullable: false),
                    Criterion = table.Column<string>(type: "text", nullable: false),
                    Agreed = table.Column<bool>(type: "boolean", nullable: false),
                    Value = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Reason = table.Column<string>(type: "text", nullable: true),
                    VerdictHandle = table.Column<string>(type: "text", nullable: false),
                    SettledBy = table.Column<Guid>(type: "uuid", nullable: false),
                    SettledAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_law_settlement", x => new { x.AnalysisId, x.Criterion });
                });

            migrationBuilder.CreateIndex(
                name: "IX_law_analysis_Country",
                table: "law_analysis",
                column: "Country");

            migrationBuilder.CreateIndex(
                name: "IX_law_analysis_Handle",
                table: "law_analysis",
                column: "Handle",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_law_blind_verdict_AnalysisId_Criterion_AccountId",
                table: "law_blind_verdict",
                columns: new[] { "AnalysisId", "Criterion", "AccountId" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "law_analysis");

            migrationBuilder.DropTable(
                name: "law_analysis_topic");

            migrationBuilder.DropTable(
                name: "law_blind_quote");

            migrationBuilder.DropTable(
                name: "law_blind_verdict");

            migrationBuilder.DropTable(
                name: "law_settlement");
        }
    }
}
