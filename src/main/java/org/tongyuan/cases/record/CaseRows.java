package org.tongyuan.cases.record;

import static org.tongyuan.cases.record.CaseFileRow.timestamp;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongyuan.cases.CaseState;
import org.tongyuan.cases.rules.Act;
import org.tongyuan.journal.Actor;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.security.PersonalDataCipher;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/**
 * Rows of a case. Its parts travel as JSON whose names are the columns', so that each table costs one statement however many rows it has.
 */
@Component
class CaseRows {

    private static final String READ = """
        SELECT c.*,
            (SELECT jsonb_agg(to_jsonb(r) ORDER BY r.stage, r.place) FROM cases.step r WHERE r.case_id = c.id) AS steps,
            (SELECT jsonb_agg(to_jsonb(r) ORDER BY r.place) FROM cases.clock r WHERE r.case_id = c.id) AS clocks,
            (SELECT jsonb_agg(to_jsonb(r) ORDER BY r.place) FROM cases.material r WHERE r.case_id = c.id) AS materials,
            (SELECT to_jsonb(r) FROM cases.correction r WHERE r.case_id = c.id) AS correction,
            (SELECT to_jsonb(r) FROM cases.decision r WHERE r.case_id = c.id) AS decision,
            (SELECT to_jsonb(r) FROM cases.delivery r WHERE r.case_id = c.id) AS delivery,
            (SELECT to_jsonb(r) FROM cases.ending r WHERE r.case_id = c.id) AS ending,
            (SELECT jsonb_agg(to_jsonb(r) ORDER BY r.number) FROM cases.special_procedure r WHERE r.case_id = c.id) AS specials,
            (SELECT to_jsonb(r) FROM cases.extension r WHERE r.case_id = c.id) AS extension,
            (SELECT to_jsonb(r) FROM cases.hearing r WHERE r.case_id = c.id) AS hearing,
            (SELECT jsonb_agg(to_jsonb(r) ORDER BY r.number) FROM cases.party r WHERE r.case_id = c.id) AS parties,
            (SELECT jsonb_agg(to_jsonb(r) ORDER BY r.number) FROM cases.site_check r WHERE r.case_id = c.id) AS checks,
            (SELECT to_jsonb(r) FROM cases.public_notice r WHERE r.case_id = c.id) AS notice,
            (SELECT jsonb_agg(to_jsonb(r) ORDER BY r.place) FROM cases.delay r WHERE r.case_id = c.id) AS delays,
            (SELECT to_jsonb(r) FROM cases.falsehood r WHERE r.case_id = c.id) AS falsehood,
            (SELECT to_jsonb(r) FROM cases.permit r WHERE r.case_id = c.id) AS permit
        FROM cases.case_file c WHERE c.id = ?\
        """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Veil veil;

    CaseRows(JdbcClient jdbc, JsonMapper json, PersonalDataCipher cipher) {
        this.jdbc = jdbc;
        this.json = json.rebuild()
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .build();
        this.veil = new Veil(cipher);
    }

    Optional<Case> read(UUID id) {
        return jdbc.sql(READ)
                .param(id)
                .query((row, n) -> CaseFileRow.read(row, json, veil))
                .optional();
    }

    void insert(Case opened) {
        var row = new CaseFileRow(opened);
        jdbc.sql(CaseFileRow.INSERT).params(row.all()).update();
        parts(opened);
    }

    void update(Case changed) {
        var row = new CaseFileRow(changed);
        int rows = jdbc.sql(CaseFileRow.UPDATE).params(row.changing()).update();
        if (rows == 0) {
            throw new RuleBroken("case.changed-meanwhile", changed.now().head().number());
        }
        parts(changed);
    }

    private void parts(Case c) {
        var now = c.now();
        UUID id = c.id();
        many(id, "step", "case_id, stage, key", now.steps().all());
        many(id, "clock", "case_id, key", now.clocks().all());
        many(id, "material", "case_id, key", now.checklist().checks());
        one(id, "correction", now.correction());
        one(id, "decision", now.decision());
        one(id, "delivery", now.delivery() == null ? null : veil.seal(now.delivery()));
        one(id, "ending", now.ending());
        proceedings(id, now.proceedings());
        c.newActs().forEach(act -> write(id, act));
    }

