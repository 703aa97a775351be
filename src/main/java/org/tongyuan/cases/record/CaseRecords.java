package org.tongyuan.cases.record;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongyuan.platform.security.PersonalDataCipher;
import tools.jackson.databind.node.ObjectNode;

/** The rows of what is only ever added to a case: acts, the application, files. */
@Component
class CaseRecords {

    static final String FORM = "cases.application.form:";
    static final String CODE = "cases.application.code:";

    private static final Map<String, List<String>> COLUMNS = columnsByTable();

    private final JdbcClient jdbc;
    private final CaseRows rows;
    private final PersonalDataCipher cipher;

    CaseRecords(JdbcClient jdbc, CaseRows rows, PersonalDataCipher cipher) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.cipher = cipher;
    }

    /** A row with its table. */
    record Row(String table, ObjectNode row) {}

    private static Map<String, List<String>> columnsByTable() {
        var columns = new HashMap<String, List<String>>();
        columns.put("application", List.of("case_id", "form_data", "progress_code"));
        columns.put(
                "act",
                List.of(
                        "case_id",
                        "sequence",
                        "act",
                        "from_state",
                        "to_state",
                        "actor_kind",
                        "actor_id",
                        "actor_name",
                        "in_place_of",
                        "occurred_at",
                        "recorded_at",
                        "late_reason",
                        "late_evidence",
                        "note"));
        columns.put(
                "material_file",
                List.of("id", "case_id", "material", "sha256", "name", "media_type", "size", "act", "added_at"));
        columns.put("certificate", List.of("case_id", "name", "code", "issued_at"));
        CasePart.all().forEach(part -> columns.put(part.table(), part.columns()));
        return Map.copyOf(columns);
    }

    List<String> columns(String table) {
        return COLUMNS.getOrDefault(table, List.of());
    }

    /** In the order of the chain: the application, then each line of the history with the files that came with it. */
    List<Row> of(CaseAdditions additions) {
        var all = new ArrayList<Row>();
        var application = additions.application();
        if (application != null) {
            all.add(new Row("application", application(additions.caseId(), application)));
        }
        for (ActRow act : additions.acts()) {
            all.add(new Row("act", act(additions.caseId(), act)));
            additions.files().stream()
                    .filter(file -> file.act() == act.sequence())
                    .forEach(file -> all.add(new Row("material_file", file(additions.caseId(), file))));
        }
        return all;
    }

    private ObjectNode application(UUID caseId, CaseAdditions.Application given) {
        return rows.newRow()
                .put("case_id", caseId.toString())
                .put("form_data", given.form() == null ? null : cipher.seal(given.form(), FORM + caseId))
                .put("progress_code", cipher.seal(given.progressCode(), CODE + caseId));
    }

    private ObjectNode act(UUID caseId, ActRow act) {
        var late = act.late();
        return rows.newRow()
                .put("case_id", caseId.toString())
                .put("sequence", act.sequence())
                .put("act", act.act().name())
                .put("from_state", act.from() == null ? null : act.from().name())
                .put("to_state", act.to().name())
                .put("actor_kind", act.actor().kind().name())
                .put("actor_id", act.actor().id())
                .put("actor_name", act.actorName())
                .put("in_place_of", act.inPlaceOf())
                .put("occurred_at", micros(act.occurred()))
                .put("recorded_at", late == null ? null : micros(late.recorded()))
                .put("late_reason", late == null ? null : late.reason())
                .put("late_evidence", late == null ? null : late.evidence())
                .put("note", act.note());
    }

    private ObjectNode file(UUID caseId, CaseAdditions.NewFile given) {
        return rows.newRow()
                .put("id", given.id().toString())
                .put("case_id", caseId.toString())
                .put("material", given.material())
                .put("sha256", given.file().id().sha256())
                .put("name", given.file().name())
                .put("media_type", given.file().mediaType())
                .put("size", given.file().size())
                .put("act", given.act())
                .put("added_at", micros(given.at()));
    }

    ObjectNode certificate(UUID caseId, CaseAdditions.NewCertificate given) {
        return rows.newRow()
                .put("case_id", caseId.toString())
                .put("name", given.name())
                .put("code", given.code())
                .put("issued_at", micros(given.at()));
    }

    private static String micros(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS).toString();
    }

    /** Heads of the chains over the rows as the database has them now, by case. */
    Map<UUID, String> heads(Collection<UUID> cases) {
        var heads = new HashMap<UUID, String>();
        jdbc.sql("""
            SELECT c.id,
                (SELECT json_agg(r) FROM cases.application r WHERE r.case_id = c.id) AS application,
                (SELECT json_agg(r ORDER BY r.sequence) FROM cases.act r WHERE r.case_id = c.id) AS acts,
                (SELECT json_agg(r ORDER BY r.id) FROM cases.material_file r WHERE r.case_id = c.id) AS files
            FROM cases.case_file c WHERE c.id = ANY (?)\
            """).param(cases.toArray(UUID[]::new)).query(row -> {
            heads.put(
                    row.getObject("id", UUID.class),
                    head(
                            rows.rows(row.getString("application")),
                            rows.rows(row.getString("acts")),
                            rows.rows(row.getString("files"))));
        });
        return heads;
    }

    private static String head(List<ObjectNode> application, List<ObjectNode> acts, List<ObjectNode> files) {
        String head = "";
        for (ObjectNode row : application) {
            head = CaseSeal.chained(head, "application", row);
        }
        for (ObjectNode act : acts) {
            head = CaseSeal.chained(head, "act", act);
            for (ObjectNode file : files) {
                if (file.path("act").intValue() == act.path("sequence").intValue()) {
                    head = CaseSeal.chained(head, "material_file", file);
                }
            }
        }
        return head;
    }
}
