using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Throughline.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AddMoney : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "cases_facts_need",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Need = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Service = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Region = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    Sex = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Age = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Month = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Given = table.Column<bool>(type: "INTEGER", nullable: false),
                    Unfunded = table.Column<bool>(type: "INTEGER", nullable: false),
                    Ended = table.Column<bool>(type: "INTEGER", nullable: false),
                    DaysWithout = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cases_facts_need", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "cases_need",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Handle = table.Column<string>(type: "TEXT", nullable: false),
                    File = table.Column<Guid>(type: "TEXT", nullable: false),
                    Service = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Since = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Unfunded = table.Column<bool>(type: "INTEGER", nullable: false),
                    Ended = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Recorded = table.Column<DateTime>(type: "TEXT", nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cases_need", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "funding_allocation",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Handle = table.Column<string>(type: "TEXT", nullable: false),
                    SourceId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Code = table.Column<string>(type: "TEXT", nullable: true),
                    Planned = table.Column<long>(type: "INTEGER", nullable: false),
                    Committed = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_funding_allocation", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "funding_booking",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Delivery = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Pseudonym = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    ContractId = table.Column<Guid>(type: "TEXT", nullable: false),
                    LineId = table.Column<Guid>(type: "TEXT", nullable: false),
                    UnitId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Service = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Quantity = table.Column<int>(type: "INTEGER", nullable: false),
                    Amount = table.Column<long>(type: "INTEGER", nullable: false),
                    Week = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Region = table.Column<string>(type: "TEXT", nullable: true),
                    Step = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    Sex = table.Column<string>(type: "TEXT", nullable: false),
                    Age = table.Column<string>(type: "TEXT", nullable: false),
                    ClaimId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Undone = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_funding_booking", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "funding_claim",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Handle = table.Column<string>(type: "TEXT", nullable: false),
                    ContractId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Act = table.Column<string>(type: "TEXT", nullable: true),
                    Deliveries = table.Column<int>(type: "INTEGER", nullable: false),
                    Amount = table.Column<long>(type: "INTEGER", nullable: false),
                    Paid = table.Column<long>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Made = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_funding_claim", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "funding_contract",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Handle = table.Column<string>(type: "TEXT", nullable: false),
                    AllocationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Serial = table.Column<int>(type: "INTEGER", nullable: false),
                    ProviderId = table.Column<Guid>(type: "TEXT", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Milestones = table.Column<string>(type: "TEXT", nullable: true),
                    Recommendation = table.Column<string>(type: "TEXT", nullable: true),
                    Committed = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_funding_contract", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "funding_contract_line",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ContractId = table.Column<Guid>(type: "TEXT", nullable: false),
                    UnitId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Service = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Price = table.Column<long>(type: "INTEGER", nullable: false),
                    Volume = table.Column<int>(type: "INTEGER", nullable: false),
                    Given = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_funding_contract_line", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "funding_entry",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    SourceId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AllocationId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ContractId = table.Column<Guid>(type: "TEXT", nullable: true),
                    LineId = table.Column<Guid>(type: "TEXT", nullable: true),
                    RecordId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Units = table.Column<int>(type: "INTEGER", nullable: false),
                    Amount = table.Column<long>(type: "INTEGER", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    Why = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_funding_entry", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "funding_facts_delivery",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Unit = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Service = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Region = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    Month = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Quantity = table.Column<int>(type: "INTEGER", nullable: false),
                    Amount = table.Column<long>(type: "INTEGER", nullable: false),
                    Currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    SourceType = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Sex = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Age = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Step = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_funding_facts_delivery", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "funding_payment",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ClaimId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Amount = table.Column<long>(type: "INTEGER", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Reference = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_funding_payment", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "funding_source",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Handle = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Type = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    OwnerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Basis = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Provision = table.Column<string>(type: "TEXT", nullable: true),
                    Code = table.Column<string>(type: "TEXT", nullable: true),
                    Level = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Planned = table.Column<long>(type: "INTEGER", nullable: false),
                    Allocated = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_funding_source", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "partners_delivery",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Handle = table.Column<string>(type: "TEXT", nullable: false),
                    File = table.Column<Guid>(type: "TEXT", nullable: false),
                    UnitId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Quantity = table.Column<int>(type: "INTEGER", nullable: false),
                    ProviderId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Step = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    Referral = table.Column<string>(type: "TEXT", maxLength: 26, nullable: true),
                    Funded = table.Column<bool>(type: "INTEGER", nullable: false),
                    Recorded = table.Column<DateTime>(type: "TEXT", nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: false),
                    Reversed = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    ReversedRecorded = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ReversedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_partners_delivery", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "partners_tariff",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Handle = table.Column<string>(type: "TEXT", nullable: false),
                    UnitId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProviderId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Price = table.Column<long>(type: "INTEGER", nullable: false),
                    Currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Basis = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_partners_tariff", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "partners_unit",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Handle = table.Column<string>(type: "TEXT", nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Many = table.Column<string>(type: "TEXT", nullable: false),
                    Service = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Daily = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_partners_unit", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_cases_facts_need_Month",
                table: "cases_facts_need",
                column: "Month");

            migrationBuilder.CreateIndex(
                name: "IX_cases_facts_need_Need",
                table: "cases_facts_need",
                column: "Need",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_cases_need_File",
                table: "cases_need",
                column: "File");

            migrationBuilder.CreateIndex(
                name: "IX_cases_need_Handle",
                table: "cases_need",
                column: "Handle",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_funding_allocation_Handle",
                table: "funding_allocation",
                column: "Handle",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_funding_allocation_SourceId",
                table: "funding_allocation",
                column: "SourceId");

            migrationBuilder.CreateIndex(
                name: "IX_funding_booking_ClaimId",
                table: "funding_booking",
                column: "ClaimId");

            migrationBuilder.CreateIndex(
                name: "IX_funding_booking_ContractId_Week",
                table: "funding_booking",
                columns: new[] { "ContractId", "Week" });

            migrationBuilder.CreateIndex(
                name: "IX_funding_booking_Delivery",
                table: "funding_booking",
                column: "Delivery",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_funding_booking_Step",
                table: "funding_booking",
                column: "Step");

            migrationBuilder.CreateIndex(
                name: "IX_funding_claim_ContractId_Number",
                table: "funding_claim",
                columns: new[] { "ContractId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_funding_claim_Handle",
                table: "funding_claim",
                column: "Handle",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_funding_contract_AllocationId",
                table: "funding_contract",
                column: "AllocationId");

            migrationBuilder.CreateIndex(
                name: "IX_funding_contract_Handle",
                table: "funding_contract",
                column: "Handle",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_funding_contract_ProviderId",
                table: "funding_contract",
                column: "ProviderId");

            migrationBuilder.CreateIndex(
                name: "IX_funding_contract_Year_Serial",
                table: "funding_contract",
                columns: new[] { "Year", "Serial" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_funding_contract_line_ContractId_UnitId",
                table: "funding_contract_line",
                columns: new[] { "ContractId", "UnitId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_funding_contract_line_UnitId",
                table: "funding_contract_line",
                column: "UnitId");

            migrationBuilder.CreateIndex(
                name: "IX_funding_entry_ContractId",
                table: "funding_entry",
                column: "ContractId");

            migrationBuilder.CreateIndex(
                name: "IX_funding_entry_SourceId_Kind",
                table: "funding_entry",
                columns: new[] { "SourceId", "Kind" });

            migrationBuilder.CreateIndex(
                name: "IX_funding_facts_delivery_Month",
                table: "funding_facts_delivery",
                column: "Month");

            migrationBuilder.CreateIndex(
                name: "IX_funding_payment_ClaimId",
                table: "funding_payment",
                column: "ClaimId");

            migrationBuilder.CreateIndex(
                name: "IX_funding_source_Handle",
                table: "funding_source",
                column: "Handle",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_partners_delivery_File",
                table: "partners_delivery",
                column: "File");

            migrationBuilder.CreateIndex(
                name: "IX_partners_delivery_Handle",
                table: "partners_delivery",
                column: "Handle",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_partners_tariff_Handle",
                table: "partners_tariff",
                column: "Handle",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_partners_tariff_UnitId",
                table: "partners_tariff",
                column: "UnitId");

            migrationBuilder.CreateIndex(
                name: "IX_partners_unit_Key",
                table: "partners_unit",
                column: "Key",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "cases_facts_need");

            migrationBuilder.DropTable(
                name: "cases_need");

            migrationBuilder.DropTable(
                name: "funding_allocation");

            migrationBuilder.DropTable(
                name: "funding_booking");

            migrationBuilder.DropTable(
                name: "funding_claim");

            migrationBuilder.DropTable(
                name: "funding_contract");

            migrationBuilder.DropTable(
                name: "funding_contract_line");

            migrationBuilder.DropTable(
                name: "funding_entry");

            migrationBuilder.DropTable(
                name: "funding_facts_delivery");

            migrationBuilder.DropTable(
                name: "funding_payment");

            migrationBuilder.DropTable(
                name: "funding_source");

            migrationBuilder.DropTable(
                name: "partners_delivery");

            migrationBuilder.DropTable(
                name: "partners_tariff");

            migrationBuilder.DropTable(
                name: "partners_unit");
        }
    }
}
