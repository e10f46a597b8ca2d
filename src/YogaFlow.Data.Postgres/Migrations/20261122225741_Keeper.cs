using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace YogaFlow.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Keeper : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "ClashVersion",
                table: "Sequences",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsEdited",
                table: "Sequences",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateTime>(
                name: "RemovedAt",
                table: "Sequences",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "Sequences",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "ClashVersion",
                table: "Poses",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsEdited",
                table: "Poses",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateTime>(
                name: "RemovedAt",
                table: "Poses",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ShownBy",
                table: "Poses",
                type: "character varying(200)",
                maxLength: 200,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "Poses",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "LibraryVersions",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Kind = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    Slug = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Event = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: true),
                    PersonName = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true),
                    Note = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Content = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LibraryVersions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_LibraryVersions_AspNetUsers_PersonId",
                        column: x => x.PersonId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateIndex(
                name: "IX_LibraryVersions_At",
                table: "LibraryVersions",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_LibraryVersions_Kind_Slug_Number",
                table: "LibraryVersions",
                columns: new[] { "Kind", "Slug", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_LibraryVersions_PersonId",
                table: "LibraryVersions",
                column: "PersonId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "LibraryVersions");

            migrationBuilder.DropColumn(
                name: "ClashVersion",
                table: "Sequences");

            migrationBuilder.DropColumn(
                name: "IsEdited",
                table: "Sequences");

            migrationBuilder.DropColumn(
                name: "RemovedAt",
                table: "Sequences");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "Sequences");

            migrationBuilder.DropColumn(
                name: "ClashVersion",
                table: "Poses");

            migrationBuilder.DropColumn(
                name: "IsEdited",
                table: "Poses");

            migrationBuilder.DropColumn(
                name: "RemovedAt",
                table: "Poses");

            migrationBuilder.DropColumn(
                name: "ShownBy",
                table: "Poses");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "Poses");
        }
    }
}
