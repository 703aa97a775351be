package org.tongyuan.standards.clause;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongyuan.platform.Ids;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.RuleBroken;
import tools.jackson.databind.json.JsonMapper;

/** Clauses and their versions in the database. */
@Repository
public class Clauses {

    /**
     * A clause in one of its versions.
     *
     * @param published number of the version that runs, null when none does
     * @param version the lock
     */
    public record Clause(
            UUID id,
            State state,
            int number,
            @Nullable Integer published,
            @Nullable String broken,
            boolean builtIn,
            int version,
            ClauseContent content) {

        /** Whether this very version has not been published yet. */
        public boolean isDraft() {
            return published == null || number > published;
        }
    }

    /** States of a clause. */
    public enum State {
        DRAFT("草稿"),
        PUBLISHED("已发布"),
        WITHDRAWN("已撤回");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    private static final String SELECT = """
        SELECT c.id, c.state, v.number, c.published, c.broken, c.built_in, c.version, v.content
        FROM standards.clause c JOIN standards.clause_version v ON v.clause_id = c.id\s""";
    private static final String NEWEST =
            "AND v.number = (SELECT max(number) FROM standards.clause_version WHERE clause_id = c.id) ";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private volatile @Nullable Kept kept;

    /** What runs, as it was when the clauses bore this mark. */
    private record Kept(String mark, List<Clause> clauses) {}

    Clauses(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** All clauses that run, as they run. Read anew only when one was changed: what changes in the county is checked every few seconds. */
    public List<Clause> published() {
        String mark = jdbc.sql("""
            SELECT coalesce(md5(string_agg(concat_ws('/', id, version, state, published, broken), ',' ORDER BY id)), '')
            FROM standards.clause\
            """).query(String.class).single();
        Kept known = kept;
        if (known != null && known.mark().equals(mark)) {
            return known.clauses();
        }
        List<Clause> fresh = jdbc.sql(
                        SELECT + "WHERE c.state = 'PUBLISHED' AND v.number = c.published ORDER BY c.number")
                .query(this::map)
                .list();
        kept = new Kept(mark, List.copyOf(fresh));
        return fresh;
    }

    /** Every clause in its newest version, by number. */
    public List<Clause> all() {
        return jdbc.sql(SELECT + "WHERE true " + NEWEST + "ORDER BY c.number")
                .query(this::map)
                .list();
    }

    /** The newest version. */
    public Clause require(String number) {
        return jdbc.sql(SELECT + "WHERE c.number = ? " + NEWEST)
                .param(number)
                .query(this::map)
                .optional()
                .orElseThrow(() -> new NotFound("clause " + number));
    }

    /** The version that runs. */
    public Optional<Clause> running(String number) {
        return jdbc.sql(SELECT + "WHERE c.number = ? AND c.state = 'PUBLISHED' AND v.number = c.published")
                .param(number)
                .query(this::map)
                .optional();
    }

    public boolean exists(String number) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM standards.clause WHERE number = ?)")
                .param(number)
                .query(Boolean.class)
                .single();
    }

    /** Numbers of all clauses, whatever their state. */
    Set<String> numbers() {
        return Set.copyOf(jdbc.sql("SELECT number FROM standards.clause")
                .query((row, n) -> row.getString("number"))
                .list());
    }

    /** Two nodes that start at once must not both load. */
    void takeTurn() {
        jdbc.sql("SELECT 1 FROM (SELECT pg_advisory_xact_lock(hashtextextended('standards.clauses', 0))) locked")
                .query(Integer.class)
                .single();
    }

    UUID add(ClauseContent content, boolean builtIn, Instant at, String by) {
        UUID id = Ids.next();
        jdbc.sql("INSERT INTO standards.clause (id, number, kind, state, built_in) VALUES (?, ?, ?, 'DRAFT', ?)")
                .params(id, content.number(), content.kind(), builtIn)
                .update();
        addVersion(id, 1, content, at, by);
        return id;
    }

    /** Writes the draft anew, or begins one beside the version that runs. */
    void save(Clause clause, ClauseContent content, Instant at, String by) {
        mustBeAt(jdbc.sql("UPDATE standards.clause SET version = version + 1, kind = ? WHERE id = ? AND version = ?")
                .params(content.kind(), clause.id(), clause.version())
                .update());
        if (!clause.isDraft()) {
            addVersion(clause.id(), clause.number() + 1, content, at, by);
            return;
        }
        jdbc.sql("""
            UPDATE standards.clause_version SET content = ?::jsonb, created = ?, created_by = ?
            WHERE clause_id = ? AND number = ?\
            """)
                .params(json.writeValueAsString(content), Timestamp.from(at), by, clause.id(), clause.number())
                .update();
    }

    private void addVersion(UUID id, int number, ClauseContent content, Instant at, String by) {
        jdbc.sql("""
            INSERT INTO standards.clause_version (clause_id, number, content, created, created_by) VALUES (?, ?, ?::jsonb, ?, ?)\
            """)
                .params(id, number, json.writeValueAsString(content), Timestamp.from(at), by)
                .update();
    }

    void publish(Clause clause, Instant at, String by) {
        mustBeAt(jdbc.sql("""
            UPDATE standards.clause SET state = 'PUBLISHED', published = ?, broken = NULL, version = version + 1
            WHERE id = ? AND version = ?\
            """)
                .params(clause.number(), clause.id(), clause.version())
                .update());
        jdbc.sql(
                        "UPDATE standards.clause_version SET published = ?, published_by = ? WHERE clause_id = ? AND number = ?")
                .params(Timestamp.from(at), by, clause.id(), clause.number())
                .update();
    }

    void withdraw(Clause clause) {
        mustBeAt(jdbc.sql(
                        "UPDATE standards.clause SET state = 'WITHDRAWN', version = version + 1 WHERE id = ? AND version = ?")
                .params(clause.id(), clause.version())
                .update());
    }

    /** Null when it ran well again. */
    public void mark(UUID id, @Nullable String broken) {
        jdbc.sql("UPDATE standards.clause SET broken = ? WHERE id = ? AND broken IS DISTINCT FROM ?")
                .param(broken)
                .param(id)
                .param(broken)
                .update();
    }

    private static void mustBeAt(int rows) {
        if (rows == 0) {
            throw new RuleBroken("concurrent.change");
        }
    }

    private Clause map(ResultSet row, int n) throws SQLException {
        return new Clause(
                row.getObject("id", UUID.class),
                State.valueOf(row.getString("state")),
                row.getInt("number"),
                row.getObject("published", Integer.class),
                row.getString("broken"),
                row.getBoolean("built_in"),
                row.getInt("version"),
                json.readValue(row.getString("content"), ClauseContent.class));
    }
}
