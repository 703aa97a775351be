package org.tongyuan.disclosure.results;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongyuan.disclosure.publication.ResultRecords.Person;
import org.tongyuan.disclosure.results.ClassRule.Approval;
import org.tongyuan.disclosure.results.ClassRule.End;
import org.tongyuan.disclosure.results.ClassRule.Review;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.RuleBroken;

/** The rows of disclosure.class_rule. */
@Repository
class ClassRules {

    private final JdbcClient jdbc;

    ClassRules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    ClassRule require(UUID id) {
        return jdbc.sql("SELECT * FROM disclosure.class_rule WHERE id = ?")
                .param(id)
                .query((row, n) -> map(row))
                .optional()
                .orElseThrow(() -> new NotFound("class rule " + id));
    }

    /** Newest first. */
    List<ClassRule> all() {
        return jdbc.sql("SELECT * FROM disclosure.class_rule ORDER BY drafted_at DESC, id")
                .query((row, n) -> map(row))
                .list();
    }

    List<ClassRule> inForceOn(LocalDate day) {
        return jdbc.sql("""
            SELECT * FROM disclosure.class_rule
            WHERE approved_on IS NOT NULL AND ended_on IS NULL AND valid_from <= :day AND valid_until >= :day ORDER BY drafted_at, id\
            """).param("day", day).query((row, n) -> map(row)).list();
    }

    void insert(ClassRule rule, Instant at) {
        var t = rule.text();
        jdbc.sql("""
            INSERT INTO disclosure.class_rule (id, name, agency_id, item_code, basis, masking, assessment, valid_from, valid_until,
                author_id, author, drafted_on, drafted_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
            """)
                .params(rule.id(), t.name())
                .param(t.agencyId())
                .param(t.itemCode())
                .params(t.basis(), t.masking(), t.assessment(), t.from(), t.until())
                .params(rule.author().account(), rule.author().name(), rule.draftedOn(), Timestamp.from(at))
                .update();
    }

    void save(ClassRule rule) {
        var review = rule.review();
        var approval = rule.approval();
        var end = rule.end();
        int rows = jdbc.sql("""
            UPDATE disclosure.class_rule SET reviewer_id = ?, reviewer = ?, review_basis = ?, reviewed_on = ?, approver_id = ?,
                approver = ?, approved_on = ?, ended_by = ?, ended_reason = ?, ended_on = ?, version = version + 1
            WHERE id = ? AND version = ?\
            """)
                .param(review == null ? null : review.by().account())
                .param(review == null ? null : review.by().name())
                .param(review == null ? null : review.basis())
                .param(review == null ? null : review.on())
                .param(approval == null ? null : approval.by().account())
                .param(approval == null ? null : approval.by().name())
                .param(approval == null ? null : approval.on())
                .param(end == null ? null : end.by())
                .param(end == null ? null : end.reason())
                .param(end == null ? null : end.on())
                .params(rule.id(), rule.version())
                .update();
        if (rows == 0) {
            throw new RuleBroken("concurrent.change");
        }
    }

    private static ClassRule map(ResultSet row) throws SQLException {
        return new ClassRule(
                row.getObject("id", UUID.class),
                new ClassRule.Text(
                        row.getString("name"),
                        row.getObject("agency_id", UUID.class),
                        row.getString("item_code"),
                        row.getString("basis"),
                        row.getString("masking"),
                        row.getString("assessment"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_until", LocalDate.class)),
                new Person(row.getObject("author_id", UUID.class), row.getString("author")),
                row.getObject("drafted_on", LocalDate.class),
                row.getObject("reviewer_id") == null
                        ? null
                        : new Review(
                                new Person(row.getObject("reviewer_id", UUID.class), row.getString("reviewer")),
                                row.getString("review_basis"),
                                row.getObject("reviewed_on", LocalDate.class)),
                row.getObject("approver_id") == null
                        ? null
                        : new Approval(
                                new Person(row.getObject("approver_id", UUID.class), row.getString("approver")),
                                row.getObject("approved_on", LocalDate.class)),
                row.getObject("ended_on") == null
                        ? null
                        : new End(
                                row.getString("ended_by"),
                                row.getString("ended_reason"),
                                row.getObject("ended_on", LocalDate.class)),
                row.getInt("version"));
    }
}
