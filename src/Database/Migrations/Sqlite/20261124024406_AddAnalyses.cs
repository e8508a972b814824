using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Throughline.Database.Migrations.Sqlite
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
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Handle = table.Column<string>(type: "TEXT", nullable: false),
                    Country = table.Column<string>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    Tiers = table.Column<string>(type: "TEXT", nullable: false),
                    TextOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    BegunAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ClosedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_law_analysis", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "law_analysis_topic",
                columns: table => new
                {
                    AnalysisId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Topic = table.Column<string>(type: "TEXT", nullable: false),
                    First = table.Column<Guid>(type: "TEXT", nullable: true),
                    Second = table.Column<Guid>(type: "TEXT", nullable: true),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_law_analysis_topic", x => new { x.AnalysisId, x.Topic });
                });

            migrationBuilder.CreateTable(
                name: "law_blind_quote",
                columns: table => new
                {
                    BlindVerdictId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    ActKey = table.Column<string>(type: "TEXT", nullable: false),
                    EId = table.Column<string>(type: "TEXT", nullable: false),
                    Date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Words = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_law_blind_quote", x => new { x.BlindVerdictId, x.Ordinal });
                });

            migrationBuilder.CreateTable(
                name: "law_blind_verdict",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AnalysisId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Criterion = table.Column<string>(type: "TEXT", nullable: false),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Value = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Reasons = table.Column<string>(type: "TEXT", nullable: false),
                    GivenAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_law_blind_verdict", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "law_settlement",
                columns: table => new
                {
                    AnalysisId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Criterion = table.Column<string>(type: "TEXT", nullable: false),
                    Agreed = table.Column<bool>(type: "INTEGER", nullable: false),
                    Value = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: true),
                    VerdictHandle = table.Column<string>(type: "TEXT", nullable: false),
                    SettledBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    SettledAt = table.Column<DateTime>(type: "TEXT", nullable: false)
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
