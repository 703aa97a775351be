package org.tongyuan.cases.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.RuleBroken;

/** The rows of score sheets with their lines. */
@Repository
class ReviewSheets {

    private static final int MOST = 200;

    private static final String READ = """
        SELECT s.*, c.number AS case_number, c.item_name, c.agency_id, r.number AS round_number FROM cases.review_sheet s
        JOIN cases.case_file c ON c.id = s.case_id JOIN cases.review_round r ON r.id = s.round_id \
        """;

    private final JdbcClient jdbc;
    private final JdbcOperations batch;

    ReviewSheets(JdbcClient jdbc, JdbcOperations batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    void add(ReviewSheet s) {
        var h = s.head();
        jdbc.sql("INSERT INTO cases.review_sheet (id, round_id, place, case_id, ticket) VALUES (?, ?, ?, ?, ?)")
                .params(h.id(), h.roundId(), h.place(), h.caseId(), h.ticket())
                .update();
        var rows = new ArrayList<Object[]>();
        for (SheetLine line : s.lines()) {
            var c = line.of();
            var p = line.proposed();
            rows.add(new @Nullable Object[] {
                h.id(),
                rows.size(),
                c.key(),
                c.section(),
                c.words(),
                c.weight(),
                c.veto(),
                c.basis(),
                c.verified(),
                p.outcome() == null ? null : p.outcome().name(),
                p.reason(),
                p.evidence()
            });
        }
        batch.batchUpdate("""
            INSERT INTO cases.review_line (sheet_id, place, criterion, section, words, weight, veto, basis, verified, proposed, reason,
                evidence) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
            """, rows);
    }

    /** Keeps marks and signature of a sheet that nobody has changed meanwhile (RuleBroken concurrent.change). */
    void save(ReviewSheet s) {
        if (s.signed() == null) {
            saveMarks(s);
        }
        var scored = s.scored();
        var signed = s.signed();
        int rows = jdbc.sql("""
            UPDATE cases.review_sheet SET reviewer_id = ?, reviewer = ?, saved_at = ?, remark = ?, signed_at = ?, score = ?, vetoed = ?,
                grade = ?, answer_by = ?, version = version + 1 WHERE id = ? AND version = ?\
            """)
                .params(Arrays.asList(
                        scored == null ? null : scored.byId(),
                        scored == null ? null : scored.by(),
                        scored == null ? null : Timestamp.from(scored.at()),
                        scored == null ? null : scored.remark(),
                        signed == null ? null : Timestamp.from(signed.at()),
                        signed == null ? null : signed.score(),
                        signed == null ? null : signed.vetoed(),
                        signed == null ? null : signed.grade(),
                        signed == null ? null : signed.answerBy(),
                        s.head().id(),
                        s.version()))
                .update();
        if (rows == 0) {
            throw new RuleBroken("concurrent.change");
        }
    }

    private void saveMarks(ReviewSheet s) {
        var marks = new ArrayList<Object[]>();
        for (SheetLine line : s.lines()) {
            var mark = line.mark();
            if (mark != null) {
                marks.add(new @Nullable Object[] {
                    mark.outcome().name(),
                    mark.points(),
                    mark.why(),
                    s.head().id(),
                    line.of().key()
                });
            }
        }
        batch.batchUpdate(
                "UPDATE cases.review_line SET outcome = ?, points = ?, why = ? WHERE sheet_id = ? AND criterion = ?",
                marks);
    }

    ReviewSheet require(UUID id) {
        return one(id, "");
    }

    ReviewSheet lock(UUID id) {
        return one(id, " FOR UPDATE OF s");
    }

    private ReviewSheet one(UUID id, String lock) {
        return read("WHERE s.id = ?" + lock, id).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("review sheet " + id));
    }

    List<ReviewSheet> of(UUID round) {
        return read("WHERE s.round_id = ? ORDER BY s.place", round);
    }

    /** Those of an agency's cases that are signed, the newest first. */
    List<ReviewSheet> signedOf(UUID agency) {
        return read(
                "WHERE c.agency_id = ? AND s.signed_at IS NOT NULL ORDER BY s.signed_at DESC LIMIT " + MOST, agency);
    }

    private List<ReviewSheet> read(String where, UUID id) {
        var heads = jdbc.sql(READ + where)
                .param(id)
                .query((row, n) -> sheet(row, List.of()))
                .list();
        var lines = lines(heads.stream().map(s -> s.head().id()).toList());
        return heads.stream()
                .map(s -> new ReviewSheet(
                        s.head(), lines.getOrDefault(s.head().id(), List.of()), s.scored(), s.signed(), s.version()))
                .toList();
    }

    private Map<UUID, List<SheetLine>> lines(List<UUID> sheets) {
        return jdbc
                .sql("SELECT * FROM cases.review_line WHERE sheet_id = ANY (?) ORDER BY sheet_id, place")
                .param(sheets.toArray(UUID[]::new))
                .query((row, n) -> Map.entry(row.getObject("sheet_id", UUID.class), line(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    String seal(UUID id) {
        return jdbc.sql("SELECT cases.review_sheet_seal(?)")
                .param(id)
                .query(String.class)
                .single();
    }

    private static SheetLine line(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        String proposed = row.getString("proposed");
        return new SheetLine(
                new Criterion(
                        row.getString("criterion"),
                        row.getString("section"),
                        row.getString("words"),
                        row.getInt("weight"),
                        row.getBoolean("veto"),
                        row.getString("basis"),
                        row.getBoolean("verified")),
                new Proposal(
                        proposed == null ? null : Outcome.valueOf(proposed),
                        row.getString("reason"),
                        row.getString("evidence")),
                outcome == null
                        ? null
                        : new SheetLine.Mark(Outcome.valueOf(outcome), row.getInt("points"), row.getString("why")));
    }

    private static ReviewSheet sheet(ResultSet row, List<SheetLine> lines) throws SQLException {
        var reviewer = row.getObject("reviewer_id", UUID.class);
        var signed = row.getTimestamp("signed_at");
        return new ReviewSheet(
                new ReviewSheet.Head(
                        row.getObject("id", UUID.class),
                        row.getObject("round_id", UUID.class),
                        row.getString("round_number"),
                        row.getInt("place"),
                        row.getObject("case_id", UUID.class),
                        row.getString("case_number"),
                        row.getString("item_name"),
                        row.getObject("agency_id", UUID.class),
                        row.getString("ticket")),
                lines,
                reviewer == null
                        ? null
                        : new ReviewSheet.Scored(
                                reviewer,
                                row.getString("reviewer"),
                                row.getTimestamp("saved_at").toInstant(),
                                row.getString("remark")),
                signed == null
                        ? null
                        : new ReviewSheet.Signed(
                                signed.toInstant(),
                                row.getBigDecimal("score"),
                                row.getBoolean("vetoed"),
                                row.getString("grade"),
                                row.getObject("answer_by", LocalDate.class)),
                row.getInt("version"));
    }
}
