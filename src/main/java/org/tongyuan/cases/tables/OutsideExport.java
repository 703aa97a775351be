package org.tongyuan.cases.tables;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.Persons;
import org.tongyuan.documents.ExportSource;
import org.tongyuan.platform.table.TableWriter;

/** Writes the cases that outside systems reported, those received in a period, as they last stood. */
@Component
class OutsideExport implements ExportSource {

    static final String KIND = "outside-cases";
    private static final int BATCH = 500;

    private static final String RECEIVED = """
         FROM cases.outside_case c JOIN cases.outside_system s ON s.id = c.system_id
        WHERE c.received_on BETWEEN :from::date AND :to::date AND (:agency::uuid IS NULL OR c.agency_id = :agency::uuid)\
        """;

    /** Columns are called as the table calls them. */
    private static final String COLUMNS = """
        SELECT c.id, c.item_version_id, c.agency_id, c.applicant_person_id, s.code AS source_system, c.number AS project_no,
            c.item_code AS task_code, c.item_name AS task_name, c.received_on AS apply_date, c.accepted_on AS accept_date,
            c.due_on AS promise_date, c.decided_on AS decide_date, c.ended_on AS result_date, c.word AS project_state,
            to_char(c.as_of AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD"T"HH24:MI:SS.US') || '+08:00' AS update_time, c.link AS link_addr\
        """;

    private final JdbcClient jdbc;
    private final Persons persons;

    OutsideExport(JdbcClient jdbc, Persons persons) {
        this.jdbc = jdbc;
        this.persons = persons;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public int tables() {
        return 1;
    }

    @Override
    public void write(Map<String, String> parameters, TableWriter out, Progress progress) throws IOException {
        var people = new People(persons, "WHOLE".equals(parameters.get(CaseExport.PERSONAL)));
        progress.total(bound("SELECT count(*)" + RECEIVED, parameters)
                .query(Long.class)
                .single());
        out.begin(OutsideTable.NAME, OutsideTable.COLUMNS);
        long done = 0;
        List<CaseRow> batch = after(null, parameters);
        while (!batch.isEmpty()) {
            people.prepare(batch);
            for (CaseRow row : batch) {
                var cells = row.cells();
                people.applicant(row, cells);
                out.row(OutsideTable.COLUMNS.stream()
                        .map(column -> cells.getOrDefault(column, ""))
                        .toList());
            }
            done += batch.size();
            progress.done(done);
            batch = after(batch.getLast().id(), parameters);
        }
    }

    private List<CaseRow> after(@Nullable UUID last, Map<String, String> parameters) {
        return bound(
                        COLUMNS + RECEIVED + " AND (:last::uuid IS NULL OR c.id > :last::uuid) ORDER BY c.id LIMIT "
                                + BATCH,
                        parameters)
                .param("last", last)
                .query(OutsideExport::row)
                .list();
    }

    private JdbcClient.StatementSpec bound(String sql, Map<String, String> parameters) {
        return jdbc.sql(sql)
                .param("from", LocalDate.parse(Objects.requireNonNull(parameters.get(CaseExport.FROM))))
                .param("to", LocalDate.parse(Objects.requireNonNull(parameters.get(CaseExport.TO))))
                .param("agency", parameters.get(CaseExport.AGENCY));
    }

    private static CaseRow row(ResultSet row, int n) throws SQLException {
        var cells = new HashMap<String, String>();
        for (String column : OutsideTable.COLUMNS) {
            String text = column.startsWith("applyer_") ? null : row.getString(column);
            if (text != null) {
                cells.put(column, text);
            }
        }
        return new CaseRow(
                row.getObject("id", UUID.class),
                row.getObject("item_version_id", UUID.class),
                row.getObject("agency_id", UUID.class),
                row.getObject("applicant_person_id", UUID.class),
                null,
                cells);
    }
}
