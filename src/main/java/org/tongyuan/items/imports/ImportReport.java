package org.tongyuan.items.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongyuan.items.imports.RowResult.Effect;
import org.tongyuan.items.imports.RowResult.Outcome;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What an import did, counted and row by row. */
@Component
class ImportReport {

    private static final TypeReference<LinkedHashMap<String, String>> CELLS = new TypeReference<>() {};
    private static final TypeReference<List<Told>> TOLD = new TypeReference<>() {};
    private static final String ROWS = """
        SELECT r.row_number, r.given, r.outcome, r.effect, r.item_code, r.version_id,
            coalesce((SELECT jsonb_agg(jsonb_build_object('kind', f.kind, 'field', f.field, 'detail', f.detail) ORDER BY f.kind, f.field)
                      FROM items.import_finding f WHERE f.job_id = r.job_id AND f.row_number = r.row_number), '[]') AS findings
        FROM items.import_row r WHERE r.job_id = :job AND r.row_number > :after
        """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ImportReport(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A kind of finding with the rows that bear it and the causes behind them (codes, departments, names). */
    record KindCount(FindingKind kind, int rows, int subjects) {
        public String label() {
            return kind.label();
        }
    }

    /** A finding of a row in words. */
    record Told(FindingKind kind, String field, String detail) {
        public String label() {
            return kind.label();
        }
    }

    /** A row of the report. */
    record Row(
            int rowNumber,
            Map<String, String> given,
            Outcome outcome,
            Effect effect,
            @Nullable String itemCode,
            @Nullable UUID versionId,
            List<Told> findings) {

        public String cell(String column) {
            return given.getOrDefault(column, "");
        }
    }

    /** What became of an item's own row. */
    record Fate(Outcome outcome, Effect effect, @Nullable UUID versionId) {}

    /** By code; of a code that stands twice the first row counts. Only rows before {@code below} are rows of items. */
    Map<String, Fate> fates(UUID job, List<String> codes, int below) {
        var fates = new HashMap<String, Fate>();
        jdbc.sql("""
            SELECT item_code, outcome, effect, version_id FROM items.import_row
            WHERE job_id = ? AND item_code = ANY (?) AND row_number < ? ORDER BY row_number\
            """).params(job, codes.toArray(String[]::new), below).query(row -> {
            fates.putIfAbsent(
                    row.getString("item_code"),
                    new Fate(
                            Outcome.valueOf(row.getString("outcome")),
                            Effect.valueOf(row.getString("effect")),
                            row.getObject("version_id", UUID.class)));
        });
        return fates;
    }

    Map<Outcome, Integer> outcomes(UUID job) {
        var counts = new EnumMap<Outcome, Integer>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            counts.put(outcome, 0);
        }
        jdbc.sql("SELECT outcome, count(*) AS n FROM items.import_row WHERE job_id = ? GROUP BY outcome")
                .param(job)
                .query((row, n) -> counts.put(Outcome.valueOf(row.getString(1)), row.getInt(2)))
                .list();
        return counts;
    }

    Map<Effect, Integer> effects(UUID job) {
        var counts = new EnumMap<Effect, Integer>(Effect.class);
        for (Effect effect : Effect.values()) {
            counts.put(effect, 0);
        }
        jdbc.sql("SELECT effect, count(*) AS n FROM items.import_row WHERE job_id = ? GROUP BY effect")
                .param(job)
                .query((row, n) -> counts.put(Effect.valueOf(row.getString(1)), row.getInt(2)))
                .list();
        return counts;
    }

    List<KindCount> findings(UUID job) {
        return jdbc.sql("""
            SELECT kind, count(DISTINCT row_number) AS rows, count(DISTINCT subject) AS subjects
            FROM items.import_finding WHERE job_id = ? GROUP BY kind ORDER BY rows DESC, kind\
            """)
                .param(job)
                .query((row, n) -> new KindCount(FindingKind.valueOf(row.getString(1)), row.getInt(2), row.getInt(3)))
                .list();
    }

    /** Rows after a row number, of one outcome or with one kind of finding when named. */
    List<Row> rows(UUID job, @Nullable Outcome outcome, @Nullable FindingKind kind, int after, int size) {
        return jdbc.sql(ROWS + """
              AND (:outcome::text IS NULL OR r.outcome = :outcome)
              AND (:kind::text IS NULL OR EXISTS (SELECT 1 FROM items.import_finding k
                  WHERE k.job_id = r.job_id AND k.row_number = r.row_number AND k.kind = :kind))
            ORDER BY r.row_number LIMIT :size\
            """)
                .param("job", job)
                .param("after", after)
                .param("outcome", outcome == null ? null : outcome.name())
                .param("kind", kind == null ? null : kind.name())
                .param("size", size)
                .query(this::map)
                .list();
    }

    /** Every row in order, some hundred at a time. */
    void forEachRow(UUID job, Consumer<Row> take) {
        int after = 0;
        List<Row> stretch = rows(job, null, null, after, 500);
        while (!stretch.isEmpty()) {
            stretch.forEach(take);
            after = stretch.getLast().rowNumber();
            stretch = rows(job, null, null, after, 500);
        }
    }

    private Row map(ResultSet row, int n) throws SQLException {
        return new Row(
                row.getInt("row_number"),
                json.readValue(row.getString("given"), CELLS),
                Outcome.valueOf(row.getString("outcome")),
                Effect.valueOf(row.getString("effect")),
                row.getString("item_code"),
                row.getObject("version_id", UUID.class),
                json.readValue(row.getString("findings"), TOLD));
    }
}
