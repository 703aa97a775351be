package org.tongyuan.cases.tables;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongyuan.cases.CaseState;
import org.tongyuan.cases.record.CaseHead.Channel;

/** Reads cases received in a period, in the order in which they came in, and the rows of their parts. */
@Repository
class ReceivedCases {

    private static final String RECEIVED = " FROM cases.case_file c WHERE c.received_on BETWEEN :from AND :to"
            + " AND (:agency::uuid IS NULL OR c.agency_id = :agency::uuid)";

    /** Columns are called as the tables call them. */
    private static final String COLUMNS = """
        SELECT c.id, c.item_version_id, c.agency_id, c.applicant_person_id, c.agent_person_id, c.channel, c.state,
            c.number AS project_no, c.item_code AS task_code, c.item_name AS task_name, c.item_name AS project_name,
            to_char(c.received_at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI:SS') AS apply_date,
            c.accepted_on AS accept_date, c.promised_due_on AS promise_date, c.statutory_due_on AS legal_date,
            CASE WHEN c.deemed THEN '1' ELSE '0' END AS is_deemed,
            (SELECT a.actor_name FROM cases.act a WHERE a.case_id = c.id AND a.act = 'ACCEPT' AND a.actor_kind = 'STAFF'
             ORDER BY a.sequence DESC LIMIT 1) AS handle_user_name\
        """;

    private final JdbcClient jdbc;

    ReceivedCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Which cases: received from one day to another, both included, of one agency or of all. */
    record Asked(LocalDate from, LocalDate to, @Nullable UUID agency) {}

    long count(Asked asked) {
        return bound("SELECT count(*)" + RECEIVED, asked).query(Long.class).single();
    }

    List<CaseRow> after(@Nullable UUID last, Asked asked, int size) {
        return bound(
                        COLUMNS + RECEIVED + " AND (:last::uuid IS NULL OR c.id > :last::uuid) ORDER BY c.id LIMIT "
                                + size,
                        asked)
                .param("last", last)
                .query(ReceivedCases::row)
                .list();
    }

    private JdbcClient.StatementSpec bound(String sql, Asked asked) {
        return jdbc.sql(sql).param("from", asked.from()).param("to", asked.to()).param("agency", asked.agency());
    }

    private static CaseRow row(ResultSet row, int n) throws SQLException {
        var cells = cells(row);
        cells.put("apply_type", Channel.valueOf(row.getString("channel")).label());
        cells.put("project_state", CaseState.valueOf(row.getString("state")).label());
        return new CaseRow(
                row.getObject("id", UUID.class),
                row.getObject("item_version_id", UUID.class),
                row.getObject("agency_id", UUID.class),
                row.getObject("applicant_person_id", UUID.class),
                row.getObject("agent_person_id", UUID.class),
                cells);
    }

    /** Rows of a part of these cases, by case, each in its order; {@code sql} tells {@code case_id} and names columns as the tables do. */
    Map<UUID, List<Map<String, String>>> parts(String sql, List<CaseRow> of) {
        var parts = new HashMap<UUID, List<Map<String, String>>>();
        jdbc.sql(sql).param("ids", of.stream().map(CaseRow::id).toList()).query(row -> {
            parts.computeIfAbsent(row.getObject("case_id", UUID.class), id -> new ArrayList<>())
                    .add(cells(row));
        });
        return parts;
    }

    private static Map<String, String> cells(ResultSet row) throws SQLException {
        var cells = new HashMap<String, String>();
        ResultSetMetaData columns = row.getMetaData();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            String text = row.getString(i);
            if (text != null) {
                cells.put(columns.getColumnLabel(i), text);
            }
        }
        return cells;
    }
}
