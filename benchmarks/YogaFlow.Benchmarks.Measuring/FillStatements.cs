namespace YogaFlow.Benchmarks.Measuring;

/// <summary>
/// The statements that fill a PostgreSQL database in sets. Everything follows from the numbers of the person and of the
/// session, so that two runs fill in the same. Rows lie in the order of time, as they would after years of use: the rows of
/// one person are spread over the whole table.
/// </summary>
internal static class FillStatements
{
    /// <summary>Who is filled in (number 0 has an account already), and the library by number.</summary>
    public const string Plan = """
        CREATE TEMP TABLE filled (
            number int PRIMARY KEY, id uuid NOT NULL, sessions int NOT NULL, every numeric NOT NULL, completes boolean NOT NULL, zone text NOT NULL);
        CREATE TEMP TABLE filled_poses AS
            SELECT row_number() OVER (ORDER BY "Id") - 1 AS number, "Id" AS id, "Sides" = 'Both' AS sided FROM "Poses";
        CREATE TEMP TABLE filled_sequences AS
            SELECT row_number() OVER (ORDER BY "Id") - 1 AS number, "Id" AS id, "Name" AS name FROM "Sequences";
        """;

    public const string Measured = "INSERT INTO filled VALUES (0, @person, @sessions, @every, @completes, @zone)";

    public const string People = """
        INSERT INTO filled
        SELECT number,
            (lpad(to_hex(1700000000000 + number * 60000::bigint), 12, '0') || '7' || substr(md5(number::text), 1, 3) || '8' || substr(md5(number::text), 4, 15))::uuid,
            @sessions, (1 + number % 7) / 2.0, false, (ARRAY['UTC', 'Europe/London', 'Europe/Berlin', 'Asia/Kolkata'])[1 + number % 4]
        FROM generate_series(1, @people) AS number;
        INSERT INTO "AspNetUsers" (
            "Id", "Name", "ExperienceLevel", "TimeZone", "CreatedAt", "PrivacyAcceptedAt", "UserName", "NormalizedUserName", "Email", "NormalizedEmail",
            "EmailConfirmed", "PhoneNumberConfirmed", "TwoFactorEnabled", "LockoutEnabled", "AccessFailedCount")
        SELECT id, 'Person ' || number, 'beginner', zone, now(), now(), number || '@filled.example', number || '@FILLED.EXAMPLE', number || '@filled.example', number || '@FILLED.EXAMPLE',
            false, false, false, true, 0
        FROM filled WHERE number > 0;
        ANALYZE filled;
        """;

    public const string Plans = """
        INSERT INTO "WeekPlans" ("PersonId", "From", "RestDays", "DaysAWeek", "SessionsAWeek")
        SELECT id, date_trunc('week', @today - 364)::date, CASE number % 3 WHEN 0 THEN 64 ELSE 0 END, 3 + number % 3, 5 FROM filled
        """;

    /// <remarks>The bits of one number drawn for each session decide everything about it. The last practice was yesterday.</remarks>
    public const string Sessions = """
        INSERT INTO "PracticeSessions" (
            "Id", "ClientId", "PersonId", "SequenceId", "SequenceName", "Kind", "StartedAt", "CompletedAt", "DurationSeconds", "Status", "PosesCompleted",
            "PracticeDate", "TimeZone", "DayStartsAt", "ByHand", "Feeling", "Reactions")
        SELECT one.id, one.id, person, sequence.id, sequence.name, CASE WHEN sequence.id IS NULL THEN 'Free' ELSE 'Sequence' END,
            started, started + make_interval(secs => seconds), seconds, status, 4,
            (started AT TIME ZONE zone - interval '4 hours')::date, zone, 4, false,
            CASE WHEN (chance >> 44 & 3) = 0 THEN 1 + (chance >> 46 & 7)::int % 5 END,
            CASE WHEN (chance >> 49 & 15) = 0
                THEN jsonb_build_array(jsonb_build_object('PoseId', pose.id, 'Kind', CASE WHEN seconds % 4 = 0 THEN 'Hurt' ELSE 'Pleased' END))
                ELSE '[]' END
        FROM (
            SELECT *, (lpad(to_hex((extract(epoch FROM started) * 1000)::bigint), 12, '0')
                || '7' || substr(md5(chance::text), 1, 3) || '8' || substr(md5(chance::text), 4, 15))::uuid AS id
            FROM (
                SELECT person.id AS person, person.zone, chance,
                    (@today - 1 - floor(k * person.every)::int
                        + make_interval(hours => 5 + (chance & 1023)::int % 19, mins => (chance >> 10 & 63)::int % 60)) AT TIME ZONE person.zone AS started,
                    300 + (chance >> 16 & 4095)::int % 3000 AS seconds,
                    CASE WHEN person.completes OR (chance >> 28 & 127) < 115 THEN 'Completed' WHEN (chance >> 28 & 127) < 122 THEN 'Partial' ELSE 'Abandoned' END AS status
                FROM filled person
                CROSS JOIN LATERAL generate_series(0, person.sessions - 1) AS k
                CROSS JOIN LATERAL hashint8extended(person.number * 1000000::bigint + k, 0) AS chance
            ) AS drawn
        ) AS one
        LEFT JOIN filled_sequences sequence ON (one.chance >> 35 & 15) > 0
            AND sequence.number = (one.chance >> 39 & 31) % (SELECT count(*) FROM filled_sequences)
        JOIN filled_poses pose ON pose.number = (one.chance >> 53 & 255) % (SELECT count(*) FROM filled_poses)
        ORDER BY started
        """;

