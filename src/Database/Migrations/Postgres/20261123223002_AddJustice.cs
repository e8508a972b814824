using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Throughline.Database.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class AddJustice : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "cases_disclosure",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Handle = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    Serial = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    File = table.Column<Guid>(type: "uuid", nullable: false),
                    RecipientId = table.Column<Guid>(type: "uuid", nullable: false),
                    Basis = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Purpose = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ConsentId = table.Column<Guid>(type: "uuid", nullable: true),
                    Sections = table.Column<string>(type: "text", nullable: false),
                    Days = table.Column<int>(type: "integer", nullable: false),
                    Demand = table.Column<byte[]>(type: "bytea", nullable: true),
                    Packet = table.Column<byte[]>(type: "bytea", nullable: true),
                    Withheld = table.Column<byte[]>(type: "bytea", nullable: true),
                    Hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    AskedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    AskedHappened = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    AskedRecorded = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    SecondBy = table.Column<Guid>(type: "uuid", nullable: true),
                    RefusedRecorded = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Given = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Until = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ReviewBy = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ReviewedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    Reviewed = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    RecalledHappened = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    RecalledRecorded = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cases_disclosure", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "justice_accused",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Handle = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    File = table.Column<Guid>(type: "uuid", nullable: false),
                    Section = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    LegalPerson = table.Column<bool>(type: "boolean", nullable: false),
                    Role = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Sex = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Age = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Citizenship = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: true),
                    Status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Identified = table.Column<bool>(type: "boolean", nullable: false),
                    Name = table.Column<byte[]>(type: "bytea", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_justice_accused", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "justice_claim",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Handle = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    File = table.Column<Guid>(type: "uuid", nullable: false),
                    Route = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Currency = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    RunsFrom = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    RunsFromDay = table.Column<DateOnly>(type: "date", nullable: true),
                    LimitationDay = table.Column<DateOnly>(type: "date", nullable: true),
                    LimitationBasis = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Paper = table.Column<byte[]>(type: "bytea", nullable: false),
                    Opened = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_justice_claim", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "justice_extract",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Handle = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    Serial = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    RecipientId = table.Column<Guid>(type: "uuid", nullable: false),
                    GiverId = table.Column<Guid>(type: "uuid", nullable: false),
                    Basis = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Purpose = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Made = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Until = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Content = table.Column<byte[]>(type: "bytea", nullable: false),
                    Proceeding = table.Column<Guid>(type: "uuid", nullable: true),
                    Stopped = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_justice_extract", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "justice_facts_claim",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Subject = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Route = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Currency = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    AwardYear = table.Column<int>(type: "integer", nullable: true),
                    AwardedMinor = table.Column<long>(type: "bigint", nullable: false),
                    PaidMinor = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_justice_facts_claim", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "justice_facts_nonpunishment",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Subject = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    SentYear = table.Column<int>(type: "integer", nullable: false),
                    Due = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Answered = table.Column<bool>(type: "boolean", nullable: false),
                    InTime = table.Column<bool>(type: "boolean", nullable: false),
                    Accepted = table.Column<bool>(type: "boolean", nullable: false),
                    Reviewed = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_justice_facts_nonpunishment", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "justice_facts_proceeding",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Subject = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Code = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    OpenedYear = table.Column<int>(type: "integer", nullable: false),
                    Stage = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Reason = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    StageYear = table.Column<int>(type: "integer", nullable: false),
                    IdentifiedProsecuted = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_justice_facts_proceeding", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "justice_facts_stopped",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Subject = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Year = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_justice_facts_stopped", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "justice_nonpunishment",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Handle = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    Serial = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    CaseFile = table.Column<Guid>(type: "uuid", nullable: false),
                    GiverId = table.Column<Guid>(type: "uuid", nullable: false),
                    RecipientId = table.Column<Guid>(type: "uuid", nullable: false),
                    Basis = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Consent = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: true),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Content = table.Column<byte[]>(type: "bytea", nullable: false),
                    Sent = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Due = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DueBasis = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Answered = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_justice_nonpunishment", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "justice_nonpunishment_step",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    File = table.Column<Guid>(type: "uuid", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Text = table.Column<byte[]>(type: "bytea", nullable: true),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Happened = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Recorded = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_justice_nonpunishment_step", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "justice_proceeding",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Handle = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    Number = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    OwnerId = table.Column<Guid>(type: "uuid", nullable: false),
                    Section = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Code = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Articles = table.Column<string>(type: "text", nullable: false),
                    Stage = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Reason = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Opened = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    OpenedRecorded = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_justice_proceeding", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "justice_risk",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Proceeding = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    Happened = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Recorded = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_justice_risk", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "justice_rule",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Route = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Event = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Amount = table.Column<int>(type: "integer", nullable: false),
                    Unit = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Basis = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_justice_rule", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "justice_stage",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    File = table.Column<Guid>(type: "uuid", nullable: false),
                    Section = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Stage = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Reason = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Remark = table.Column<byte[]>(type: "bytea", nullable: true),
                    Happened = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Recorded = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_justice_stage", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_cases_disclosure_File",
                table: "cases_disclosure",
                column: "File");

            migrationBuilder.CreateIndex(
                name: "IX_cases_disclosure_Handle",
                table: "cases_disclosure",
                column: "Handle",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_cases_disclosure_Serial",
                table: "cases_disclosure",
                column: "Serial",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_justice_accused_File",
                table: "justice_accused",
                column: "File");

            migrationBuilder.CreateIndex(
                name: "IX_justice_claim_File",
                table: "justice_claim",
                column: "File");

            migrationBuilder.CreateIndex(
                name: "IX_justice_claim_Handle",
                table: "justice_claim",
                column: "Handle",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_justice_extract_Handle",
                table: "justice_extract",
                column: "Handle",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_justice_extract_RecipientId",
                table: "justice_extract",
                column: "RecipientId");

            migrationBuilder.CreateIndex(
                name: "IX_justice_facts_claim_Subject",
                table: "justice_facts_claim",
                column: "Subject",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_justice_facts_nonpunishment_Subject",
                table: "justice_facts_nonpunishment",
                column: "Subject",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_justice_facts_proceeding_Subject",
                table: "justice_facts_proceeding",
                column: "Subject",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_justice_facts_stopped_Subject",
                table: "justice_facts_stopped",
                column: "Subject",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_justice_nonpunishment_CaseFile",
                table: "justice_nonpunishment",
                column: "CaseFile");

            migrationBuilder.CreateIndex(
                name: "IX_justice_nonpunishment_Handle",
                table: "justice_nonpunishment",
                column: "Handle",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_justice_nonpunishment_RecipientId",
                table: "justice_nonpunishment",
                column: "RecipientId");

            migrationBuilder.CreateIndex(
                name: "IX_justice_nonpunishment_Serial",
                table: "justice_nonpunishment",
                column: "Serial",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_justice_nonpunishment_step_File",
                table: "justice_nonpunishment_step",
                column: "File");

            migrationBuilder.CreateIndex(
                name: "IX_justice_proceeding_Handle",
                table: "justice_proceeding",
                column: "Handle",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_justice_proceeding_Number",
                table: "justice_proceeding",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_justice_proceeding_OrganisationId",
                table: "justice_proceeding",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_justice_risk_Proceeding",
                table: "justice_risk",
                column: "Proceeding");

            migrationBuilder.CreateIndex(
                name: "IX_justice_rule_Kind_Route_Event_From",
                table: "justice_rule",
                columns: new[] { "Kind", "Route", "Event", "From" });

            migrationBuilder.CreateIndex(
                name: "IX_justice_stage_File",
                table: "justice_stage",
                column: "File");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "cases_disclosure");

            migrationBuilder.DropTable(
                name: "justice_accused");

            migrationBuilder.DropTable(
                name: "justice_claim");

            migrationBuilder.DropTable(
                name: "justice_extract");

            migrationBuilder.DropTable(
                name: "justice_facts_claim");

            migrationBuilder.DropTable(
                name: "justice_facts_nonpunishment");

            migrationBuilder.DropTable(
                name: "justice_facts_proceeding");

            migrationBuilder.DropTable(
                name: "justice_facts_stopped");

            migrationBuilder.DropTable(
                name: "justice_nonpunishment");

            migrationBuilder.DropTable(
                name: "justice_nonpunishment_step");

            migrationBuilder.DropTable(
                name: "justice_proceeding");

            migrationBuilder.DropTable(
                name: "justice_risk");

            migrationBuilder.DropTable(
                name: "justice_rule");

            migrationBuilder.DropTable(
                name: "justice_stage");
        }
    }
}
