using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace YogaFlow.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Progress : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_PracticeSessions_PersonId_StartedAt",
                table: "PracticeSessions");

            migrationBuilder.AddColumn<bool>(
                name: "ByHand",
                table: "PracticeSessions",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "DayStartsAt",
                table: "PracticeSessions",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Feeling",
                table: "PracticeSessions",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Note",
                table: "PracticeSessions",
                type: "TEXT",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Reactions",
                table: "PracticeSessions",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "TimeZone",
                table: "PracticeSessions",
                type: "TEXT",
                maxLength: 64,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "DayStartsAt",
                table: "AspNetUsers",
                type: "INTEGER",
                nullable: false,
                defaultValue: 4);

            migrationBuilder.AddColumn<string>(
                name: "Limits",
                table: "AspNetUsers",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            // What was practised before was dated by the zone that the person has, with a day that began at midnight.
            migrationBuilder.Sql(
                "UPDATE \"PracticeSessions\" SET \"TimeZone\" = (SELECT \"TimeZone\" FROM \"AspNetUsers\" WHERE \"AspNetUsers\".\"Id\" = \"PracticeSessions\".\"PersonId\");");

            migrationBuilder.CreateTable(
                name: "BadgeAwards",
                columns: table => new
                {
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Threshold = table.Column<int>(type: "INTEGER", nullable: false),
                    EarnedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CelebratedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BadgeAwards", x => new { x.PersonId, x.Code });
                    table.ForeignKey(
                        name: "FK_BadgeAwards_AspNetUsers_PersonId",
                        column: x => x.PersonId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "BreathingExercises",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Slug = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Aliases = table.Column<string>(type: "TEXT", nullable: false),
                    Summary = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Description = table.Column<string>(type: "TEXT", nullable: false),
                    Level = table.Column<string>(type: "TEXT", nullable: false),
                    Energy = table.Column<string>(type: "TEXT", nullable: false),
                    Position = table.Column<string>(type: "TEXT", nullable: false),
                    BreathsAMinute = table.Column<int>(type: "INTEGER", nullable: true),
                    BreathsARound = table.Column<int>(type: "INTEGER", nullable: true),
                    Rounds = table.Column<int>(type: "INTEGER", nullable: true),
                    Minutes = table.Column<int>(type: "INTEGER", nullable: true),
                    RestSeconds = table.Column<int>(type: "INTEGER", nullable: false),
                    Steps = table.Column<string>(type: "TEXT", nullable: false),
                    CueEyesClosed = table.Column<string>(type: "TEXT", nullable: false),
                    Benefits = table.Column<string>(type: "TEXT", nullable: false),
                    Source = table.Column<string>(type: "TEXT", nullable: false),
                    Licence = table.Column<string>(type: "TEXT", nullable: false),
                    SearchKey = table.Column<string>(type: "TEXT", nullable: false),
                    ForbiddenFor = table.Column<string>(type: "TEXT", nullable: false),
                    Fingerprint = table.Column<string>(type: "TEXT", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Sanskrit_Devanagari = table.Column<string>(type: "TEXT", nullable: true),
                    Sanskrit_Iast = table.Column<string>(type: "TEXT", nullable: true),
                    Sanskrit_Meaning = table.Column<string>(type: "TEXT", nullable: true),
                    Sanskrit_Plain = table.Column<string>(type: "TEXT", nullable: true),
                    Conditions = table.Column<string>(type: "TEXT", nullable: false),
                    Pattern = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BreathingExercises", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "FavouriteLists",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    NameKey = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    IsDefault = table.Column<bool>(type: "INTEGER", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
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
                name: "PoseDays",
                columns: table => new
                {
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    PoseId = table.Column<int>(type: "INTEGER", nullable: false),
                    Tally_Holds = table.Column<int>(type: "INTEGER", nullable: false),
                    Tally_Hurt = table.Column<int>(type: "INTEGER", nullable: false),
                    Tally_LeftSeconds = table.Column<long>(type: "INTEGER", nullable: false),
                    Tally_Pleased = table.Column<int>(type: "INTEGER", nullable: false),
                    Tally_RightSeconds = table.Column<long>(type: "INTEGER", nullable: false),
                    Tally_Seconds = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PoseDays", x => new { x.PersonId, x.Date, x.PoseId });
                    table.ForeignKey(
                        name: "FK_PoseDays_AspNetUsers_PersonId",
                        column: x => x.PersonId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_PoseDays_Poses_PoseId",
                        column: x => x.PoseId,
                        principalTable: "Poses",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PoseTotals",
                columns: table => new
                {
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PoseId = table.Column<int>(type: "INTEGER", nullable: false),
                    Tally_Holds = table.Column<int>(type: "INTEGER", nullable: false),
                    Tally_Hurt = table.Column<int>(type: "INTEGER", nullable: false),
                    Tally_LeftSeconds = table.Column<long>(type: "INTEGER", nullable: false),
                    Tally_Pleased = table.Column<int>(type: "INTEGER", nullable: false),
                    Tally_RightSeconds = table.Column<long>(type: "INTEGER", nullable: false),
                    Tally_Seconds = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PoseTotals", x => new { x.PersonId, x.PoseId });
                    table.ForeignKey(
                        name: "FK_PoseTotals_AspNetUsers_PersonId",
                        column: x => x.PersonId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_PoseTotals_Poses_PoseId",
                        column: x => x.PoseId,
                        principalTable: "Poses",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PracticeDays",
                columns: table => new
                {
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Tally_Abandoned = table.Column<int>(type: "INTEGER", nullable: false),
                    Tally_Brief = table.Column<int>(type: "INTEGER", nullable: false),
                    Tally_Completed = table.Column<int>(type: "INTEGER", nullable: false),
                    Tally_Evenings = table.Column<int>(type: "INTEGER", nullable: false),
                    Tally_FeelingSum = table.Column<int>(type: "INTEGER", nullable: false),
                    Tally_Felt = table.Column<int>(type: "INTEGER", nullable: false),
                    Tally_Long = table.Column<int>(type: "INTEGER", nullable: false),
                    Tally_Middays = table.Column<int>(type: "INTEGER", nullable: false),
                    Tally_Middling = table.Column<int>(type: "INTEGER", nullable: false),
                    Tally_Mornings = table.Column<int>(type: "INTEGER", nullable: false),
                    Tally_Nights = table.Column<int>(type: "INTEGER", nullable: false),
                    Tally_Partial = table.Column<int>(type: "INTEGER", nullable: false),
                    Tally_PartialSeconds = table.Column<long>(type: "INTEGER", nullable: false),
                    Tally_Seconds = table.Column<long>(type: "INTEGER", nullable: false),
                    Tally_Short = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PracticeDays", x => new { x.PersonId, x.Date });
                    table.ForeignKey(
                        name: "FK_PracticeDays_AspNetUsers_PersonId",
                        column: x => x.PersonId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PracticeTotals",
                columns: table => new
                {
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    FirstDay = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Days_Best = table.Column<int>(type: "INTEGER", nullable: false),
                    Days_LastDay = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Days_LastFreeze = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Days_Run = table.Column<int>(type: "INTEGER", nullable: false),
                    Days_RunAfterFreeze = table.Column<int>(type: "INTEGER", nullable: false),
                    Days_Since = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Days_SinceAfterFreeze = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Tally_Abandoned = table.Column<int>(type: "INTEGER", nullable: false),
                    Tally_Brief = table.Column<int>(type: "INTEGER", nullable: false),
                    Tally_Completed = table.Column<int>(type: "INTEGER", nullable: false),
                    Tally_Evenings = table.Column<int>(type: "INTEGER", nullable: false),
                    Tally_FeelingSum = table.Column<int>(type: "INTEGER", nullable: false),
                    Tally_Felt = table.Column<int>(type: "INTEGER", nullable: false),
                    Tally_Long = table.Column<int>(type: "INTEGER", nullable: false),
                    Tally_Middays = table.Column<int>(type: "INTEGER", nullable: false),
                    Tally_Middling = table.Column<int>(type: "INTEGER", nullable: false),
                    Tally_Mornings = table.Column<int>(type: "INTEGER", nullable: false),
                    Tally_Nights = table.Column<int>(type: "INTEGER", nullable: false),
                    Tally_Partial = table.Column<int>(type: "INTEGER", nullable: false),
                    Tally_PartialSeconds = table.Column<long>(type: "INTEGER", nullable: false),
                    Tally_Seconds = table.Column<long>(type: "INTEGER", nullable: false),
                    Tally_Short = table.Column<int>(type: "INTEGER", nullable: false),
                    Weeks_Best = table.Column<int>(type: "INTEGER", nullable: false),
                    Weeks_LastWeek = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Weeks_Run = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PracticeTotals", x => x.PersonId);
                    table.ForeignKey(
                        name: "FK_PracticeTotals_AspNetUsers_PersonId",
                        column: x => x.PersonId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SequenceDays",
                columns: table => new
                {
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    SequenceId = table.Column<int>(type: "INTEGER", nullable: false),
                    Tally_Practices = table.Column<int>(type: "INTEGER", nullable: false),
                    Tally_Seconds = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SequenceDays", x => new { x.PersonId, x.Date, x.SequenceId });
                    table.ForeignKey(
                        name: "FK_SequenceDays_AspNetUsers_PersonId",
                        column: x => x.PersonId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_SequenceDays_Sequences_SequenceId",
                        column: x => x.SequenceId,
                        principalTable: "Sequences",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SequenceTotals",
                columns: table => new
                {
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SequenceId = table.Column<int>(type: "INTEGER", nullable: false),
                    Tally_Practices = table.Column<int>(type: "INTEGER", nullable: false),
                    Tally_Seconds = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SequenceTotals", x => new { x.PersonId, x.SequenceId });
                    table.ForeignKey(
                        name: "FK_SequenceTotals_AspNetUsers_PersonId",
                        column: x => x.PersonId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_SequenceTotals_Sequences_SequenceId",
                        column: x => x.SequenceId,
                        principalTable: "Sequences",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ShownSuggestions",
                columns: table => new
                {
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Ended = table.Column<int>(type: "INTEGER", nullable: false),
                    SequenceIds = table.Column<string>(type: "TEXT", nullable: false),
                    Before = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ShownSuggestions", x => x.PersonId);
                    table.ForeignKey(
                        name: "FK_ShownSuggestions_AspNetUsers_PersonId",
                        column: x => x.PersonId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "WeekPlans",
                columns: table => new
                {
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    RestDays = table.Column<int>(type: "INTEGER", nullable: false),
                    DaysAWeek = table.Column<int>(type: "INTEGER", nullable: false),
                    SessionsAWeek = table.Column<int>(type: "INTEGER", nullable: true),
                    MinutesAWeek = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WeekPlans", x => new { x.PersonId, x.From });
                    table.ForeignKey(
                        name: "FK_WeekPlans_AspNetUsers_PersonId",
                        column: x => x.PersonId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "FavouriteItems",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ListId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SequenceId = table.Column<int>(type: "INTEGER", nullable: true),
                    PoseId = table.Column<int>(type: "INTEGER", nullable: true),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    AddedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
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
                name: "IX_PracticeSessions_PersonId_StartedAt_Id",
                table: "PracticeSessions",
                columns: new[] { "PersonId", "StartedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_BreathingExercises_Slug",
                table: "BreathingExercises",
                column: "Slug",
                unique: true);

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

            migrationBuilder.CreateIndex(
                name: "IX_PoseDays_PoseId",
                table: "PoseDays",
                column: "PoseId");

            migrationBuilder.CreateIndex(
                name: "IX_PoseTotals_PoseId",
                table: "PoseTotals",
                column: "PoseId");

            migrationBuilder.CreateIndex(
                name: "IX_SequenceDays_SequenceId",
                table: "SequenceDays",
                column: "SequenceId");

            migrationBuilder.CreateIndex(
                name: "IX_SequenceTotals_SequenceId",
                table: "SequenceTotals",
                column: "SequenceId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "BadgeAwards");

            migrationBuilder.DropTable(
                name: "BreathingExercises");

            migrationBuilder.DropTable(
                name: "FavouriteItems");

            migrationBuilder.DropTable(
                name: "PoseDays");

            migrationBuilder.DropTable(
                name: "PoseTotals");

            migrationBuilder.DropTable(
                name: "PracticeDays");

            migrationBuilder.DropTable(
                name: "PracticeTotals");

            migrationBuilder.DropTable(
                name: "SequenceDays");

            migrationBuilder.DropTable(
                name: "SequenceTotals");

            migrationBuilder.DropTable(
                name: "ShownSuggestions");

            migrationBuilder.DropTable(
                name: "WeekPlans");

            migrationBuilder.DropTable(
                name: "FavouriteLists");

            migrationBuilder.DropIndex(
                name: "IX_PracticeSessions_PersonId_StartedAt_Id",
                table: "PracticeSessions");

            migrationBuilder.DropColumn(
                name: "ByHand",
                table: "PracticeSessions");

            migrationBuilder.DropColumn(
                name: "DayStartsAt",
                table: "PracticeSessions");

            migrationBuilder.DropColumn(
                name: "Feeling",
                table: "PracticeSessions");

            migrationBuilder.DropColumn(
                name: "Note",
                table: "PracticeSessions");

            migrationBuilder.DropColumn(
                name: "Reactions",
                table: "PracticeSessions");

            migrationBuilder.DropColumn(
                name: "TimeZone",
                table: "PracticeSessions");

            migrationBuilder.DropColumn(
                name: "DayStartsAt",
                table: "AspNetUsers");

            migrationBuilder.DropColumn(
                name: "Limits",
                table: "AspNetUsers");

            migrationBuilder.CreateIndex(
                name: "IX_PracticeSessions_PersonId_StartedAt",
                table: "PracticeSessions",
                columns: new[] { "PersonId", "StartedAt" });
        }
    }
}
