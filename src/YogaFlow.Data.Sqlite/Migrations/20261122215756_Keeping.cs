using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace YogaFlow.Data.Sqlite.Migrations
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
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    KeeperId = table.Column<Guid>(type: "TEXT", nullable: true),
                    KeeperName = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    What = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    AboutKind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    AboutKey = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    Detail = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditEntries", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "UploadedPictures",
                columns: table => new
                {
                    Key = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Alt = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Width = table.Column<int>(type: "INTEGER", nullable: false),
                    Height = table.Column<int>(type: "INTEGER", nullable: false),
                    UploadedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UploadedPictures", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "PictureFiles",
                columns: table => new
                {
                    Name = table.Column<string>(type: "TEXT", maxLength: 48, nullable: false),
                    PictureKey = table.Column<string>(type: "TEXT", nullable: false),
                    Width = table.Column<int>(type: "INTEGER", nullable: false),
                    Height = table.Column<int>(type: "INTEGER", nullable: false),
                    Bytes = table.Column<byte[]>(type: "BLOB", nullable: false)
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
