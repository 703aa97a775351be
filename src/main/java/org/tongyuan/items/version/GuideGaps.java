package org.tongyuan.items.version;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongyuan.items.GuideElements;

/** Counts the classes of elements that guides lack: of the eight that the checks name, all but the item's name can be missing here. */
@Component
class GuideGaps implements GuideElements {

    private final JdbcClient jdbc;

    GuideGaps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Standing on(LocalDate day, int atLeast) {
        var gaps = new ArrayList<Gap>();
        int[] items = new int[1];
        jdbc.sql("""
            SELECT i.code, v.name, v.agency_name, v.missing, v.effective_on,
              EXISTS (SELECT FROM jsonb_array_elements(v.content -> 'places') p WHERE coalesce(p ->> 'hours', '') <> '') AS hours
            FROM items.item i JOIN LATERAL (
              SELECT w.* FROM items.item_version w
              WHERE w.item_id = i.id AND (w.id = i.in_force OR (w.state = 'PUBLISHED' AND w.effective_on <= ?))
              ORDER BY w.number DESC LIMIT 1) v ON true
            WHERE i.ended IS NULL ORDER BY v.agency_name, v.name, i.code\
            """).param(day).query((row, n) -> lacking(row)).list().forEach(gap -> {
            items[0]++;
            if (gap.lacking().size() >= atLeast) {
                gaps.add(gap);
            }
        });
        return new Standing(items[0], gaps);
    }

    private static Gap lacking(ResultSet row) throws SQLException {
        Array array = row.getArray("missing");
        var missing = Arrays.asList((String[]) array.getArray());
        var lacking = new ArrayList<String>();
        for (Missing element : List.of(
                Missing.LEGAL_BASIS,
                Missing.CONDITIONS,
                Missing.MATERIALS,
                Missing.PLACES,
                Missing.CONSULT_PHONE,
                Missing.STAGES)) {
            if (missing.contains(element.name())) {
                lacking.add(element.label());
            }
        }
        if (!row.getBoolean("hours")) {
            lacking.add("办理时间");
        }
        return new Gap(
                row.getString("code"),
                row.getString("name"),
                row.getString("agency_name"),
                List.copyOf(lacking),
                row.getObject("effective_on", LocalDate.class));
    }

    @Override
    public List<LocalDate> changesAfter(LocalDate day) {
        return jdbc.sql("SELECT DISTINCT effective_on FROM items.item_version WHERE state = 'PUBLISHED' AND"
                        + " effective_on > ? ORDER BY 1")
                .param(day)
                .query((row, n) -> row.getObject(1, LocalDate.class))
                .list();
    }
}
