package org.tongyuan.disclosure.results;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongyuan.disclosure.results.QueuedResult.Note;
import org.tongyuan.disclosure.results.QueuedResult.NoteKind;
import org.tongyuan.items.ProcedureProfile;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.RuleBroken;

/** The rows of disclosure.result and disclosure.result_note. */
@Repository
class Results {

    private static final String SELECT = """
        SELECT q.*, s.standing FROM disclosure.result q JOIN disclosure.result_standing s ON s.result_id = q.id\s""";

    private final JdbcClient jdbc;

    Results(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    QueuedResult require(UUID id) {
        return with("WHERE q.id = ?", id).orElseThrow(() -> new NotFound("result " + id));
    }

    /** Locked until the transaction ends; where it stands is read under the lock. */
    QueuedResult lock(UUID id) {
        if (jdbc.sql("SELECT id FROM disclosure.result WHERE id = ? FOR UPDATE")
                .param(id)
                .query(UUID.class)
                .optional()
                .isEmpty()) {
            throw new NotFound("result " + id);
        }
        return require(id);
    }

    Optional<QueuedResult> ofCase(UUID caseId) {
        return with("WHERE q.case_id = ?", caseId);
    }

    Optional<QueuedResult> ofRecord(UUID record) {
        return with("WHERE q.record_id = ?", record);
    }

    private Optional<QueuedResult> with(String condition, UUID id) {
        return jdbc.sql(SELECT + condition)
                .param(id)
                .query((row, n) -> map(row, notes(row.getObject("id", UUID.class))))
                .optional();
    }

    Map<NoteKind, Note> notes(UUID result) {
        var notes = new EnumMap<NoteKind, Note>(NoteKind.class);
        jdbc.sql("SELECT kind, text, by_id, by_name, made_on FROM disclosure.result_note WHERE result_id = ?")
                .param(result)
                .query((row, n) -> notes.put(
                        NoteKind.valueOf(row.getString("kind")),
                        new Note(
                                row.getString("text"),
                                row.getObject("by_id", UUID.class),
                                row.getString("by_name"),
                                row.getObject("made_on", LocalDate.class))))
                .list();
        return notes;
    }

    /** False when the case has its row already. */
    boolean insert(QueuedResult q) {
        return jdbc.sql("""
                INSERT INTO disclosure.result (id, case_id, case_number, item_code, item_name, profile, kind, agency_id, region_code,
                    natural_person, decision, decided_on, due_on, practice_due_on, out_of_time)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'GRANT', ?, ?, ?, ?) ON CONFLICT (case_id) DO NOTHING\
                """)
                        .params(q.id(), q.caseId(), q.caseNumber(), q.itemCode(), q.itemName())
                        .params(q.profile().name(), q.kind().name(), q.agencyId(), q.regionCode())
                        .params(q.naturalPerson(), q.decidedOn())
                        .param(q.dueOn())
                        .param(q.practiceDueOn())
                        .param(q.outOfTime())
                        .update()
                > 0;
    }

    void prepared(QueuedResult q, UUID record, @Nullable UUID rule) {
        changed(jdbc.sql("""
            UPDATE disclosure.result SET record_id = ?, rule_id = ?, version = version + 1 WHERE id = ? AND version = ?\
            """)
                .param(record)
                .param(rule)
                .params(q.id(), q.version())
                .update());
    }

    /** Not published one by one any more unless a basis is cited. */
    void needsBasis(QueuedResult q) {
        jdbc.sql("""
            UPDATE disclosure.result SET kind = 'WITH_BASIS', practice_due_on = NULL, version = version + 1
            WHERE id = ? AND record_id IS NULL\
            """).param(q.id()).update();
    }

    void hold(QueuedResult q, String why) {
        jdbc.sql("UPDATE disclosure.result SET held = ?, version = version + 1 WHERE id = ?")
                .params(why, q.id())
                .update();
    }

    void voided(QueuedResult q, String as, LocalDate on, @Nullable LocalDate takeDownDue) {
        changed(jdbc.sql("""
            UPDATE disclosure.result SET voided_as = ?, voided_on = ?, take_down_due_on = ?, version = version + 1
            WHERE id = ? AND version = ?\
            """)
                .params(as, on)
                .param(takeDownDue)
                .params(q.id(), q.version())
                .update());
    }

    void dates(QueuedResult q, @Nullable LocalDate due, @Nullable LocalDate practice, @Nullable LocalDate takeDown) {
        jdbc.sql("UPDATE disclosure.result SET due_on = ?, practice_due_on = ?, take_down_due_on = ? WHERE id = ?")
                .param(due)
                .param(practice)
                .param(takeDown)
                .param(q.id())
                .update();
    }

    void write(UUID result, NoteKind kind, Note note, Instant at) {
        jdbc.sql("""
            INSERT INTO disclosure.result_note (result_id, kind, text, by_id, by_name, made_on, made_at) VALUES (?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (result_id, kind) DO UPDATE SET text = EXCLUDED.text, by_id = EXCLUDED.by_id, by_name = EXCLUDED.by_name,
                made_on = EXCLUDED.made_on, made_at = EXCLUDED.made_at\
            """)
                .params(result, kind.name(), note.text(), note.by(), note.name(), note.on(), Timestamp.from(at))
                .update();
    }

    void erase(UUID result, NoteKind kind) {
        jdbc.sql("DELETE FROM disclosure.result_note WHERE result_id = ? AND kind = ?")
                .params(result, kind.name())
                .update();
    }

    /** Those that fit a condition of this slice; their notes are not read. */
    List<QueuedResult> some(String condition, Map<String, ?> params, String order, int most) {
        return jdbc.sql(SELECT + "WHERE " + condition + " ORDER BY " + order + " LIMIT " + most)
                .params(params)
                .query((row, n) -> map(row, Map.of()))
                .list();
    }

    private static void changed(int rows) {
        if (rows == 0) {
            throw new RuleBroken("concurrent.change");
        }
    }

    private static QueuedResult map(ResultSet row, Map<NoteKind, Note> notes) throws SQLException {
        return new QueuedResult(
                row.getObject("id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getString("case_number"),
                row.getString("item_code"),
                row.getString("item_name"),
                ProcedureProfile.valueOf(row.getString("profile")),
                ResultKind.valueOf(row.getString("kind")),
                row.getObject("agency_id", UUID.class),
                row.getString("region_code"),
                row.getBoolean("natural_person"),
                row.getObject("decided_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getObject("practice_due_on", LocalDate.class),
                row.getObject("record_id", UUID.class),
                row.getObject("rule_id", UUID.class),
                row.getString("held"),
                row.getString("voided_as"),
                row.getObject("voided_on", LocalDate.class),
                row.getObject("take_down_due_on", LocalDate.class),
                row.getBoolean("out_of_time"),
                row.getInt("version"),
                Standing.valueOf(row.getString("standing")),
                notes);
    }
}
