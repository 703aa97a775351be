package org.tongyuan.cases.record;

import static org.tongyuan.cases.record.CaseFileRow.timestamp;

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

    private static final String RECIPIENT = "cases.delivery.recipient";

    private static final String READ = """
        SELECT c.*,
            (SELECT jsonb_agg(to_jsonb(r) ORDER BY r.stage, r.place) FROM cases.step r WHERE r.case_id = c.id) AS steps,
            (SELECT jsonb_agg(to_jsonb(r) ORDER BY r.place) FROM cases.clock r WHERE r.case_id = c.id) AS clocks,
            (SELECT jsonb_agg(to_jsonb(r) ORDER BY r.place) FROM cases.material r WHERE r.case_id = c.id) AS materials,
            (SELECT to_jsonb(r) FROM cases.correction r WHERE r.case_id = c.id) AS correction,
            (SELECT to_jsonb(r) FROM cases.decision r WHERE r.case_id = c.id) AS decision,
            (SELECT to_jsonb(r) FROM cases.delivery r WHERE r.case_id = c.id) AS delivery,
            (SELECT to_jsonb(r) FROM cases.ending r WHERE r.case_id = c.id) AS ending
        FROM cases.case_file c WHERE c.id = ?\
        """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final PersonalDataCipher cipher;

    CaseRows(JdbcClient jdbc, JsonMapper json, PersonalDataCipher cipher) {
        this.jdbc = jdbc;
        this.json = json.rebuild()
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .build();
        this.cipher = cipher;
    }

    Optional<Case> read(UUID id) {
        return jdbc.sql(READ)
                .param(id)
                .query((row, n) -> CaseFileRow.read(row, json, this::decrypted))
                .optional();
    }

    private Delivery decrypted(Delivery kept) {
        return new Delivery(kept.way(), cipher.open(kept.recipient(), RECIPIENT), kept.signedOn(), kept.note());
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
        var delivery = now.delivery();
        if (delivery != null) {
            one(
                    id,
                    "delivery",
                    new Delivery(
                            delivery.way(),
                            cipher.seal(delivery.recipient(), RECIPIENT),
                            delivery.signedOn(),
                            delivery.note()));
        }
        one(id, "ending", now.ending());
        c.newActs().forEach(act -> write(id, act));
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
        jdbc.sql("""
            INSERT INTO cases.act (case_id, sequence, act, from_state, to_state, actor_kind, actor_id, actor_name, occurred_at, note)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
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
                        timestamp(act.occurred()),
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
                        row.getTimestamp("occurred_at").toInstant(),
                        row.getString("note")))
                .list();
    }
}
