package org.tongyuan.cases.tables;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongyuan.cases.tables.OutsideImport.Outcome;
import org.tongyuan.cases.tables.OutsideImport.State;
import org.tongyuan.journal.Actor;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.security.PersonalDataCipher;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Lists of outside cases that were handed in, and what became of their rows. */
@Repository
class OutsideImports {

    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final PersonalDataCipher cipher;

    OutsideImports(JdbcClient jdbc, JsonMapper json, PersonalDataCipher cipher) {
        this.jdbc = jdbc;
        this.json = json;
        this.cipher = cipher;
    }

    /** What became of one row; its number is that of the line in the file, the heading being the first. */
    record Row(int rowNumber, String number, Outcome outcome, List<String> messages) {}

    /** A file as it was handed in. */
    @SuppressWarnings("ArrayRecordComponent") // never compared, only carried from the request to the database
    record Handed(String name, byte[] content, String sha256) {}

    void add(UUID id, UUID system, Handed file, int rows, Actor by, Instant now) {
        jdbc.sql("""
            INSERT INTO cases.outside_import (id, system_id, file_name, sha256, content, state, rows_total, actor_kind, actor_id, created)
            VALUES (?, ?, ?, ?, ?, 'WAITING', ?, ?, ?, ?)\
            """)
                .params(id, system, file.name(), file.sha256())
                .params(cipher.seal(Base64.getEncoder().encodeToString(file.content()), contentOf(id)), rows)
                .params(by.kind().name(), by.id(), Timestamp.from(now))
                .update();
    }

    OutsideImport require(UUID id) {
        return find("WHERE id = ?", id).orElseThrow(() -> new NotFound("outside import " + id));
    }

    /** Locked for the running transaction, so that two runners never take the same row. */
    OutsideImport lock(UUID id) {
        return find("WHERE id = ? FOR UPDATE", id).orElseThrow(() -> new NotFound("outside import " + id));
    }

    private Optional<OutsideImport> find(String where, UUID id) {
        return jdbc.sql("SELECT * FROM cases.outside_import " + where)
                .param(id)
                .query(OutsideImports::map)
                .optional();
    }

    List<OutsideImport> latest(int count) {
        return jdbc.sql("SELECT * FROM cases.outside_import ORDER BY id DESC LIMIT ?")
                .param(count)
                .query(OutsideImports::map)
                .list();
    }

    List<UUID> unfinished() {
        return jdbc.sql("SELECT id FROM cases.outside_import WHERE state IN ('WAITING', 'RUNNING') ORDER BY id")
                .query((row, n) -> row.getObject("id", UUID.class))
                .list();
    }

    byte[] content(UUID id) {
        String sealed = jdbc.sql("SELECT content FROM cases.outside_import WHERE id = ?")
                .param(id)
                .query(String.class)
                .single();
        return Base64.getDecoder().decode(cipher.open(sealed, contentOf(id)));
    }

    private static String contentOf(UUID id) {
        return "cases.outside_import.content:" + id;
    }

    void addRow(UUID id, Row row) {
        jdbc.sql("INSERT INTO cases.outside_import_row (import_id, row_number, number, outcome, messages)"
                        + " VALUES (?, ?, ?, ?, ?::jsonb)")
                .params(
                        id,
                        row.rowNumber(),
                        row.number(),
                        row.outcome().name(),
                        json.writeValueAsString(row.messages()))
                .update();
        jdbc.sql("UPDATE cases.outside_import SET state = 'RUNNING', rows_done = rows_done + 1 WHERE id = ?")
                .param(id)
                .update();
    }

    void finish(UUID id, Instant now) {
        jdbc.sql("UPDATE cases.outside_import SET state = 'DONE', content = NULL, finished = ? WHERE id = ?")
                .params(Timestamp.from(now), id)
                .update();
    }

    void fail(UUID id, String why, Instant now) {
        jdbc.sql(
                        "UPDATE cases.outside_import SET state = 'FAILED', content = NULL, failure = ?, finished = ? WHERE id = ?")
                .params(why, Timestamp.from(now), id)
                .update();
    }

    Map<Outcome, Integer> outcomes(UUID id) {
        var counts = new EnumMap<Outcome, Integer>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            counts.put(outcome, 0);
        }
        jdbc.sql("SELECT outcome, count(*) AS n FROM cases.outside_import_row WHERE import_id = ? GROUP BY outcome")
                .param(id)
                .query(row -> {
                    counts.put(Outcome.valueOf(row.getString("outcome")), row.getInt("n"));
                });
        return counts;
    }

    List<Row> rows(UUID id, @Nullable Outcome outcome, int after, int count) {
        return jdbc.sql("""
            SELECT * FROM cases.outside_import_row
            WHERE import_id = :id AND (:outcome::text IS NULL OR outcome = :outcome) AND row_number > :after
            ORDER BY row_number LIMIT :count\
            """)
                .param("id", id)
                .param("outcome", outcome == null ? null : outcome.name())
                .param("after", after)
                .param("count", count)
                .query((row, n) -> new Row(
                        row.getInt("row_number"),
                        row.getString("number"),
                        Outcome.valueOf(row.getString("outcome")),
                        json.readValue(row.getString("messages"), TEXTS)))
                .list();
    }

    private static OutsideImport map(ResultSet row, int n) throws SQLException {
        Timestamp finished = row.getTimestamp("finished");
        return new OutsideImport(
                row.getObject("id", UUID.class),
                row.getObject("system_id", UUID.class),
                row.getString("file_name"),
                State.valueOf(row.getString("state")),
                row.getInt("rows_total"),
                row.getInt("rows_done"),
                row.getString("failure"),
                new Actor(Actor.Kind.valueOf(row.getString("actor_kind")), row.getString("actor_id")),
                row.getTimestamp("created").toInstant(),
                finished == null ? null : finished.toInstant());
    }
}
