package org.tongyuan.cases.outside;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongyuan.cases.CaseState;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.RuleBroken;

/** Keeps outside systems. There are few and lists name them on every line, so reads come from memory, a few seconds old at most. */
@Repository
public class OutsideSystems {

    private static final long FRESH_NANOS = Duration.ofSeconds(5).toNanos();

    private final JdbcClient jdbc;
    private volatile @Nullable Read remembered;

    OutsideSystems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Read(List<OutsideSystem> systems, long at) {}

    /** Every system, those in use first. */
    public List<OutsideSystem> all() {
        Read known = remembered;
        if (known != null && System.nanoTime() - known.at() < FRESH_NANOS) {
            return known.systems();
        }
        return readAnew();
    }

    private List<OutsideSystem> readAnew() {
        var states = states();
        var systems = jdbc.sql("SELECT * FROM cases.outside_system ORDER BY ended_at IS NOT NULL, kind, name")
                .query((row, n) -> map(row, states))
                .list();
        remembered = new Read(systems, System.nanoTime());
        return systems;
    }

    private Map<UUID, SequencedMap<String, CaseState>> states() {
        var states = new LinkedHashMap<UUID, SequencedMap<String, CaseState>>();
        jdbc.sql("SELECT system_id, word, state FROM cases.outside_state ORDER BY system_id, place")
                .query(row -> {
                    states.computeIfAbsent(row.getObject("system_id", UUID.class), id -> new LinkedHashMap<>())
                            .put(row.getString("word"), CaseState.valueOf(row.getString("state")));
                });
        return states;
    }

    public OutsideSystem require(UUID id) {
        return one(system -> system.id().equals(id)).orElseThrow(() -> new NotFound("outside system " + id));
    }

    public OutsideSystem require(String code) {
        return find(code).orElseThrow(() -> new NotFound("outside system " + code));
    }

    public Optional<OutsideSystem> find(String code) {
        return one(system -> system.code().equals(code));
    }

    /** What is not remembered may have come since, on this node or another. */
    private Optional<OutsideSystem> one(Predicate<OutsideSystem> which) {
        return all().stream()
                .filter(which)
                .findFirst()
                .or(() -> readAnew().stream().filter(which).findFirst());
    }

    /** As it stands in the database, locked for a change. */
    OutsideSystem lock(UUID id) {
        return jdbc.sql("SELECT * FROM cases.outside_system WHERE id = ? FOR UPDATE")
                .param(id)
                .query((row, n) -> map(row, states()))
                .optional()
                .orElseThrow(() -> new NotFound("outside system " + id));
    }

    void add(OutsideSystem s, Instant now, String by) {
        int added = jdbc.sql("""
            INSERT INTO cases.outside_system (id, code, name, kind, client_id, home_url, registered_at, registered_by)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (code) DO NOTHING\
            """)
                .params(s.id(), s.code(), s.name(), s.kind().name(), s.clientId(), s.homeUrl())
                .params(Timestamp.from(now), by)
                .update();
        if (added == 0) {
            throw new RuleBroken("outside.system.taken", s.code());
        }
        write(s);
    }

    void save(OutsideSystem s) {
        int saved = jdbc.sql("""
            UPDATE cases.outside_system SET name = ?, kind = ?, client_id = ?, home_url = ?, version = version + 1
            WHERE id = ? AND version = ?\
            """)
                .params(s.name(), s.kind().name(), s.clientId(), s.homeUrl(), s.id(), s.version())
                .update();
        if (saved == 0) {
            throw new RuleBroken("concurrent.change");
        }
        jdbc.sql("DELETE FROM cases.outside_state WHERE system_id = ?")
                .param(s.id())
                .update();
        write(s);
    }

    private void write(OutsideSystem s) {
        int place = 0;
        for (Map.Entry<String, CaseState> word : s.states().entrySet()) {
            jdbc.sql("INSERT INTO cases.outside_state (system_id, word, place, state) VALUES (?, ?, ?, ?)")
                    .params(s.id(), word.getKey(), place++, word.getValue().name())
                    .update();
        }
    }

    void end(UUID id, Instant now, String by, String why) {
        jdbc.sql("UPDATE cases.outside_system SET ended_at = ?, ended_by = ?, ended_why = ?, version = version + 1"
                        + " WHERE id = ?")
                .params(Timestamp.from(now), by, why, id)
                .update();
    }

    String seal(UUID id) {
        return jdbc.sql("SELECT cases.outside_system_seal_of(?)")
                .param(id)
                .query(String.class)
                .single();
    }

    /** To be called when a change has been committed. */
    void forget() {
        remembered = null;
    }

    private static OutsideSystem map(ResultSet row, Map<UUID, SequencedMap<String, CaseState>> states)
            throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        Timestamp ended = row.getTimestamp("ended_at");
        return new OutsideSystem(
                id,
                row.getString("code"),
                row.getString("name"),
                OutsideSystem.Kind.valueOf(row.getString("kind")),
                row.getString("client_id"),
                row.getString("home_url"),
                states.getOrDefault(id, new LinkedHashMap<>()),
                ended == null ? null : ended.toInstant(),
                row.getString("ended_why"),
                row.getInt("version"));
    }
}
