using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NtmWorkflow.Coordination.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class CodeHolders : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "CodeHolders",
                columns: table => new
                {
                    Kind = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Plain = table.Column<string>(type: "TEXT", maxLength: 220, nullable: false),
                    Email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 220, nullable: false),
                    PlanId = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CodeHolders", x => new { x.Kind, x.Code, x.Plain, x.Email });
                });

            migrationBuilder.CreateIndex(
                name: "IX_CodeHolders_Code",
                table: "CodeHolders",
                column: "Code");

            migrationBuilder.CreateIndex(
                name: "IX_CodeHolders_PlanId",
                table: "CodeHolders",
                column: "PlanId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CodeHolders");
        }
    }
}
