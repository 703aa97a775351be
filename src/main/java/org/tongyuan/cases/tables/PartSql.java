package org.tongyuan.cases.tables;

/** Reads the parts of cases ({@code :ids}) under the names the tables give them. */
final class PartSql {

    /** Acts as they happened, and each review step from its opening to its end. */
    static final String PROCESS = """
        SELECT * FROM (
            SELECT a.case_id, a.sequence AS place, a.act, a.actor_kind, NULL AS agreed, NULL AS process_name,
                to_char(a.occurred_at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI:SS') AS event_start_time,
                to_char(a.occurred_at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI:SS') AS event_end_time,
                a.actor_name AS handle_user_name, a.note AS handle_explain
            FROM cases.act a WHERE a.case_id IN (:ids) AND a.act <> 'COMPLETE_STEP'
            UNION ALL
            SELECT s.case_id, 1000 * s.stage + s.place, NULL, NULL, CASE WHEN s.agreed THEN 't' WHEN NOT s.agreed THEN 'f' END,
                s.stage_name || ' - ' || s.name, s.opened_on || ' 00:00:00', s.done_on || ' 00:00:00', s.done_by, s.opinion
            FROM cases.step s WHERE s.case_id IN (:ids) AND s.opened_on IS NOT NULL
        ) AS part ORDER BY case_id, event_start_time, act IS NULL, place\
        """;

    /** A case has a decision or an end without one; neither while it is open. */
    static final String RESULT = """
        SELECT c.id AS case_id, d.kind AS decision, e.act AS ending, coalesce(d.decided_on, e.ended_on) AS result_date,
            coalesce(d.result, e.reason) AS result_explain, p.number AS result_cetr_no, v.way,
            (SELECT a.actor_name FROM cases.act a WHERE a.case_id = c.id AND a.act = coalesce(e.act, 'DECIDE') AND a.actor_kind = 'STAFF'
             ORDER BY a.sequence DESC LIMIT 1) AS handle_user_name
        FROM cases.case_file c
            LEFT JOIN cases.decision d ON d.case_id = c.id
            LEFT JOIN cases.ending e ON e.case_id = c.id
            LEFT JOIN cases.permit p ON p.case_id = c.id
            LEFT JOIN cases.delivery v ON v.case_id = c.id
        WHERE c.id IN (:ids) AND (d.case_id IS NOT NULL OR e.case_id IS NOT NULL)\
        """;

    static final String SPECIAL = """
        SELECT s.case_id, s.ground AS special_type, coalesce(s.basis, '行政许可法第四十五条') AS special_reason,
            s.started_on AS special_time, s.ended_on AS end_time, '预计 ' || s.expected_days || ' 个工作日' AS special_explain,
            s.outcome AS result
        FROM cases.special_procedure s WHERE s.case_id IN (:ids) ORDER BY s.case_id, s.place\
        """;

    static final String MATERIAL = """
        SELECT m.case_id, m.name AS material_name, m.state AS remark,
            f.given AS get_num, f.names AS material_attach_name,
            CASE WHEN f.given IS NOT NULL THEN '电子' WHEN m.state IN ('LACKS', 'UNCHECKED') THEN '未收取' ELSE '纸质' END AS get_type
        FROM cases.material m LEFT JOIN (
            SELECT case_id, material, count(*) AS given, string_agg(name, '；' ORDER BY id) AS names
            FROM cases.material_file WHERE case_id IN (:ids) GROUP BY case_id, material
        ) AS f ON f.case_id = m.case_id AND f.material = m.key
        WHERE m.case_id IN (:ids) ORDER BY m.case_id, m.place\
        """;

    private PartSql() {}
}
