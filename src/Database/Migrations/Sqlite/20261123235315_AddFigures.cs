using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Throughline.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AddFigures : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "cases_facts_person",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Origin = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Import = table.Column<Guid>(type: "TEXT", nullable: true),
                    Detected = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Sex = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Age = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Form = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Region = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    OutsidePolice = table.Column<bool>(type: "INTEGER", nullable: true),
                    Decision = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Decided = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Reviewed = table.Column<bool>(type: "INTEGER", nullable: false),
                    HoursToSafeNight = table.Column<int>(type: "INTEGER", nullable: true),
                    Declined = table.Column<bool>(type: "INTEGER", nullable: true),
                    Referrals = table.Column<int>(type: "INTEGER", nullable: true),
                    AnsweredLate = table.Column<bool>(type: "INTEGER", nullable: false),
                    UnansweredBy = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    WithdrawalsSent = table.Column<int>(type: "INTEGER", nullable: false),
                    WithdrawalsAcknowledged = table.Column<int>(type: "INTEGER", nullable: false),
                    SupportBrokenOff = table.Column<bool>(type: "INTEGER", nullable: true),
                    ReTrafficked = table.Column<bool>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cases_facts_person", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "cases_past_import",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Handle = table.Column<string>(type: "TEXT", nullable: false),
                    FileHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Persons = table.Column<int>(type: "INTEGER", nullable: false),
                    First = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Last = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Recorded = table.Column<DateTime>(type: "TEXT", nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cases_past_import", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "statistics_population",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Sex = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Age = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Region = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Persons = table.Column<int>(type: "INTEGER", nullable: false),
                    AsOf = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 160, nullable: false),
                    Recorded = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_statistics_population", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "statistics_release",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Handle = table.Column<string>(type: "TEXT", nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    Figure = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Content = table.Column<string>(type: "TEXT", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Counts = table.Column<string>(type: "TEXT", nullable: false),
                    ComparedWith = table.Column<int>(type: "INTEGER", nullable: false),
                    Corrects = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Prepared = table.Column<DateTime>(type: "TEXT", nullable: false),
                    PreparedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    PreparedByBody = table.Column<Guid>(type: "TEXT", nullable: false),
                    Approved = table.Column<DateTime>(type: "TEXT", nullable: true),
                    AnsweredBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    AnsweredByBody = table.Column<Guid>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_statistics_release", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "statistics_threshold",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Threshold = table.Column<int>(type: "INTEGER", nullable: false),
                    Recorded = table.Column<DateTime>(type: "TEXT", nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_statistics_threshold", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_cases_facts_person_Detected",
                table: "cases_facts_person",
                column: "Detected");

            migrationBuilder.CreateIndex(
                name: "IX_cases_facts_person_Import",
                table: "cases_facts_person",
                column: "Import");

            migrationBuilder.CreateIndex(
                name: "IX_cases_facts_person_Subject",
                table: "cases_facts_person",
                column: "Subject",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_cases_past_import_FileHash",
                table: "cases_past_import",
                column: "FileHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_cases_past_import_Handle",
                table: "cases_past_import",
                column: "Handle",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_statistics_population_Year_Sex_Age_Region",
                table: "statistics_population",
                columns: new[] { "Year", "Sex", "Age", "Region" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_statistics_release_Figure_Year",
                table: "statistics_release",
                columns: new[] { "Figure", "Year" });

            migrationBuilder.CreateIndex(
                name: "IX_statistics_release_Handle",
                table: "statistics_release",
                column: "Handle",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_statistics_release_Number",
                table: "statistics_release",
                column: "Number",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "cases_facts_person");

            migrationBuilder.DropTable(
                name: "cases_past_import");

            migrationBuilder.DropTable(
                name: "statistics_population");

            migrationBuilder.DropTable(
                name: "statistics_release");

            migrationBuilder.DropTable(
                name: "statistics_threshold");
        }
    }
}