    private void proceedings(UUID id, Proceedings p) {
        many(id, "special_procedure", "case_id, number", p.specials());
        one(id, "extension", p.extension());
        one(id, "hearing", p.hearing() == null ? null : veil.seal(p.hearing()));
        many(
                id,
                "party",
                "case_id, number",
                p.parties().stream().map(veil::seal).toList());
        many(id, "site_check", "case_id, number", p.checks());
        one(id, "public_notice", p.notice());
        many(id, "delay", "case_id, clock, due_on", p.delays());
        one(id, "falsehood", p.falsehood());
        one(id, "permit", p.permit());
    }

    private void many(UUID caseId, String table, String key, List<?> parts) {
        if (parts.isEmpty()) {
            return;
        }
        var list = new ArrayList<Map<String, Object>>();
        for (Object part : parts) {
            var row = row(caseId, part);
            row.put("place", list.size());
            list.add(row);
        }
        upsert(table, key, list);
    }

    private void one(UUID caseId, String table, @Nullable Object part) {
        if (part != null) {
            upsert(table, "case_id", List.of(row(caseId, part)));
        }
    }

    private Map<String, Object> row(UUID caseId, Object part) {
        var row = new LinkedHashMap<String, Object>();
        row.put("case_id", caseId);
        JsonNode fields = json.valueToTree(part);
        fields.propertyStream().forEach(field -> row.put(field.getKey(), field.getValue()));
        return row;
    }

    /** Names come from the records of this package only. */
    private void upsert(String table, String key, List<Map<String, Object>> rows) {
        var columns = rows.getFirst().keySet();
        String names = String.join(", ", columns);
        String set = columns.stream()
                .map(c -> c + " = excluded." + c)
                .reduce((a, b) -> a + ", " + b)
                .orElseThrow();
        jdbc.sql("INSERT INTO cases." + table + " (" + names + ") SELECT " + names
                        + " FROM jsonb_populate_recordset(NULL::cases." + table + ", ?::jsonb) ON CONFLICT (" + key
                        + ") DO UPDATE SET " + set + " WHERE (cases." + table + ".*) IS DISTINCT FROM (excluded.*)")
                .param(json.writeValueAsString(rows))
                .update();
    }

    private void write(UUID caseId, ActRow act) {
        var late = act.late();
        jdbc.sql("""
            INSERT INTO cases.act (case_id, sequence, act, from_state, to_state, actor_kind, actor_id, actor_name, in_place_of,
                occurred_at, recorded_at, late_reason, late_evidence, note)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
            """)
                .params(CaseFileRow.values(
                        caseId,
                        act.sequence(),
                        act.act().name(),
                        act.from() == null ? null : act.from().name(),
                        act.to().name(),
                        act.actor().kind().name(),
                        act.actor().id(),
                        act.actorName(),
                        act.inPlaceOf(),
                        timestamp(act.occurred()),
                        late == null ? null : timestamp(late.recorded()),
                        late == null ? null : late.reason(),
                        late == null ? null : late.evidence(),
                        act.note()))
                .update();
    }

    List<ActRow> history(UUID caseId) {
        return jdbc.sql("SELECT * FROM cases.act WHERE case_id = ? ORDER BY sequence")
                .param(caseId)
                .query((row, n) -> new ActRow(
                        row.getInt("sequence"),
                        Act.valueOf(row.getString("act")),
                        row.getString("from_state") == null ? null : CaseState.valueOf(row.getString("from_state")),
                        CaseState.valueOf(row.getString("to_state")),
                        new Actor(Actor.Kind.valueOf(row.getString("actor_kind")), row.getString("actor_id")),
                        row.getString("actor_name"),
                        row.getString("in_place_of"),
                        row.getTimestamp("occurred_at").toInstant(),
                        late(row),
                        row.getString("note")))
                .list();
    }

    private static @Nullable Late late(ResultSet row) throws SQLException {
        var recorded = row.getTimestamp("recorded_at");
        return recorded == null
                ? null
                : new Late(recorded.toInstant(), row.getString("late_reason"), row.getString("late_evidence"));
    }
}
