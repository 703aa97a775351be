package org.tongyuan.bench;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.tongyuan.platform.security.PersonalDataCipher;

/**
 * Multiplies the prototypes of {@link CountyMill}: every table in which a prototype has rows gets the rows of as many cases as asked
 * for, with other numbers, items, agencies, applicants and days. The ended ones reach three years back, the open ones seven weeks. One chain
 * with one entry stands for a case's journal, so {@code verify} finds fault with it; pages do not.
 */
final class CaseMill implements AutoCloseable {

    private static final Pattern DAY = Pattern.compile("\"(\\d{4}-\\d{2}-\\d{2})\"");

    private final SingleConnectionDataSource one;
    private final JdbcClient jdbc;
    private final PersonalDataCipher cipher;

    CaseMill(DataSource pool, PersonalDataCipher cipher) throws SQLException {
        this.one = new SingleConnectionDataSource(pool.getConnection(), true);
        this.jdbc = JdbcClient.create(one);
        this.cipher = cipher;
    }

    void make(int cases, int open) throws Exception {
        begin();
        new PeopleMill(one.getConnection(), cipher).make(Math.max(1_000, cases * 2 / 5));
        var again = Catalogue.dropIndexes(jdbc, "cases", "journal");
        plan(cases, open);
        clocks();
        for (String table : Catalogue.tablesWith(jdbc, "cases", "case_id")) {
            if (!table.equals("application")) {
                copy(table);
            }
        }
        applications();
        journal();
        end(again);
    }

    /** Only the rows that checks read: no steps, no letters, no journal, a thousand people. A fifth of the time and of the room. */
    void makeFor(int cases, int open, List<String> tables) throws Exception {
        begin();
        new PeopleMill(one.getConnection(), cipher).make(1_000);
        var again = Catalogue.dropIndexes(jdbc, "cases");
        plan(cases, open);
        clocks();
        tables.forEach(this::copy);
        end(again);
    }

    private void begin() {
        jdbc.sql("SET synchronous_commit = off").update();
        jdbc.sql("SET maintenance_work_mem = '512MB'").update();
        jdbc.sql("SET work_mem = '256MB'").update();
        jdbc.sql("SELECT setseed(0.42)::text").query(String.class).single();
    }

    private void end(List<String> again) {
        again.forEach(statement -> jdbc.sql(statement).update());
        for (String schema : List.of("cases", "journal", "accounts", "items", "agencies")) {
            for (String table : jdbc.sql(
                            "SELECT oid::regclass::text FROM pg_class WHERE relkind = 'r' AND relnamespace = ?::regnamespace")
                    .param(schema)
                    .query(String.class)
                    .list()) {
                jdbc.sql("VACUUM (ANALYZE) " + table).update();
            }
        }
        jdbc.sql("RESET ALL").update();
    }

    private void plan(int cases, int open) {
        jdbc.sql("""
            CREATE TABLE mill.slot AS SELECT row_number() OVER (ORDER BY random()) - 1 AS slot, i.n AS item
            FROM mill.item i, generate_series(1, greatest(1, (i.weight * 50000)::int))\
            """).update();
        jdbc.sql("""
            CREATE TABLE mill.way AS SELECT version_id, open, case_id,
                row_number() OVER (PARTITION BY version_id, open) - 1 AS way, count(*) OVER (PARTITION BY version_id, open) AS of
            FROM mill.proto, generate_series(1, weight)\
            """).update();
        jdbc.sql("""
            CREATE UNLOGGED TABLE mill.draw AS
            SELECT i, i > %1$d AS open, floor(random() * (SELECT count(*) FROM mill.slot))::bigint AS slot,
                floor((SELECT count(*) FROM mill.person) * power(random(), 1.6))::int AS person, random() < 0.06 AS by_agent,
                random() AS way,
                CASE WHEN i > %1$d THEN -1 - floor(power(1 - (i - %1$d)::float / %2$d, 1.5) * 48)::int
                     ELSE -35 - 7 * floor((1 - i::float / %1$d) * 150)::int END AS shift
            FROM generate_series(1, %3$d) AS i\
            """.formatted(Math.max(1, cases - open), open, cases)).update();
        analyze("draw", "slot", "way", "item");
        jdbc.sql("""
            CREATE UNLOGGED TABLE mill.thing AS
            SELECT d.i, s.item, p.case_id AS proto, d.shift, d.person, d.by_agent,
                uuidv7(make_interval(days => d.shift, secs => d.i % 30000)) AS id
            FROM mill.draw d
            JOIN mill.slot s ON s.slot = d.slot
            JOIN mill.item it ON it.n = s.item
            JOIN mill.way p ON p.version_id = it.template_id AND p.open = d.open AND p.way = floor(d.way * p.of)::bigint
            ORDER BY d.i\
            """).update();
        analyze("thing");
        jdbc.sql("""
            CREATE UNLOGGED TABLE mill.case AS
            SELECT t.i, t.id, t.proto, t.shift, t.item, it.agency_id, it.other_id, p.id AS person_id,
                CASE WHEN by_agent THEN a.id END AS agent_id,
                left(it.code, 31) || to_char(f.received_on + t.shift, 'YYYYMMDD')
                    || lpad(row_number() OVER (PARTITION BY left(it.code, 31), f.received_on + t.shift)::text, 4, '0') AS number
            FROM mill.thing t JOIN mill.item it ON it.n = t.item JOIN cases.case_file f ON f.id = t.proto
            JOIN mill.person p ON p.n = t.person JOIN mill.person a ON a.n = t.person / 2
            ORDER BY t.i\
            """).update();
        analyze("case");
        copyFiles();
    }

