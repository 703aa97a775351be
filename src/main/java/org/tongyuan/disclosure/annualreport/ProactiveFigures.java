package org.tongyuan.disclosure.annualreport;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongyuan.disclosure.PublishedDocuments;
import org.tongyuan.items.CollectedFees;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.LegalTime;

/**
 * The figures of the second table beside the licences, and what stands behind each: documents as they were published, penalties as their
 * cases were decided, charges as they were paid. An agency of which there are no records at all is not known to have none: its figures
 * are written by hand, with a source.
 */
@Component
@LegalBasis("政府信息公开条例, art. 20")
class ProactiveFigures {

    static final Cell PENALTIES = new Cell(2, "PENALTY", "DECISIONS");
    static final Cell CHARGES = new Cell(2, "CHARGES", "TEN_THOUSAND_YUAN");

    /** In the order of the table. */
    static final List<Cell> CELLS = Stream.concat(
                    Stream.of("RULES", "NORMATIVE")
                            .flatMap(row ->
                                    Stream.of("MADE", "ABOLISHED", "IN_FORCE").map(column -> new Cell(2, row, column))),
                    Stream.of(PENALTIES, CHARGES))
            .toList();

    private static final Map<String, String> GENRES = Map.of("RULES", "31", "NORMATIVE", "32");
    private static final int TEN_THOUSAND = 4;

    private final PublishedDocuments documents;
    private final ObjectProvider<CollectedFees> fees;
    private final JdbcClient jdbc;
    private final LegalTime time;

    ProactiveFigures(
            ObjectProvider<PublishedDocuments> documents,
            ObjectProvider<CollectedFees> fees,
            JdbcClient jdbc,
            LegalTime time) {
        this.documents = documents.getIfAvailable(() -> PublishedDocuments.NOT_COUNTED);
        this.fees = fees;
        this.jdbc = jdbc;
        this.time = time;
    }

    /** One of the records behind a figure; {@code link} empty when it has no page. */
    record Source(UUID id, String label, String link, UUID agencyId, LocalDate day, String note) {}

    /** Empty when the records do not tell. */
    Optional<BigDecimal> of(Cell cell, Collection<UUID> agencies, ReportYear year) {
        if (cell.equals(PENALTIES)) {
            return penalties(agencies, year);
        }
        if (cell.equals(CHARGES)) {
            return Optional.ofNullable(fees.getIfAvailable())
                    .flatMap(f -> f.yuan(agencies, year.from(), year.before()))
                    .map(yuan -> yuan.movePointLeft(TEN_THOUSAND));
        }
        return documents.of(agencies, year.year()).map(counts -> BigDecimal.valueOf(count(cell, counts)));
    }

    private static long count(Cell cell, PublishedDocuments.Counts counts) {
        var kind = cell.row().equals("RULES") ? counts.rules() : counts.normative();
        return switch (cell.column()) {
            case "MADE" -> kind.made();
            case "ABOLISHED" -> kind.abolished();
            default -> kind.inForce();
        };
    }

    /** Every decision of a case, also one that is not published and one that fell afterwards. */
    private Optional<BigDecimal> penalties(Collection<UUID> agencies, ReportYear year) {
        var row = jdbc.sql("""
            SELECT count(*) AS known, count(*) FILTER (WHERE decided_on >= :from AND decided_on < :before) AS decided
            FROM disclosure.result WHERE kind = 'PENALTY' AND agency_id = ANY (:agencies)\
            """)
                .param("agencies", agencies.toArray(UUID[]::new))
                .param("from", year.from())
                .param("before", year.before())
                .query((r, n) -> new long[] {r.getLong("known"), r.getLong("decided")})
                .single();
        return row[0] == 0 ? Optional.empty() : Optional.of(BigDecimal.valueOf(row[1]));
    }

    /** What was counted, by id; empty for cells of which there are no records. */
    List<Source> behind(Cell cell, Collection<UUID> agencies, ReportYear year, @Nullable UUID after, int most) {
        UUID last = after == null ? new UUID(0, 0) : after;
        if (cell.equals(PENALTIES)) {
            return penalties(agencies, year, last, most);
        }
        if (cell.equals(CHARGES)) {
            var port = fees.getIfAvailable();
            return port == null
                    ? List.of()
                    : port.behind(agencies, year.from(), year.before(), last, most).stream()
                            .map(p -> new Source(
                                    p.id(), p.label(), p.link(), p.agencyId(), p.day(), Values.text(p.yuan()) + " 元"))
                            .toList();
        }
        return GENRES.containsKey(cell.row()) ? documents(cell, agencies, year, last, most) : List.of();
    }

    private List<Source> penalties(Collection<UUID> agencies, ReportYear year, UUID after, int most) {
        return jdbc.sql("""
            SELECT id, case_number, item_name, agency_id, decided_on FROM disclosure.result
            WHERE kind = 'PENALTY' AND agency_id = ANY (:agencies) AND decided_on >= :from AND decided_on < :before AND id > :after
            ORDER BY id LIMIT :most\
            """)
                .param("agencies", agencies.toArray(UUID[]::new))
                .param("from", year.from())
                .param("before", year.before())
                .param("after", after)
                .param("most", most)
                .query((row, n) -> new Source(
                        row.getObject("id", UUID.class),
                        row.getString("case_number"),
                        "/desk/disclosure/results/" + row.getString("id"),
                        row.getObject("agency_id", UUID.class),
                        row.getObject("decided_on", LocalDate.class),
                        row.getString("item_name")))
                .list();
    }

    /** By the same conditions as the documents are counted. */
    private List<Source> documents(Cell cell, Collection<UUID> agencies, ReportYear year, UUID after, int most) {
        LocalDate last = year.before().minusDays(1);
        String counted = switch (cell.column()) {
            case "MADE" -> "made_on BETWEEN :from AND :end";
            case "ABOLISHED" -> "standing = 'ABOLISHED' AND ended_on BETWEEN :from AND :end";
            default -> "made_on <= :end AND (standing = 'IN_FORCE' OR ended_on > :end)";
        };
        return jdbc.sql("""
            SELECT record_id, index_no, name, document_number, agency_id, made_on FROM disclosure.published
            WHERE agency_id = ANY (:agencies) AND genre = :genre AND standing <> 'WITHDRAWN' AND record_id > :after AND """ + " " + counted + " ORDER BY record_id LIMIT :most")
                .param("agencies", agencies.toArray(UUID[]::new))
                .param("genre", GENRES.get(cell.row()))
                .param("from", year.from())
                .param("end", last.isAfter(time.today()) ? time.today() : last)
                .param("after", after)
                .param("most", most)
                .query(ProactiveFigures::document)
                .list();
    }

    private static Source document(ResultSet row, int n) throws SQLException {
        return new Source(
                row.getObject("record_id", UUID.class),
                row.getString("name"),
                "/disclosure/records/" + row.getString("index_no"),
                row.getObject("agency_id", UUID.class),
                row.getObject("made_on", LocalDate.class),
                row.getString("document_number"));
    }
}
