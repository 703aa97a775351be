package org.tongyuan.disclosure.annualreport;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.tongyuan.platform.LegalBasis;

/**
 * The requests that a year's third table counts: received in it or carried over into it. Each is in one of the first two rows and in one
 * of the last (an outcome of this year, or carried over), which is why the figures add up. What was never confirmed as received
 * (art. 31) is in none.
 */
@Component
@LegalBasis("政府信息公开条例, art. 50(2)")
class RequestsOfYear {

    /** Counting and listing both use this. */
    private static final String COUNTED = """
         FROM disclosure.request
        WHERE agency_id = ANY (:agencies) AND received_on < :before AND (ended_on IS NULL OR ended_on >= :from)\
        """;

    private final JdbcClient jdbc;

    RequestsOfYear(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many of one kind of applicant ended so, or not at all. */
    record Tally(String kind, @Nullable String outcome, long counted, long received) {}

    /** A request behind a figure. */
    record Found(
            UUID id,
            String number,
            UUID agencyId,
            UUID applicantPersonId,
            String applicantKind,
            LocalDate receivedOn,
            @Nullable LocalDate endedOn,
            @Nullable String reportRow) {}

    /** All cells that are no sums; those with nothing are zero. */
    Map<Cell, BigDecimal> count(Collection<UUID> agencies, ReportYear year) {
        var figures = new HashMap<Cell, BigDecimal>();
        for (String kind : Cell.KINDS) {
            Cell.OUTCOMES.forEach(row -> figures.put(Cell.requests(row, kind), BigDecimal.ZERO));
            List.of(Cell.NEW, Cell.CARRIED_IN, Cell.CARRIED_OUT)
                    .forEach(row -> figures.put(Cell.requests(row, kind), BigDecimal.ZERO));
        }
        for (Tally tally : tallies(agencies, year)) {
            add(figures, Cell.NEW, tally.kind(), tally.received());
            add(figures, Cell.CARRIED_IN, tally.kind(), tally.counted() - tally.received());
            String outcome = tally.outcome();
            add(figures, outcome == null ? Cell.CARRIED_OUT : outcome, tally.kind(), tally.counted());
        }
        return figures;
    }

    private static void add(Map<Cell, BigDecimal> figures, String row, String kind, long count) {
        figures.merge(Cell.requests(row, kind), BigDecimal.valueOf(count), BigDecimal::add);
    }

    private List<Tally> tallies(Collection<UUID> agencies, ReportYear year) {
        return within("""
                SELECT applicant_kind AS kind, CASE WHEN ended_on < :before THEN report_row END AS outcome,
                    count(*) AS counted, count(*) FILTER (WHERE received_on >= :from) AS received\
                """ + COUNTED + " GROUP BY 1, 2", agencies, year)
                .query(new SimplePropertyRowMapper<>(Tally.class))
                .list();
    }

    /** The requests behind a cell of the third table by id, those after {@code cursor}. */
    List<Found> behind(Cell cell, Collection<UUID> agencies, ReportYear year, @Nullable UUID cursor, int most) {
        boolean everybody = cell.column().equals(Cell.TOTAL);
        return within(
                        "SELECT id, number, agency_id, applicant_person_id, applicant_kind, received_on, ended_on, report_row"
                                + COUNTED + " AND " + condition(cell.row())
                                + (everybody ? "" : " AND applicant_kind = :kind")
                                + (cursor == null ? "" : " AND id > :cursor") + " ORDER BY id LIMIT :most",
                        agencies,
                        year)
                .param("row", cell.row())
                .param("kind", cell.column())
                .param("cursor", cursor)
                .param("most", most)
                .query(new SimplePropertyRowMapper<>(Found.class))
                .list();
    }

    private static String condition(String row) {
        return switch (row) {
            case Cell.NEW -> "received_on >= :from";
            case Cell.CARRIED_IN -> "received_on < :from";
            case Cell.DONE -> "ended_on < :before";
            case Cell.CARRIED_OUT -> "(ended_on IS NULL OR ended_on >= :before)";
            default -> "ended_on < :before AND report_row = :row";
        };
    }

    private StatementSpec within(String sql, Collection<UUID> agencies, ReportYear year) {
        return jdbc.sql(sql)
                .param("agencies", agencies.toArray(UUID[]::new))
                .param("from", year.from())
                .param("before", year.before());
    }

    /** What was paid for information in the year, in yuan. */
    BigDecimal fees(Collection<UUID> agencies, ReportYear year) {
        return within("SELECT coalesce(sum(f.yuan), 0)" + PAID, agencies, year)
                .query(BigDecimal.class)
                .single();
    }

    private static final String PAID = """
         FROM disclosure.fee f JOIN disclosure.request r ON r.id = f.request_id
        WHERE r.agency_id = ANY (:agencies) AND f.paid_on >= :from AND f.paid_on < :before\
        """;

    /** A payment behind the sum. */
    record Paid(UUID id, String number, UUID agencyId, UUID applicantPersonId, BigDecimal yuan, LocalDate paidOn) {}

    List<Paid> paid(Collection<UUID> agencies, ReportYear year, @Nullable UUID cursor, int most) {
        return within(
                        "SELECT r.id, r.number, r.agency_id, r.applicant_person_id, f.yuan, f.paid_on" + PAID
                                + (cursor == null ? "" : " AND r.id > :cursor") + " ORDER BY r.id LIMIT :most",
                        agencies,
                        year)
                .param("cursor", cursor)
                .param("most", most)
                .query(new SimplePropertyRowMapper<>(Paid.class))
                .list();
    }
}
