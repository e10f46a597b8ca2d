using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace YogaFlow.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Keeping : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "AuditEntries",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    KeeperId = table.Column<Guid>(type: "uuid", nullable: true),
                    KeeperName = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    What = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    AboutKind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    AboutKey = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    Detail = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditEntries", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "UploadedPictures",
                columns: table => new
                {
                    Key = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Alt = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Width = table.Column<int>(type: "integer", nullable: false),
                    Height = table.Column<int>(type: "integer", nullable: false),
                    UploadedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UploadedPictures", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "PictureFiles",
                columns: table => new
                {
                    Name = table.Column<string>(type: "character varying(48)", maxLength: 48, nullable: false),
                    PictureKey = table.Column<string>(type: "character varying(32)", nullable: false),
                    Width = table.Column<int>(type: "integer", nullable: false),
                    Height = table.Column<int>(type: "integer", nullable: false),
                    Bytes = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PictureFiles", x => x.Name);
                    table.ForeignKey(
                        name: "FK_PictureFiles_UploadedPictures_PictureKey",
                        column: x => x.PictureKey,
                        principalTable: "UploadedPictures",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_At",
                table: "AuditEntries",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_KeeperId_At",
                table: "AuditEntries",
                columns: new[] { "KeeperId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_What_At",
                table: "AuditEntries",
                columns: new[] { "What", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_PictureFiles_PictureKey",
                table: "PictureFiles",
                column: "PictureKey");

            migrationBuilder.CreateIndex(
                name: "IX_UploadedPictures_UploadedAt",
                table: "UploadedPictures",
                column: "UploadedAt");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AuditEntries");

            migrationBuilder.DropTable(
                name: "PictureFiles");

            migrationBuilder.DropTable(
                name: "UploadedPictures");
        }
    }
}
