using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Throughline.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AddCaseLog : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_cases_step_File_Step",
                table: "cases_step");

            migrationBuilder.AddColumn<string>(
                name: "Answer",
                table: "cases_step",
                type: "TEXT",
                maxLength: 60,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Run",
                table: "cases_step",
                type: "TEXT",
                maxLength: 60,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Region",
                table: "cases_facts_step",
                type: "TEXT",
                maxLength: 60,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "cases_event",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    File = table.Column<Guid>(type: "TEXT", nullable: false),
                    Run = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Value = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Decided = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Happened = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Recorded = table.Column<DateTime>(type: "TEXT", nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cases_event", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_cases_step_File_Run_Step",
                table: "cases_step",
                columns: new[] { "File", "Run", "Step" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_cases_event_File_Run_Number",
                table: "cases_event",
                columns: new[] { "File", "Run", "Number" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "cases_event");

            migrationBuilder.DropIndex(
                name: "IX_cases_step_File_Run_Step",
                table: "cases_step");

            migrationBuilder.DropColumn(
                name: "Answer",
                table: "cases_step");

            migrationBuilder.DropColumn(
                name: "Run",
                table: "cases_step");

            migrationBuilder.DropColumn(
                name: "Region",
                table: "cases_facts_step");

            migrationBuilder.CreateIndex(
                name: "IX_cases_step_File_Step",
                table: "cases_step",
                columns: new[] { "File", "Step" },
                unique: true);
        }
    }
}
