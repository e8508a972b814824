using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Throughline.Database.Migrations.Sqlite
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
                type: "TEXT",
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
