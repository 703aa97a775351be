package org.tongyuan.standards.reconciliation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongyuan.platform.Ids;
import org.tongyuan.platform.NotFound;
import org.tongyuan.standards.reconciliation.Contradiction.Kind;
import org.tongyuan.standards.reconciliation.Contradiction.Outcome;

/** Contradictions as they stand, and the decisions about them. */
@Repository
class Contradictions {

    /** A contradiction as kept; {@code state} OPEN, SETTLED or GONE. */
    record Kept(UUID id, Kind kind, String subject, String state, String fingerprint, Instant since, long records) {

        public boolean open() {
            return state.equals("OPEN");
        }

        /** What it is about, as people read it. */
        public String title() {
            String[] parts = subject.split("\\|", -1);
            return switch (kind) {
                case SIMILAR -> parts[parts.length - 2] + " / " + parts[parts.length - 1];
                case NAME_SEVERAL_CODES, ENDED_IN_USE -> parts[parts.length - 1];
                default -> subject;
            };
        }
    }

    /** A decision; {@code fingerprint} is that of the values it was made about. */
    record Decision(
            UUID contradiction,
            Kind kind,
            String subject,
            Outcome outcome,
            String value,
            String reason,
            String fingerprint,
            Instant at,
            UUID by) {

        public String title() {
            return new Kept(contradiction, kind, subject, "", "", at, 0).title();
        }
    }

    private static final String SELECT = """
        SELECT c.id, c.kind, c.subject, c.state, c.fingerprint, c.since,
               (SELECT count(*) FROM standards.contradiction_record r WHERE r.contradiction_id = c.id) AS records
        FROM standards.contradiction c\s""";
    private static final String DECISIONS = """
        SELECT d.contradiction_id, c.kind, c.subject, d.outcome, d.value, d.reason, d.fingerprint, d.at, d.by_account
        FROM standards.master_decision d JOIN standards.contradiction c ON c.id = d.contradiction_id\s""";

    private final JdbcClient jdbc;

    Contradictions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Two who compare at once compare one after the other. */
    void takeTurn() {
        jdbc.sql("LOCK TABLE standards.contradiction IN SHARE ROW EXCLUSIVE MODE")
                .update();
    }

    Kept require(UUID id) {
        return jdbc.sql(SELECT + "WHERE c.id = ?")
                .param(id)
                .query(Contradictions::kept)
                .optional()
                .orElseThrow(() -> new NotFound("contradiction " + id));
    }

    /** By kind and state, empty for all, after the one with this id. */
    List<Kept> find(String kind, String state, @Nullable UUID after, int limit) {
        return jdbc.sql(SELECT + """
            WHERE (? = '' OR c.kind = ?) AND (? = '' OR c.state = ?) AND (?::uuid IS NULL OR c.id > ?::uuid) ORDER BY c.id LIMIT ?\
            """)
                .params(kind, kind, state, state)
                .param(after)
                .param(after)
                .param(limit)
                .query(Contradictions::kept)
                .list();
    }

    Map<String, Long> openByKind() {
        return jdbc
                .sql("SELECT kind, count(*) AS open FROM standards.contradiction WHERE state = 'OPEN' GROUP BY kind")
                .query((row, n) -> Map.entry(row.getString("kind"), row.getLong("open")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Optional<Kept> find(Kind kind, String subject) {
        return jdbc.sql(SELECT + "WHERE c.kind = ? AND c.subject = ?")
                .params(kind.name(), subject)
                .query(Contradictions::kept)
                .optional();
    }

    /** Found again or anew; since when counts anew when it was gone or its values changed. */
    void keep(Contradiction found, String state, Instant at) {
        UUID id = jdbc.sql("""
            INSERT INTO standards.contradiction AS c (id, kind, subject, state, fingerprint, since) VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (kind, subject) DO UPDATE SET
                since = CASE WHEN c.state = 'GONE' OR c.fingerprint <> excluded.fingerprint THEN excluded.since ELSE c.since END,
                state = excluded.state, fingerprint = excluded.fingerprint
            RETURNING c.id\
            """)
                .params(
                        Ids.next(),
                        found.kind().name(),
                        found.subject(),
                        state,
                        found.fingerprint(),
                        Timestamp.from(at))
                .query(UUID.class)
                .single();
        jdbc.sql("DELETE FROM standards.contradiction_record WHERE contradiction_id = ?")
                .param(id)
                .update();
        for (Held held : found.records()) {
            jdbc.sql("INSERT INTO standards.contradiction_record (contradiction_id, source, key) VALUES (?, ?, ?)")
                    .params(id, held.source(), held.record().key())
                    .update();
        }
    }

    /** Those that the comparison did not find again. */
    void allGone() {
        jdbc.sql("UPDATE standards.contradiction SET state = 'GONE' WHERE state <> 'GONE'")
                .update();
    }

    void settle(UUID id) {
        jdbc.sql("UPDATE standards.contradiction SET state = 'SETTLED' WHERE id = ?")
                .param(id)
                .update();
    }

    void add(Kept about, Outcome outcome, String value, String reason, Instant at, UUID by) {
        jdbc.sql("""
            INSERT INTO standards.master_decision (id, contradiction_id, outcome, value, reason, fingerprint, at, by_account)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)\
            """)
                .params(Ids.next(), about.id(), outcome.name(), value, reason, about.fingerprint())
                .params(Timestamp.from(at), by)
                .update();
    }

    /** The newest decision about each, by kind and subject. */
    Map<String, Decision> standing() {
        return jdbc.sql(DECISIONS + "ORDER BY d.at, d.id").query(Contradictions::decision).list().stream()
                .collect(Collectors.toMap(d -> key(d.kind(), d.subject()), d -> d, (earlier, later) -> later));
    }

    static String key(Kind kind, String subject) {
        return kind + "|" + subject;
    }

    /** All decisions on these, the newest first. */
    List<Decision> decisionsOn(Collection<UUID> contradictions) {
        return jdbc.sql(DECISIONS + "WHERE d.contradiction_id = ANY (?) ORDER BY d.at DESC, d.id DESC")
                .param(contradictions.toArray(UUID[]::new))
                .query(Contradictions::decision)
                .list();
    }

    List<Decision> decisions(int limit) {
        return jdbc.sql(DECISIONS + "ORDER BY d.at DESC, d.id DESC LIMIT ?")
                .param(limit)
                .query(Contradictions::decision)
                .list();
    }

    private static Kept kept(ResultSet row, int n) throws SQLException {
        return new Kept(
                row.getObject("id", UUID.class),
                Kind.valueOf(row.getString("kind")),
                row.getString("subject"),
                row.getString("state"),
                row.getString("fingerprint"),
                row.getTimestamp("since").toInstant(),
                row.getLong("records"));
    }

    private static Decision decision(ResultSet row, int n) throws SQLException {
        return new Decision(
                row.getObject("contradiction_id", UUID.class),
                Kind.valueOf(row.getString("kind")),
                row.getString("subject"),
                Outcome.valueOf(row.getString("outcome")),
                row.getString("value"),
                row.getString("reason"),
                row.getString("fingerprint"),
                row.getTimestamp("at").toInstant(),
                row.getObject("by_account", UUID.class));
    }
}