    public const string Steps = """
        INSERT INTO "PracticedSteps" ("SessionId", "Position", "PoseId", "Side", "Seconds")
        SELECT session."Id", position, pose.id,
            CASE WHEN pose.sided THEN CASE position % 2 WHEN 1 THEN 'Left' ELSE 'Right' END END, 20 + (session."DurationSeconds" + 7 * position) % 50
        FROM "PracticeSessions" session
        CROSS JOIN generate_series(1, 4) AS position
        JOIN filled_poses pose ON pose.number = (uuid_hash_extended(session."Id", position) & 1048575) % (SELECT count(*) FROM filled_poses)
        """;

    public const string Days = """
        INSERT INTO "PracticeDays" (
            "PersonId", "Date", "Tally_Completed", "Tally_Seconds", "Tally_Partial", "Tally_PartialSeconds", "Tally_Abandoned",
            "Tally_Mornings", "Tally_Middays", "Tally_Evenings", "Tally_Nights",
            "Tally_Brief", "Tally_Short", "Tally_Middling", "Tally_Long", "Tally_FeelingSum", "Tally_Felt")
        SELECT "PersonId", "PracticeDate",
            count(*) FILTER (WHERE done), coalesce(sum("DurationSeconds") FILTER (WHERE done), 0),
            count(*) FILTER (WHERE "Status" = 'Partial'), coalesce(sum("DurationSeconds") FILTER (WHERE "Status" = 'Partial'), 0),
            count(*) FILTER (WHERE "Status" = 'Abandoned'),
            count(*) FILTER (WHERE done AND hour >= 4 AND hour < 11), count(*) FILTER (WHERE done AND hour >= 11 AND hour < 17),
            count(*) FILTER (WHERE done AND hour >= 17 AND hour < 22), count(*) FILTER (WHERE done AND (hour < 4 OR hour >= 22)),
            count(*) FILTER (WHERE done AND "DurationSeconds" < 600), count(*) FILTER (WHERE done AND "DurationSeconds" >= 600 AND "DurationSeconds" < 1200),
            count(*) FILTER (WHERE done AND "DurationSeconds" >= 1200 AND "DurationSeconds" < 2400), count(*) FILTER (WHERE done AND "DurationSeconds" >= 2400),
            coalesce(sum("Feeling") FILTER (WHERE done), 0), count("Feeling") FILTER (WHERE done)
        FROM (SELECT *, "Status" = 'Completed' AS done, extract(hour FROM "StartedAt" AT TIME ZONE "TimeZone") AS hour FROM "PracticeSessions") AS session
        GROUP BY "PracticeDate", "PersonId" ORDER BY "PracticeDate"
        """;

    public const string PoseDays = """
        INSERT INTO "PoseDays" ("PersonId", "Date", "PoseId", "Tally_Holds", "Tally_Seconds", "Tally_LeftSeconds", "Tally_RightSeconds", "Tally_Pleased", "Tally_Hurt")
        SELECT person, day, pose, sum(hold), sum(seconds), coalesce(sum(seconds) FILTER (WHERE side = 'Left'), 0), coalesce(sum(seconds) FILTER (WHERE side = 'Right'), 0),
            count(*) FILTER (WHERE reaction = 'Pleased'), count(*) FILTER (WHERE reaction = 'Hurt')
        FROM (
            SELECT session."PersonId" AS person, session."PracticeDate" AS day, step."PoseId" AS pose, 1 AS hold, step."Seconds" AS seconds, step."Side" AS side, NULL AS reaction
            FROM "PracticedSteps" step JOIN "PracticeSessions" session ON session."Id" = step."SessionId" WHERE session."Status" = 'Completed'
            UNION ALL
            SELECT session."PersonId", session."PracticeDate", reaction."PoseId", 0, 0, NULL, reaction."Kind"
            FROM "PracticeSessions" session CROSS JOIN LATERAL jsonb_to_recordset(session."Reactions") AS reaction("PoseId" int, "Kind" text)
        ) AS one
        GROUP BY day, person, pose ORDER BY day
        """;

