using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Throughline.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AddCooperation : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "cases_facts_answer",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Direction = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Month = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    DueMonth = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Crisis = table.Column<bool>(type: "INTEGER", nullable: false),
                    HoursToAcknowledge = table.Column<int>(type: "INTEGER", nullable: true),
                    HoursToAnswer = table.Column<int>(type: "INTEGER", nullable: true),
                    Silent = table.Column<bool>(type: "INTEGER", nullable: false),
                    TakenBack = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cases_facts_answer", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "law_practice",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Handle = table.Column<string>(type: "TEXT", nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    Country = table.Column<string>(type: "TEXT", nullable: false),
                    Measure = table.Column<string>(type: "TEXT", nullable: false),
                    Words = table.Column<string>(type: "TEXT", nullable: false),
                    Source = table.Column<string>(type: "TEXT", nullable: false),
                    Dated = table.Column<string>(type: "TEXT", nullable: false),
                    Result = table.Column<string>(type: "TEXT", nullable: true),
                    Conditions = table.Column<string>(type: "TEXT", nullable: true),
                    Topic = table.Column<string>(type: "TEXT", nullable: false),
                    Criteria = table.Column<string>(type: "TEXT", nullable: false),
                    ToVerify = table.Column<string>(type: "TEXT", nullable: true),
                    VerifiedBy = table.Column<string>(type: "TEXT", nullable: true),
                    VerifiedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_law_practice", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "law_practice_judgement",
                columns: table => new
                {
                    CardId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    ForCountry = table.Column<string>(type: "TEXT", nullable: false),
                    Value = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Because = table.Column<string>(type: "TEXT", nullable: false),
                    Role = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_law_practice_judgement", x => new { x.CardId, x.Number });
                });

            migrationBuilder.CreateTable(
                name: "law_practice_recommendation",
                columns: table => new
                {
                    RecommendationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CardId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_law_practice_recommendation", x => x.RecommendationId);
                });

            migrationBuilder.CreateTable(
                name: "partners_agreement",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Handle = table.Column<string>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    Scope = table.Column<string>(type: "TEXT", nullable: false),
                    Services = table.Column<string>(type: "TEXT", nullable: false),
                    Annex = table.Column<string>(type: "TEXT", nullable: true),
                    LegalBasis = table.Column<string>(type: "TEXT", nullable: false),
                    Contract = table.Column<string>(type: "TEXT", nullable: true),
                    Start = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    End = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    AlertDays = table.Column<int>(type: "INTEGER", nullable: false),
                    EndedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    EndedBecause = table.Column<string>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_partners_agreement", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "partners_agreement_breach",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AgreementId = table.Column<Guid>(type: "TEXT", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ById = table.Column<Guid>(type: "TEXT", nullable: false),
                    What = table.Column<string>(type: "TEXT", nullable: false),
                    Remedy = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_partners_agreement_breach", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "partners_agreement_party",
                columns: table => new
                {
                    AgreementId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_partners_agreement_party", x => new { x.AgreementId, x.OrganisationId });
                });

            migrationBuilder.CreateTable(
                name: "partners_agreement_rule",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    Needed = table.Column<bool>(type: "INTEGER", nullable: false),
                    LegalBasis = table.Column<string>(type: "TEXT", nullable: false),
                    Since = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_partners_agreement_rule", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "partners_group",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Handle = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Mandate = table.Column<string>(type: "TEXT", nullable: false),
                    LegalBasis = table.Column<string>(type: "TEXT", nullable: false),
                    Quorum = table.Column<int>(type: "INTEGER", nullable: false),
                    QuorumOfBothSides = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_partners_group", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "partners_group_member",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Handle = table.Column<string>(type: "TEXT", nullable: false),
                    GroupId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Name = table.Column<string>(type: "TEXT", nullable: true),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Role = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_partners_group_member", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "partners_group_task",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Handle = table.Column<string>(type: "TEXT", nullable: false),
                    GroupId = table.Column<Guid>(type: "TEXT", nullable: false),
                    MeetingId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ItemId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    MemberId = table.Column<Guid>(type: "TEXT", nullable: true),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Due = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    DoneOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_partners_group_task", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "partners_meeting",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    GroupId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Starts = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    Place = table.Column<string>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_partners_meeting", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "partners_meeting_conflict",
                columns: table => new
                {
                    ItemId = table.Column<Guid>(type: "TEXT", nullable: false),
                    MemberId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_partners_meeting_conflict", x => new { x.ItemId, x.MemberId });
                });

            migrationBuilder.CreateTable(
                name: "partners_meeting_item",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Handle = table.Column<string>(type: "TEXT", nullable: false),
                    MeetingId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Link = table.Column<string>(type: "TEXT", nullable: true),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    Minutes = table.Column<int>(type: "INTEGER", nullable: false),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    OutcomeText = table.Column<string>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_partners_meeting_item", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "partners_meeting_letter",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Handle = table.Column<string>(type: "TEXT", nullable: false),
                    ItemId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AnswerBy = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Position = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Number = table.Column<string>(type: "TEXT", nullable: true),
                    Dated = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Signatory = table.Column<string>(type: "TEXT", nullable: true),
                    Remarks = table.Column<string>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_partners_meeting_letter", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "partners_meeting_presence",
                columns: table => new
                {
                    MeetingId = table.Column<Guid>(type: "TEXT", nullable: false),
                    MemberId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_partners_meeting_presence", x => new { x.MeetingId, x.MemberId });
                });

            migrationBuilder.CreateTable(
                name: "partners_meeting_view",
                columns: table => new
                {
                    Key = table.Column<string>(type: "TEXT", nullable: false),
                    ItemId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Stance = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Words = table.Column<string>(type: "TEXT", nullable: true),
                    SignedBy = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_partners_meeting_view", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "partners_meeting_view_given",
                columns: table => new
                {
                    ItemId = table.Column<Guid>(type: "TEXT", nullable: false),
                    MemberId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_partners_meeting_view_given", x => new { x.ItemId, x.MemberId });
                });

            migrationBuilder.CreateIndex(
                name: "IX_cases_facts_answer_Direction_Month",
                table: "cases_facts_answer",
                columns: new[] { "Direction", "Month" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_facts_answer_Subject",
                table: "cases_facts_answer",
                column: "Subject",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_law_practice_Country",
                table: "law_practice",
                column: "Country");

            migrationBuilder.CreateIndex(
                name: "IX_law_practice_Handle",
                table: "law_practice",
                column: "Handle",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_law_practice_Key",
                table: "law_practice",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_law_practice_recommendation_CardId",
                table: "law_practice_recommendation",
                column: "CardId");

            migrationBuilder.CreateIndex(
                name: "IX_partners_agreement_End",
                table: "partners_agreement",
                column: "End");

            migrationBuilder.CreateIndex(
                name: "IX_partners_agreement_Handle",
                table: "partners_agreement",
                column: "Handle",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_partners_agreement_breach_AgreementId",
                table: "partners_agreement_breach",
                column: "AgreementId");

            migrationBuilder.CreateIndex(
                name: "IX_partners_agreement_party_OrganisationId",
                table: "partners_agreement_party",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_partners_group_Handle",
                table: "partners_group",
                column: "Handle",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_partners_group_member_AccountId",
                table: "partners_group_member",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_partners_group_member_GroupId",
                table: "partners_group_member",
                column: "GroupId");

            migrationBuilder.CreateIndex(
                name: "IX_partners_group_member_Handle",
                table: "partners_group_member",
                column: "Handle",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_partners_group_task_GroupId",
                table: "partners_group_task",
                column: "GroupId");

            migrationBuilder.CreateIndex(
                name: "IX_partners_group_task_Handle",
                table: "partners_group_task",
                column: "Handle",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_partners_meeting_GroupId_Number",
                table: "partners_meeting",
                columns: new[] { "GroupId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_partners_meeting_item_Handle",
                table: "partners_meeting_item",
                column: "Handle",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_partners_meeting_item_MeetingId",
                table: "partners_meeting_item",
                column: "MeetingId");

            migrationBuilder.CreateIndex(
                name: "IX_partners_meeting_letter_Handle",
                table: "partners_meeting_letter",
                column: "Handle",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_partners_meeting_letter_ItemId",
                table: "partners_meeting_letter",
                column: "ItemId");

            migrationBuilder.CreateIndex(
                name: "IX_partners_meeting_view_ItemId",
                table: "partners_meeting_view",
                column: "ItemId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "cases_facts_answer");

            migrationBuilder.DropTable(
                name: "law_practice");

            migrationBuilder.DropTable(
                name: "law_practice_judgement");

            migrationBuilder.DropTable(
                name: "law_practice_recommendation");

            migrationBuilder.DropTable(
                name: "partners_agreement");

            migrationBuilder.DropTable(
                name: "partners_agreement_breach");

            migrationBuilder.DropTable(
                name: "partners_agreement_party");

            migrationBuilder.DropTable(
                name: "partners_agreement_rule");

            migrationBuilder.DropTable(
                name: "partners_group");

            migrationBuilder.DropTable(
                name: "partners_group_member");

            migrationBuilder.DropTable(
                name: "partners_group_task");

            migrationBuilder.DropTable(
                name: "partners_meeting");

            migrationBuilder.DropTable(
                name: "partners_meeting_conflict");

            migrationBuilder.DropTable(
                name: "partners_meeting_item");

            migrationBuilder.DropTable(
                name: "partners_meeting_letter");

            migrationBuilder.DropTable(
                name: "partners_meeting_presence");

            migrationBuilder.DropTable(
                name: "partners_meeting_view");

            migrationBuilder.DropTable(
                name: "partners_meeting_view_given");
        }
    }
}