    private void analyze(String... tables) {
        for (String table : tables) {
            jdbc.sql("ANALYZE mill." + table).update();
        }
    }

    private void copyFiles() {
        var columns = Catalogue.columns(jdbc, "cases", "case_file");
        jdbc.sql("INSERT INTO cases.case_file (" + String.join(", ", columns.keySet()) + ") SELECT "
                        + columns.entrySet().stream()
                                .map(c -> switch (c.getKey()) {
                                    case "id", "number" -> "m." + c.getKey();
                                    case "item_version_id" -> "it.version_id";
                                    case "item_code" -> "it.code";
                                    case "item_name" -> "it.name";
                                    case "agency_id" -> "it.agency_id";
                                    case "applicant_person_id" -> "m.person_id";
                                    case "agent_person_id" -> "m.agent_id";
                                    // Any digest will do: nothing here is verified.
                                    case "added" -> "sha256(m.id::text::bytea)";
                                    // Nothing is due at once: the tick would settle it while the mill runs.
                                    case "next_tick_at" ->
                                        "greatest(s.next_tick_at + make_interval(days => m.shift), CASE WHEN s.next_tick_at IS"
                                                + " NOT NULL THEN now() + make_interval(days => 1 + m.i % 20) END)";
                                    default -> shifted(c.getKey(), c.getValue());
                                })
                                .collect(Collectors.joining(", "))
                        + " FROM mill.case m JOIN mill.item it ON it.n = m.item JOIN cases.case_file s ON s.id = m.proto"
                        + " ORDER BY m.i")
                .update();
    }

    private static String shifted(String column, String type) {
        return switch (type) {
            case "date" -> "s." + column + " + m.shift";
            case "timestamp with time zone" -> "s." + column + " + make_interval(days => m.shift)";
            default -> "s." + column;
        };
    }

    private void copy(String table) {
        var columns = Catalogue.columns(jdbc, "cases", table);
        String clock = table.equals("clock")
                ? " JOIN mill.clock k ON k.case_id = s.case_id AND k.key = s.key AND k.shift = m.shift"
                : "";
        jdbc.sql("INSERT INTO cases." + table + " (" + String.join(", ", columns.keySet()) + ") SELECT "
                        + columns.entrySet().stream()
                                .map(c -> switch (c.getKey()) {
                                    case "case_id" -> "m.id";
                                    case "id" -> "gen_random_uuid()";
                                    case "clock" -> table.equals("clock") ? "k.clock::jsonb" : "s.clock";
                                    case "agency_id" ->
                                        table.equals("step")
                                                ? "CASE WHEN s.place = 0 THEN coalesce(m.other_id, m.agency_id) ELSE m.agency_id END"
                                                : "m.agency_id";
                                    default -> shifted(c.getKey(), c.getValue());
                                })
                                .collect(Collectors.joining(", "))
                        + " FROM mill.case m JOIN cases." + table + " s ON s.case_id = m.proto" + clock
                        + " ORDER BY m.i")
                .update();
    }

    /** Days inside a clock's JSON move too; there are few prototypes and few distances. */
    private void clocks() throws Exception {
        jdbc.sql("CREATE UNLOGGED TABLE mill.clock (case_id uuid, key text, shift int, clock text)")
                .update();
        var shifts = jdbc.sql("SELECT DISTINCT shift FROM mill.case")
                .query(Integer.class)
                .list();
        var clocks = jdbc.sql(
                        "SELECT case_id, key, clock::text FROM cases.clock WHERE case_id IN (SELECT case_id FROM mill.proto)")
                .query((row, n) -> new String[] {row.getString(1), row.getString(2), row.getString(3)})
                .list();
        try (var into = new Copy(one.getConnection(), "mill.clock (case_id, key, shift, clock)")) {
            clocks.forEach(clock ->
                    shifts.forEach(shift -> into.row(clock[0], clock[1], shift.toString(), moved(clock[2], shift))));
        }
        analyze("clock");
    }

    private static String moved(String json, int shift) {
        return DAY.matcher(json)
                .replaceAll(day -> "\"" + LocalDate.parse(day.group(1)).plusDays(shift) + "\"");
    }

    /** The progress code is sealed for its own case, so this one table is filled from here. */
    private void applications() throws Exception {
        var ids = jdbc.sql("SELECT id FROM mill.case ORDER BY i")
                .query(String.class)
                .list();
        try (var into = new Copy(one.getConnection(), "cases.application (case_id, progress_code)")) {
            for (String id : ids) {
                into.row(id, cipher.seal("BENCH234", "cases.application.code:" + id));
            }
        }
    }

    private void journal() {
        jdbc.sql("""
            INSERT INTO journal.chain (subject_kind, subject_id, length, head)
            SELECT 'case', id::text, 1, sha256(id::text::bytea) FROM mill.case ORDER BY i\
            """).update();
        jdbc.sql("""
            INSERT INTO journal.entry (position, chain, chain_index, actor_kind, actor_id, act, occurred, recorded, details, hash)
            SELECT nextval('journal.position'), c.id, 1, a.actor_kind, a.actor_id, 'CASE_' || a.act, a.occurred_at,
                a.occurred_at, jsonb_build_object('number', m.number, 'state', a.to_state), sha256(m.id::text::bytea)
            FROM mill.case m JOIN cases.act a ON a.case_id = m.id AND a.sequence = 1
            JOIN journal.chain c ON c.subject_id = m.id::text AND c.subject_kind = 'case' ORDER BY m.i\
            """).update();
    }

    @Override
    public void close() {
        one.destroy();
    }
}
