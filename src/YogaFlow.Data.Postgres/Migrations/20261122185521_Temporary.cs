using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace YogaFlow.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Temporary : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "FavouriteLists",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    NameKey = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    IsDefault = table.Column<bool>(type: "boolean", nullable: false),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FavouriteLists", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FavouriteLists_AspNetUsers_PersonId",
                        column: x => x.PersonId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "FavouriteItems",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ListId = table.Column<Guid>(type: "uuid", nullable: false),
                    SequenceId = table.Column<int>(type: "integer", nullable: true),
                    PoseId = table.Column<int>(type: "integer", nullable: true),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    AddedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FavouriteItems", x => x.Id);
                    table.CheckConstraint("CK_FavouriteItems_OneThing", "(\"SequenceId\" IS NULL) <> (\"PoseId\" IS NULL)");
                    table.ForeignKey(
                        name: "FK_FavouriteItems_FavouriteLists_ListId",
                        column: x => x.ListId,
                        principalTable: "FavouriteLists",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_FavouriteItems_Poses_PoseId",
                        column: x => x.PoseId,
                        principalTable: "Poses",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_FavouriteItems_Sequences_SequenceId",
                        column: x => x.SequenceId,
                        principalTable: "Sequences",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_FavouriteItems_ListId_PoseId",
                table: "FavouriteItems",
                columns: new[] { "ListId", "PoseId" },
                unique: true,
                filter: "\"PoseId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_FavouriteItems_ListId_SequenceId",
                table: "FavouriteItems",
                columns: new[] { "ListId", "SequenceId" },
                unique: true,
                filter: "\"SequenceId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_FavouriteItems_PoseId",
                table: "FavouriteItems",
                column: "PoseId");

            migrationBuilder.CreateIndex(
                name: "IX_FavouriteItems_SequenceId",
                table: "FavouriteItems",
                column: "SequenceId");

            migrationBuilder.CreateIndex(
                name: "IX_FavouriteLists_OneDefault",
                table: "FavouriteLists",
                column: "PersonId",
                unique: true,
                filter: "\"IsDefault\"");

            migrationBuilder.CreateIndex(
                name: "IX_FavouriteLists_PersonId_NameKey",
                table: "FavouriteLists",
                columns: new[] { "PersonId", "NameKey" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "FavouriteItems");

            migrationBuilder.DropTable(
                name: "FavouriteLists");
        }
    }
}
