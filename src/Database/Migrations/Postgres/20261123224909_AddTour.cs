using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Throughline.Database.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class AddTour : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "TourCase",
                table: "platform_installation",
                type: "text",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "TourCase",
                table: "platform_installation");
        }
    }
}
