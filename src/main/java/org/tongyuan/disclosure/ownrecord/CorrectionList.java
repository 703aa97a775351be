package org.tongyuan.disclosure.ownrecord;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists of wishes for correction. */
@Repository
class CorrectionList {

    static final int PAGE = 20;

    private final JdbcClient jdbc;
    private final CorrectionRows rows;

    CorrectionList(JdbcClient jdbc, CorrectionRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** The lists of the desk. */
    enum View {
        OPEN("在办"),
        PASSED_ON("已转送"),
        ENDED("已办结");

        private final String label;

        View(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** One line; {@code due} while the promise runs to a known day. */
    record Line(RecordCorrection of, @Nullable LocalDate due) {

        /** What it is about, in a line. */
        public String subject() {
            String first = of.head().claim().record().lines().findFirst().orElse("");
            return first.length() > 60 ? first.substring(0, 60) + "…" : first;
        }
    }

    /** {@code agency} null for all that the authority in charge looks after; {@code skip} lines before this page. */
    List<Line> find(View view, @Nullable UUID agency, int skip) {
        var values = new ArrayList<Object>();
        var where = new StringBuilder("true");
        if (view == View.PASSED_ON) {
            where.append(agency == null ? " AND had <> '{}'" : " AND had @> ARRAY[?]::uuid[]");
        } else {
            where.append(view == View.OPEN ? " AND ended_on IS NULL" : " AND ended_on IS NOT NULL");
            where.append(agency == null ? "" : " AND agency_id = ?");
        }
        if (agency != null) {
            values.add(agency);
        }
        String order = view == View.OPEN ? "due_on NULLS LAST, id" : "id DESC";
        return read(where + " ORDER BY " + order + " LIMIT " + (PAGE + 1) + " OFFSET " + skip, values);
    }

    /** The newest first. */
    List<Line> ofApplicants(Collection<UUID> persons) {
        return read("applicant_person_id = ANY (?) ORDER BY id DESC LIMIT 200", List.of((Object)
                persons.toArray(UUID[]::new)));
    }

    private List<Line> read(String where, List<?> values) {
        return jdbc.sql("SELECT * FROM disclosure.own_record WHERE " + where)
                .params(values)
                .query((row, n) -> new Line(rows.mapRow(row, n), row.getObject("due_on", LocalDate.class)))
                .list();
    }
}
