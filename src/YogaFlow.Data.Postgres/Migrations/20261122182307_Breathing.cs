using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace YogaFlow.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Breathing : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "BreathingExercises",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Slug = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    Name = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    Aliases = table.Column<List<string>>(type: "text[]", nullable: false),
                    Summary = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Description = table.Column<string>(type: "text", nullable: false),
                    Level = table.Column<string>(type: "text", nullable: false),
                    Energy = table.Column<string>(type: "text", nullable: false),
                    Position = table.Column<string>(type: "text", nullable: false),
                    BreathsAMinute = table.Column<int>(type: "integer", nullable: true),
                    BreathsARound = table.Column<int>(type: "integer", nullable: true),
                    Rounds = table.Column<int>(type: "integer", nullable: true),
                    Minutes = table.Column<int>(type: "integer", nullable: true),
                    RestSeconds = table.Column<int>(type: "integer", nullable: false),
                    Steps = table.Column<List<string>>(type: "text[]", nullable: false),
                    CueEyesClosed = table.Column<string>(type: "text", nullable: false),
                    Benefits = table.Column<List<string>>(type: "text[]", nullable: false),
                    Source = table.Column<string>(type: "text", nullable: false),
                    Licence = table.Column<string>(type: "text", nullable: false),
                    SearchKey = table.Column<string>(type: "text", nullable: false),
                    ForbiddenFor = table.Column<List<string>>(type: "text[]", nullable: false),
                    Fingerprint = table.Column<string>(type: "text", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Sanskrit_Devanagari = table.Column<string>(type: "text", nullable: true),
                    Sanskrit_Iast = table.Column<string>(type: "text", nullable: true),
                    Sanskrit_Meaning = table.Column<string>(type: "text", nullable: true),
                    Sanskrit_Plain = table.Column<string>(type: "text", nullable: true),
                    Conditions = table.Column<string>(type: "jsonb", nullable: false),
                    Pattern = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BreathingExercises", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_BreathingExercises_Slug",
                table: "BreathingExercises",
                column: "Slug",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "BreathingExercises");
        }
    }
}
