using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NtmWorkflow.Coordination.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class RehearsedRules : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Definition",
                table: "Rehearsals",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Holidays",
                table: "Rehearsals",
                type: "text",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Definition",
                table: "Rehearsals");

            migrationBuilder.DropColumn(
                name: "Holidays",
                table: "Rehearsals");
        }
    }
}
