using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Throughline.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "audit_entry",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Happened = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    Process = table.Column<string>(type: "TEXT", nullable: false),
                    Actor = table.Column<string>(type: "TEXT", nullable: false),
                    Organisation = table.Column<string>(type: "TEXT", nullable: false),
                    Role = table.Column<string>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: false),
                    Basis = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit_entry", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "audit_link",
                columns: table => new
                {
                    Sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    EntryId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Hash = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit_link", x => x.Sequence);
                });

            migrationBuilder.CreateTable(
                name: "audit_pending",
                columns: table => new
                {
                    EntryId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit_pending", x => x.EntryId);
                });

            migrationBuilder.CreateTable(
                name: "cases_case",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    File = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 7, nullable: false),
                    Procedure = table.Column<string>(type: "TEXT", nullable: false),
                    Age = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Sex = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Form = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Nationality = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Crisis = table.Column<bool>(type: "INTEGER", nullable: false),
                    EntryHow = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    EntryLanguage = table.Column<string>(type: "TEXT", nullable: false),
                    EntryWording = table.Column<int>(type: "INTEGER", nullable: false),
                    AskedToClose = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    AskedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    ClosedFor = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    ClosedHappened = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ClosedRecorded = table.Column<DateTime>(type: "TEXT", nullable: true),
                    GuardianNamed = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cases_case", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "cases_consent",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Handle = table.Column<string>(type: "TEXT", nullable: false),
                    File = table.Column<Guid>(type: "TEXT", nullable: false),
                    RecipientId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Purpose = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Sections = table.Column<string>(type: "TEXT", nullable: false),
                    GivenHappened = table.Column<DateTime>(type: "TEXT", nullable: false),
                    GivenRecorded = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Until = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Wording = table.Column<int>(type: "INTEGER", nullable: false),
                    Language = table.Column<string>(type: "TEXT", nullable: false),
                    How = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Giver = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    RecordedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    WithdrawnHappened = table.Column<DateTime>(type: "TEXT", nullable: true),
                    WithdrawnRecorded = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cases_consent", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "cases_coworker",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    File = table.Column<Guid>(type: "TEXT", nullable: false),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Since = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cases_coworker", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "cases_duty",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Role = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    Basis = table.Column<string>(type: "TEXT", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cases_duty", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "cases_extract",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    File = table.Column<Guid>(type: "TEXT", nullable: false),
                    Content = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Made = table.Column<DateTime>(type: "TEXT", nullable: false),
                    FromOrganisation = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cases_extract", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "cases_facts_step",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Procedure = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Step = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Month = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Sex = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Age = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Form = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    HoursTaken = table.Column<int>(type: "INTEGER", nullable: true),
                    WorkingDaysTaken = table.Column<int>(type: "INTEGER", nullable: true),
                    HoursAllowed = table.Column<int>(type: "INTEGER", nullable: true),
                    Late = table.Column<bool>(type: "INTEGER", nullable: false),
                    Declined = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cases_facts_step", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "cases_file",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Handle = table.Column<string>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Side = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    OwnerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Happened = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Recorded = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cases_file", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "cases_note",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    File = table.Column<Guid>(type: "TEXT", nullable: false),
                    Section = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Content = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Step = table.Column<string>(type: "TEXT", nullable: true),
                    Happened = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Recorded = table.Column<DateTime>(type: "TEXT", nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    Organisation = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cases_note", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "cases_notification",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    File = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Happened = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Recorded = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cases_notification", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "cases_opening",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    File = table.Column<Guid>(type: "TEXT", nullable: false),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Reason = table.Column<byte[]>(type: "BLOB", nullable: false),
                    From = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Until = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cases_opening", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "cases_referral",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Handle = table.Column<string>(type: "TEXT", nullable: false),
                    File = table.Column<Guid>(type: "TEXT", nullable: false),
                    FromScreening = table.Column<Guid>(type: "TEXT", nullable: true),
                    SenderId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SenderAccount = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReceiverId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Service = table.Column<string>(type: "TEXT", nullable: false),
                    ConsentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Sections = table.Column<string>(type: "TEXT", nullable: false),
                    Crisis = table.Column<bool>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Drafted = table.Column<DateTime>(type: "TEXT", nullable: false),
                    SentHappened = table.Column<DateTime>(type: "TEXT", nullable: true),
                    AnswerBy = table.Column<DateTime>(type: "TEXT", nullable: false),
                    FeedbackBy = table.Column<DateTime>(type: "TEXT", nullable: true),
                    LaterFrom = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Feedback = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cases_referral", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "cases_referral_event",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    File = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReferralId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Act = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    From = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    To = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Happened = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Recorded = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Remark = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cases_referral_event", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "cases_screening",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    File = table.Column<Guid>(type: "TEXT", nullable: false),
                    Stage = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Consent = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    PrivatePlace = table.Column<bool>(type: "INTEGER", nullable: false),
                    Age = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Sex = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Form = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Profile = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Language = table.Column<string>(type: "TEXT", nullable: false),
                    Interpreter = table.Column<bool>(type: "INTEGER", nullable: false),
                    ListVersion = table.Column<string>(type: "TEXT", nullable: false),
                    RuleVersion = table.Column<string>(type: "TEXT", nullable: false),
                    Paper = table.Column<byte[]>(type: "BLOB", nullable: true),
                    StartedHappened = table.Column<DateTime>(type: "TEXT", nullable: false),
                    StartedRecorded = table.Column<DateTime>(type: "TEXT", nullable: false),
                    FinishedHappened = table.Column<DateTime>(type: "TEXT", nullable: true),
                    FinishedRecorded = table.Column<DateTime>(type: "TEXT", nullable: true),
                    EraseAfter = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cases_screening", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "cases_sheet",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    File = table.Column<Guid>(type: "TEXT", nullable: false),
                    Section = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Content = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Happened = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Recorded = table.Column<DateTime>(type: "TEXT", nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cases_sheet", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "cases_step",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    File = table.Column<Guid>(type: "TEXT", nullable: false),
                    Step = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    StartedHappened = table.Column<DateTime>(type: "TEXT", nullable: false),
                    StartedRecorded = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EndedHappened = table.Column<DateTime>(type: "TEXT", nullable: true),
                    EndedRecorded = table.Column<DateTime>(type: "TEXT", nullable: true),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cases_step", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "law_act",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Handle = table.Column<string>(type: "TEXT", nullable: false),
                    Key = table.Column<string>(type: "TEXT", nullable: false),
                    Country = table.Column<string>(type: "TEXT", nullable: false),
                    Rank = table.Column<string>(type: "TEXT", nullable: false),
                    Body = table.Column<string>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    ShortTitle = table.Column<string>(type: "TEXT", nullable: false),
                    Source = table.Column<string>(type: "TEXT", nullable: false),
                    VerifiedBy = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_law_act", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "law_act_file",
                columns: table => new
                {
                    VersionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    FileName = table.Column<string>(type: "TEXT", nullable: false),
                    Bytes = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Unread = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_law_act_file", x => x.VersionId);
                });

            migrationBuilder.CreateTable(
                name: "law_act_version",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ActId = table.Column<Guid>(type: "TEXT", nullable: false),
                    InForce = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Authentic = table.Column<bool>(type: "INTEGER", nullable: false),
                    Adopted = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Published = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    MissingAmendment = table.Column<string>(type: "TEXT", nullable: true),
                    Provisions = table.Column<int>(type: "INTEGER", nullable: false),
                    ImportedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_law_act_version", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "law_provision",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ActId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Handle = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_law_provision", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "law_provision_text",
                columns: table => new
                {
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Num = table.Column<string>(type: "TEXT", nullable: true),
                    Heading = table.Column<string>(type: "TEXT", nullable: true),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    Words = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_law_provision_text", x => x.Hash);
                });

            migrationBuilder.CreateTable(
                name: "law_recommendation",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Handle = table.Column<string>(type: "TEXT", nullable: false),
                    Country = table.Column<string>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    Author = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Addressee = table.Column<string>(type: "TEXT", nullable: false),
                    Criterion = table.Column<string>(type: "TEXT", nullable: false),
                    Acts = table.Column<string>(type: "TEXT", nullable: false),
                    Steps = table.Column<string>(type: "TEXT", nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    AdoptedBy = table.Column<string>(type: "TEXT", nullable: true),
                    GivenOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_law_recommendation", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "law_verdict",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Handle = table.Column<string>(type: "TEXT", nullable: false),
                    Criterion = table.Column<string>(type: "TEXT", nullable: false),
                    Country = table.Column<string>(type: "TEXT", nullable: false),
                    Value = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Reasons = table.Column<string>(type: "TEXT", nullable: false),
                    Author = table.Column<string>(type: "TEXT", nullable: false),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: false),
                    GivenOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Superseded = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_law_verdict", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "law_verdict_quote",
                columns: table => new
                {
                    VerdictId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    ActId = table.Column<Guid>(type: "TEXT", nullable: false),
                    VersionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProvisionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Words = table.Column<string>(type: "TEXT", nullable: false),
                    WordsHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_law_verdict_quote", x => new { x.VerdictId, x.Ordinal });
                });

            migrationBuilder.CreateTable(
                name: "law_version_entry",
                columns: table => new
                {
                    VersionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Parent = table.Column<int>(type: "INTEGER", nullable: false),
                    ProvisionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    TextHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    EId = table.Column<string>(type: "TEXT", nullable: false),
                    WId = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_law_version_entry", x => new { x.VersionId, x.Position });
                });

            migrationBuilder.CreateTable(
                name: "partners_profile",
                columns: table => new
                {
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Services = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Women = table.Column<bool>(type: "INTEGER", nullable: false),
                    Men = table.Column<bool>(type: "INTEGER", nullable: false),
                    FromAge = table.Column<int>(type: "INTEGER", nullable: true),
                    ToAge = table.Column<int>(type: "INTEGER", nullable: true),
                    WithChildren = table.Column<bool>(type: "INTEGER", nullable: false),
                    Languages = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Crisis = table.Column<bool>(type: "INTEGER", nullable: false),
                    AcceptsReferrals = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_partners_profile", x => x.OrganisationId);
                });

            migrationBuilder.CreateTable(
                name: "platform_account",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Handle = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    WorkName = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Role = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Restricted = table.Column<bool>(type: "INTEGER", nullable: false),
                    FirstPassword = table.Column<bool>(type: "INTEGER", nullable: false),
                    UserName = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    NormalizedUserName = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    Email = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    NormalizedEmail = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    EmailConfirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    PasswordHash = table.Column<string>(type: "TEXT", nullable: true),
                    SecurityStamp = table.Column<string>(type: "TEXT", nullable: true),
                    ConcurrencyStamp = table.Column<string>(type: "TEXT", nullable: true),
                    PhoneNumber = table.Column<string>(type: "TEXT", nullable: true),
                    PhoneNumberConfirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    TwoFactorEnabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    LockoutEnd = table.Column<DateTimeOffset>(type: "TEXT", nullable: true),
                    LockoutEnabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    AccessFailedCount = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_account", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "platform_case_key",
                columns: table => new
                {
                    File = table.Column<Guid>(type: "TEXT", nullable: false),
                    Section = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Wrapped = table.Column<byte[]>(type: "BLOB", nullable: false),
                    KeyVersion = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_case_key", x => new { x.File, x.Section });
                });

            migrationBuilder.CreateTable(
                name: "platform_form_key",
                columns: table => new
                {
                    Key = table.Column<string>(type: "TEXT", nullable: false),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    LedTo = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_form_key", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "platform_holiday",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Region = table.Column<string>(type: "TEXT", nullable: true),
                    Name = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_holiday", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "platform_installation",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    Demonstration = table.Column<bool>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DemonstrationLoaded = table.Column<bool>(type: "INTEGER", nullable: false),
                    HostOrganisationId = table.Column<Guid>(type: "TEXT", nullable: true),
                    CountryCode = table.Column<string>(type: "TEXT", nullable: true),
                    CountryName = table.Column<string>(type: "TEXT", nullable: true),
                    TimeZone = table.Column<string>(type: "TEXT", nullable: true),
                    Currency = table.Column<string>(type: "TEXT", nullable: true),
                    Languages = table.Column<string>(type: "TEXT", nullable: false),
                    SetUpTokenHash = table.Column<byte[]>(type: "BLOB", nullable: true),
                    SetUpTokenExpires = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_installation", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "platform_organisation",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Handle = table.Column<string>(type: "TEXT", nullable: false),
                    Key = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Side = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Region = table.Column<string>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_organisation", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "platform_sign_in_mark",
                columns: table => new
                {
                    Key = table.Column<string>(type: "TEXT", nullable: false),
                    Failures = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    LockedUntil = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_sign_in_mark", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "platform_working_week",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Days = table.Column<string>(type: "TEXT", nullable: false),
                    Opens = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    Closes = table.Column<TimeOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_working_week", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "procedures_version",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Handle = table.Column<string>(type: "TEXT", nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Label = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    StatedInForce = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    InForceFrom = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Steps = table.Column<int>(type: "INTEGER", nullable: false),
                    Errors = table.Column<int>(type: "INTEGER", nullable: false),
                    Warnings = table.Column<int>(type: "INTEGER", nullable: false),
                    Notes = table.Column<int>(type: "INTEGER", nullable: false),
                    ImportedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_procedures_version", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "audit_subject",
                columns: table => new
                {
                    EntryId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Subject = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit_subject", x => new { x.EntryId, x.Subject });
                    table.ForeignKey(
                        name: "FK_audit_subject_audit_entry_EntryId",
                        column: x => x.EntryId,
                        principalTable: "audit_entry",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "platform_account_claim",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ClaimType = table.Column<string>(type: "TEXT", nullable: true),
                    ClaimValue = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_account_claim", x => x.Id);
                    table.ForeignKey(
                        name: "FK_platform_account_claim_platform_account_UserId",
                        column: x => x.UserId,
                        principalTable: "platform_account",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "platform_account_login",
                columns: table => new
                {
                    LoginProvider = table.Column<string>(type: "TEXT", nullable: false),
                    ProviderKey = table.Column<string>(type: "TEXT", nullable: false),
                    ProviderDisplayName = table.Column<string>(type: "TEXT", nullable: true),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_account_login", x => new { x.LoginProvider, x.ProviderKey });
                    table.ForeignKey(
                        name: "FK_platform_account_login_platform_account_UserId",
                        column: x => x.UserId,
                        principalTable: "platform_account",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "platform_account_token",
                columns: table => new
                {
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    LoginProvider = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Value = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_account_token", x => new { x.UserId, x.LoginProvider, x.Name });
                    table.ForeignKey(
                        name: "FK_platform_account_token_platform_account_UserId",
                        column: x => x.UserId,
                        principalTable: "platform_account",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "procedures_basis",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProcedureId = table.Column<Guid>(type: "TEXT", nullable: false),
                    StepId = table.Column<string>(type: "TEXT", nullable: false),
                    Place = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ActKey = table.Column<string>(type: "TEXT", nullable: true),
                    EId = table.Column<string>(type: "TEXT", nullable: true),
                    Date = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    CriterionId = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_procedures_basis", x => x.Id);
                    table.ForeignKey(
                        name: "FK_procedures_basis_procedures_version_ProcedureId",
                        column: x => x.ProcedureId,
                        principalTable: "procedures_version",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "procedures_file",
                columns: table => new
                {
                    ProcedureId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Bytes = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_procedures_file", x => x.ProcedureId);
                    table.ForeignKey(
                        name: "FK_procedures_file_procedures_version_ProcedureId",
                        column: x => x.ProcedureId,
                        principalTable: "procedures_version",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_audit_entry_Actor",
                table: "audit_entry",
                column: "Actor");

            migrationBuilder.CreateIndex(
                name: "IX_audit_entry_At",
                table: "audit_entry",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_audit_link_EntryId",
                table: "audit_link",
                column: "EntryId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_audit_subject_Subject",
                table: "audit_subject",
                column: "Subject");

            migrationBuilder.CreateIndex(
                name: "IX_cases_case_File",
                table: "cases_case",
                column: "File",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_cases_case_Number",
                table: "cases_case",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_cases_consent_File",
                table: "cases_consent",
                column: "File");

            migrationBuilder.CreateIndex(
                name: "IX_cases_consent_Handle",
                table: "cases_consent",
                column: "Handle",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_cases_coworker_AccountId",
                table: "cases_coworker",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_cases_coworker_File_AccountId",
                table: "cases_coworker",
                columns: new[] { "File", "AccountId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_cases_extract_File",
                table: "cases_extract",
                column: "File");

            migrationBuilder.CreateIndex(
                name: "IX_cases_facts_step_Procedure_Step",
                table: "cases_facts_step",
                columns: new[] { "Procedure", "Step" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_facts_step_Subject_Procedure_Step",
                table: "cases_facts_step",
                columns: new[] { "Subject", "Procedure", "Step" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_cases_file_Handle",
                table: "cases_file",
                column: "Handle",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_cases_file_OrganisationId_Kind",
                table: "cases_file",
                columns: new[] { "OrganisationId", "Kind" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_file_OwnerId",
                table: "cases_file",
                column: "OwnerId");

            migrationBuilder.CreateIndex(
                name: "IX_cases_note_File_Section",
                table: "cases_note",
                columns: new[] { "File", "Section" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_notification_File_OrganisationId",
                table: "cases_notification",
                columns: new[] { "File", "OrganisationId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_cases_notification_OrganisationId",
                table: "cases_notification",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_cases_opening_File_AccountId",
                table: "cases_opening",
                columns: new[] { "File", "AccountId" });

            migrationBuilder.CreateIndex(
                name: "IX_cases_referral_File",
                table: "cases_referral",
                column: "File");

            migrationBuilder.CreateIndex(
                name: "IX_cases_referral_FromScreening",
                table: "cases_referral",
                column: "FromScreening");

            migrationBuilder.CreateIndex(
                name: "IX_cases_referral_Handle",
                table: "cases_referral",
                column: "Handle",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_cases_referral_ReceiverId",
                table: "cases_referral",
                column: "ReceiverId");

            migrationBuilder.CreateIndex(
                name: "IX_cases_referral_SenderId",
                table: "cases_referral",
                column: "SenderId");

            migrationBuilder.CreateIndex(
                name: "IX_cases_referral_event_ReferralId_Number",
                table: "cases_referral_event",
                columns: new[] { "ReferralId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_cases_screening_EraseAfter",
                table: "cases_screening",
                column: "EraseAfter");

            migrationBuilder.CreateIndex(
                name: "IX_cases_screening_File",
                table: "cases_screening",
                column: "File",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_cases_sheet_File_Section",
                table: "cases_sheet",
                columns: new[] { "File", "Section" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_cases_step_File_Step",
                table: "cases_step",
                columns: new[] { "File", "Step" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_law_act_Country",
                table: "law_act",
                column: "Country");

            migrationBuilder.CreateIndex(
                name: "IX_law_act_Handle",
                table: "law_act",
                column: "Handle",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_law_act_Key",
                table: "law_act",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_law_act_version_ActId_Language_InForce",
                table: "law_act_version",
                columns: new[] { "ActId", "Language", "InForce" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_law_provision_ActId",
                table: "law_provision",
                column: "ActId");

            migrationBuilder.CreateIndex(
                name: "IX_law_provision_Handle",
                table: "law_provision",
                column: "Handle",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_law_recommendation_Country_Number",
                table: "law_recommendation",
                columns: new[] { "Country", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_law_recommendation_Criterion",
                table: "law_recommendation",
                column: "Criterion");

            migrationBuilder.CreateIndex(
                name: "IX_law_recommendation_Handle",
                table: "law_recommendation",
                column: "Handle",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_law_verdict_Country_Criterion_GivenOn",
                table: "law_verdict",
                columns: new[] { "Country", "Criterion", "GivenOn" });

            migrationBuilder.CreateIndex(
                name: "IX_law_verdict_Handle",
                table: "law_verdict",
                column: "Handle",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_law_verdict_quote_ProvisionId",
                table: "law_verdict_quote",
                column: "ProvisionId");

            migrationBuilder.CreateIndex(
                name: "IX_law_version_entry_ProvisionId_VersionId",
                table: "law_version_entry",
                columns: new[] { "ProvisionId", "VersionId" });

            migrationBuilder.CreateIndex(
                name: "IX_law_version_entry_VersionId_EId",
                table: "law_version_entry",
                columns: new[] { "VersionId", "EId" });

            migrationBuilder.CreateIndex(
                name: "EmailIndex",
                table: "platform_account",
                column: "NormalizedEmail");

            migrationBuilder.CreateIndex(
                name: "IX_platform_account_Handle",
                table: "platform_account",
                column: "Handle",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_platform_account_OrganisationId",
                table: "platform_account",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "UserNameIndex",
                table: "platform_account",
                column: "NormalizedUserName",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_platform_account_claim_UserId",
                table: "platform_account_claim",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_platform_account_login_UserId",
                table: "platform_account_login",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_platform_form_key_At",
                table: "platform_form_key",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_platform_organisation_Handle",
                table: "platform_organisation",
                column: "Handle",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_platform_organisation_Key",
                table: "platform_organisation",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_platform_sign_in_mark_At",
                table: "platform_sign_in_mark",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_procedures_basis_ActKey_EId",
                table: "procedures_basis",
                columns: new[] { "ActKey", "EId" });

            migrationBuilder.CreateIndex(
                name: "IX_procedures_basis_CriterionId",
                table: "procedures_basis",
                column: "CriterionId");

            migrationBuilder.CreateIndex(
                name: "IX_procedures_basis_ProcedureId_StepId",
                table: "procedures_basis",
                columns: new[] { "ProcedureId", "StepId" });

            migrationBuilder.CreateIndex(
                name: "IX_procedures_version_Handle",
                table: "procedures_version",
                column: "Handle",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_procedures_version_Key_InForceFrom",
                table: "procedures_version",
                columns: new[] { "Key", "InForceFrom" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_procedures_version_Key_Label",
                table: "procedures_version",
                columns: new[] { "Key", "Label" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "audit_link");

            migrationBuilder.DropTable(
                name: "audit_pending");

            migrationBuilder.DropTable(
                name: "audit_subject");

            migrationBuilder.DropTable(
                name: "cases_case");

            migrationBuilder.DropTable(
                name: "cases_consent");

            migrationBuilder.DropTable(
                name: "cases_coworker");

            migrationBuilder.DropTable(
                name: "cases_duty");

            migrationBuilder.DropTable(
                name: "cases_extract");

            migrationBuilder.DropTable(
                name: "cases_facts_step");

            migrationBuilder.DropTable(
                name: "cases_file");

            migrationBuilder.DropTable(
                name: "cases_note");

            migrationBuilder.DropTable(
                name: "cases_notification");

            migrationBuilder.DropTable(
                name: "cases_opening");

            migrationBuilder.DropTable(
                name: "cases_referral");

            migrationBuilder.DropTable(
                name: "cases_referral_event");

            migrationBuilder.DropTable(
                name: "cases_screening");

            migrationBuilder.DropTable(
                name: "cases_sheet");

            migrationBuilder.DropTable(
                name: "cases_step");

            migrationBuilder.DropTable(
                name: "law_act");

            migrationBuilder.DropTable(
                name: "law_act_file");

            migrationBuilder.DropTable(
                name: "law_act_version");

            migrationBuilder.DropTable(
                name: "law_provision");

            migrationBuilder.DropTable(
                name: "law_provision_text");

            migrationBuilder.DropTable(
                name: "law_recommendation");

            migrationBuilder.DropTable(
                name: "law_verdict");

            migrationBuilder.DropTable(
                name: "law_verdict_quote");

            migrationBuilder.DropTable(
                name: "law_version_entry");

            migrationBuilder.DropTable(
                name: "partners_profile");

            migrationBuilder.DropTable(
                name: "platform_account_claim");

            migrationBuilder.DropTable(
                name: "platform_account_login");

            migrationBuilder.DropTable(
                name: "platform_account_token");

            migrationBuilder.DropTable(
                name: "platform_case_key");

            migrationBuilder.DropTable(
                name: "platform_form_key");

            migrationBuilder.DropTable(
                name: "platform_holiday");

            migrationBuilder.DropTable(
                name: "platform_installation");

            migrationBuilder.DropTable(
                name: "platform_organisation");

            migrationBuilder.DropTable(
                name: "platform_sign_in_mark");

            migrationBuilder.DropTable(
                name: "platform_working_week");

            migrationBuilder.DropTable(
                name: "procedures_basis");

            migrationBuilder.DropTable(
                name: "procedures_file");

            migrationBuilder.DropTable(
                name: "audit_entry");

            migrationBuilder.DropTable(
                name: "platform_account");

            migrationBuilder.DropTable(
                name: "procedures_version");
        }
    }
}
