package org.tongyuan.cases.advice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.cases.act.CaseRights;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.NotFound;

/** The rows of cases.advice. */
@Repository
public class AdviceBook {

    private static final int BATCH = 500;
    private static final String SELECT = "SELECT a.*, c.number AS case_number FROM cases.advice a"
            + " LEFT JOIN cases.case_file c ON c.id = a.case_id ";

    private final JdbcClient jdbc;

    AdviceBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A period, and whose: an agency's items and what its own people told; null is the whole hall. */
    record Filter(LocalDate from, LocalDate to, @Nullable UUID agency) {}

    /** An item with how often it was asked about. */
    record Count(String item, int times) {}

    void add(Advice a, SignedIn.Officer officer) {
        jdbc.sql("""
            INSERT INTO cases.advice (id, case_id, item_code, item_name, agency_id, question, answer, sheet, at, by_id, by_name, by_agency,
                window_name)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
            """)
                .params(Arrays.asList(
                        a.id(),
                        a.about().caseId(),
                        a.about().itemCode(),
                        a.about().itemName(),
                        a.about().agencyId(),
                        a.question(),
                        a.answer(),
                        a.sheet(),
                        Timestamp.from(a.at()),
                        officer.accountId().toString(),
                        a.officer(),
                        a.officerAgency(),
                        a.window()))
                .update();
    }

    Optional<Advice> find(UUID id) {
        return jdbc.sql(SELECT + "WHERE a.id = ?")
                .param(id)
                .query((row, n) -> advice(row))
                .optional();
    }

    /** For those in whose list it stands, and those to whom it was handed on; for others there is no such question. */
    public Advice seen(UUID id, SignedIn.Officer who) {
        return jdbc.sql(SELECT + """
                WHERE a.id = :id AND (:all OR a.agency_id = :agency OR a.by_agency = :agency OR EXISTS (
                    SELECT 1 FROM cases.referral r WHERE r.advice_id = a.id AND r.to_agency_id = :agency))\
                """)
                .param("id", id)
                .param("all", CaseRights.seesWholeHall(who))
                .param("agency", who.agencyId())
                .query((row, n) -> advice(row))
                .optional()
                .orElseThrow(() -> new NotFound("advice " + id));
    }

    public List<Advice> of(UUID caseId) {
        return jdbc.sql(SELECT + "WHERE a.case_id = ? ORDER BY a.id")
                .param(caseId)
                .query((row, n) -> advice(row))
                .list();
    }

    /** The latest first. */
    List<Advice> page(Filter filter, int limit) {
        var where = new Where(filter);
        return jdbc.sql(SELECT + where.text + " ORDER BY a.at DESC, a.id DESC LIMIT " + limit)
                .params(where.values)
                .query((row, n) -> advice(row))
                .list();
    }

    /** What was asked about most. */
    List<Count> counts(Filter filter, int limit) {
        var where = new Where(filter);
        return jdbc.sql("SELECT coalesce(a.item_name, '其他问题') AS item, count(*) AS times FROM cases.advice a "
                        + where.text + " GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT " + limit)
                .params(where.values)
                .query((row, n) -> new Count(row.getString("item"), row.getInt("times")))
                .list();
    }

    /** All of a period, the earliest first, batch by batch. */
    void forEach(Filter filter, Consumer<Advice> line) {
        Advice last = null;
        while (true) {
            var where = new Where(filter);
            if (last != null) {
                where.after(last);
            }
            var batch = jdbc.sql(SELECT + where.text + " ORDER BY a.at, a.id LIMIT " + BATCH)
                    .params(where.values)
                    .query((row, n) -> advice(row))
                    .list();
            batch.forEach(line);
            if (batch.size() < BATCH) {
                return;
            }
            last = batch.getLast();
        }
    }

    /** Conditions and what is bound to them. */
    private static final class Where {

        private String text = "WHERE a.at >= ? AND a.at < ?";
        private final List<Object> values = new ArrayList<>();

        Where(Filter filter) {
            values.add(Timestamp.from(filter.from().atStartOfDay(LegalTime.ZONE).toInstant()));
            values.add(Timestamp.from(
                    filter.to().plusDays(1).atStartOfDay(LegalTime.ZONE).toInstant()));
            if (filter.agency() != null) {
                text += " AND (a.agency_id = ? OR a.by_agency = ?)";
                values.add(filter.agency());
                values.add(filter.agency());
            }
        }

        void after(Advice last) {
            text += " AND (a.at, a.id) > (?, ?)";
            values.add(Timestamp.from(last.at()));
            values.add(last.id());
        }
    }

    private static Advice advice(ResultSet row) throws SQLException {
        return new Advice(
                row.getObject("id", UUID.class),
                new Advice.About(
                        row.getObject("case_id", UUID.class),
                        row.getString("case_number"),
                        row.getString("item_code"),
                        row.getString("item_name"),
                        row.getObject("agency_id", UUID.class)),
                row.getString("question"),
                row.getString("answer"),
                row.getBoolean("sheet"),
                row.getTimestamp("at").toInstant(),
                row.getString("by_name"),
                row.getObject("by_agency", UUID.class),
                row.getString("window_name"));
    }
}