    public const string SequenceDays = """
        INSERT INTO "SequenceDays" ("PersonId", "Date", "SequenceId", "Tally_Practices", "Tally_Seconds")
        SELECT "PersonId", "PracticeDate", "SequenceId", count(*), sum("DurationSeconds") FROM "PracticeSessions"
        WHERE "Status" = 'Completed' AND "SequenceId" IS NOT NULL
        GROUP BY "PracticeDate", "PersonId", "SequenceId" ORDER BY "PracticeDate"
        """;

    public const string PoseTotals = """
        INSERT INTO "PoseTotals" ("PersonId", "PoseId", "Tally_Holds", "Tally_Seconds", "Tally_LeftSeconds", "Tally_RightSeconds", "Tally_Pleased", "Tally_Hurt")
        SELECT "PersonId", "PoseId", sum("Tally_Holds"), sum("Tally_Seconds"), sum("Tally_LeftSeconds"), sum("Tally_RightSeconds"), sum("Tally_Pleased"), sum("Tally_Hurt")
        FROM "PoseDays" GROUP BY "PersonId", "PoseId"
        """;

    public const string SequenceTotals = """
        INSERT INTO "SequenceTotals" ("PersonId", "SequenceId", "Tally_Practices", "Tally_Seconds")
        SELECT "PersonId", "SequenceId", sum("Tally_Practices"), sum("Tally_Seconds") FROM "SequenceDays" GROUP BY "PersonId", "SequenceId"
        """;

    /// <summary>Streaks are no sum; the program's own rules made them, and they wait in the table marks.</summary>
    public const string Totals = """
        INSERT INTO "PracticeTotals" (
            "PersonId", "FirstDay", "Days_LastDay", "Days_Run", "Days_Since", "Days_LastFreeze", "Days_RunAfterFreeze", "Days_SinceAfterFreeze", "Days_Best",
            "Weeks_LastWeek", "Weeks_Run", "Weeks_Best",
            "Tally_Completed", "Tally_Seconds", "Tally_Partial", "Tally_PartialSeconds", "Tally_Abandoned",
            "Tally_Mornings", "Tally_Middays", "Tally_Evenings", "Tally_Nights",
            "Tally_Brief", "Tally_Short", "Tally_Middling", "Tally_Long", "Tally_FeelingSum", "Tally_Felt")
        SELECT marks.*,
            sum("Tally_Completed"), sum("Tally_Seconds"), sum("Tally_Partial"), sum("Tally_PartialSeconds"), sum("Tally_Abandoned"),
            sum("Tally_Mornings"), sum("Tally_Middays"), sum("Tally_Evenings"), sum("Tally_Nights"),
            sum("Tally_Brief"), sum("Tally_Short"), sum("Tally_Middling"), sum("Tally_Long"), sum("Tally_FeelingSum"), sum("Tally_Felt")
        FROM marks JOIN "PracticeDays" day ON day."PersonId" = marks.person
        GROUP BY marks.person
        """;

    /// <summary>Some badges for everyone, so that their table is as large as it would be; the program adds the rest to those who are looked at.</summary>
    public const string Badges = """
        INSERT INTO "BadgeAwards" ("PersonId", "Code", "Threshold", "EarnedAt")
        SELECT "PersonId", 'sessions-' || threshold, threshold, now() FROM "PracticeTotals" CROSS JOIN (VALUES (10), (25), (50)) AS known(threshold)
        WHERE "Tally_Completed" >= threshold
        """;

    /// <summary>What was suggested to people last.</summary>
    public const string Shown = """
        INSERT INTO "ShownSuggestions" ("PersonId", "Date", "Ended", "SequenceIds", "Before")
        SELECT id, @today - 1, 0, ARRAY(SELECT sequence.id FROM filled_sequences sequence ORDER BY 1 LIMIT 3), '{}' FROM filled WHERE number > 0
        """;
}
