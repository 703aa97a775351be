package org.tongyuan.disclosure.annualreport;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.disclosure.annualreport.Figures.ByHand;
import org.tongyuan.platform.Ids;

/** What people wrote into reports: figures and texts. Nothing is overwritten; the newest counts. */
@Repository
class ReportEdits {

    private final JdbcClient jdbc;

    ReportEdits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An entry of a cell's history; {@code value} null where the correction was ended. */
    record Entry(@Nullable BigDecimal value, @Nullable BigDecimal computed, String reason, String byName, Instant at) {}

    /** A text as somebody wrote it. */
    record Written(String part, String body, String byName, Instant at) {}

    private record Sum(String cell, BigDecimal value) {}

    /** The figures of a report that are written by hand now. */
    Map<Cell, ByHand> figures(UUID report) {
        var byCell = new HashMap<Cell, ByHand>();
        jdbc.sql("""
            SELECT cell, value, computed, reason, by_name, at FROM (
                SELECT DISTINCT ON (cell) * FROM disclosure.annual_report_figure WHERE report_id = ? ORDER BY cell, id DESC) newest
            WHERE value IS NOT NULL\
            """)
                .param(report)
                .query(new SimplePropertyRowMapper<>(ByHand.class))
                .list()
                .forEach(written -> byCell.put(Cell.of(written.cell()), written));
        return byCell;
    }

    /** What agencies wrote by hand into the second table of their reports on a year, added up by cell. */
    Map<Cell, BigDecimal> sums(Collection<UUID> agencies, int year) {
        var byCell = new HashMap<Cell, BigDecimal>();
        jdbc.sql("""
            SELECT cell, sum(value) AS value FROM (
                SELECT DISTINCT ON (f.report_id, f.cell) f.cell, f.value
                FROM disclosure.annual_report r JOIN disclosure.annual_report_figure f ON f.report_id = r.id
                WHERE r.agency_id = ANY (?) AND r.year = ? AND f.cell LIKE '2.%' ORDER BY f.report_id, f.cell, f.id DESC) newest
            WHERE value IS NOT NULL GROUP BY cell\
            """)
                .params(agencies.toArray(UUID[]::new), year)
                .query(new SimplePropertyRowMapper<>(Sum.class))
                .list()
                .forEach(sum -> byCell.put(Cell.of(sum.cell()), sum.value()));
        return byCell;
    }

    /** Those of these agencies in whose reports the figure is written by hand. */
    Set<UUID> writers(Cell cell, Collection<UUID> agencies, int year) {
        return Set.copyOf(jdbc.sql("""
            SELECT agency_id FROM (
                SELECT DISTINCT ON (f.report_id) r.agency_id, f.value
                FROM disclosure.annual_report r JOIN disclosure.annual_report_figure f ON f.report_id = r.id
                WHERE r.agency_id = ANY (?) AND r.year = ? AND f.cell = ? ORDER BY f.report_id, f.id DESC) newest
            WHERE value IS NOT NULL\
            """)
                .params(agencies.toArray(UUID[]::new), year, cell.key())
                .query(UUID.class)
                .list());
    }

    /** Everything that was ever written into a cell, the newest first. */
    List<Entry> history(UUID report, Cell cell) {
        return jdbc.sql("SELECT value, computed, reason, by_name, at FROM disclosure.annual_report_figure"
                        + " WHERE report_id = ? AND cell = ? ORDER BY id DESC")
                .params(report, cell.key())
                .query(new SimplePropertyRowMapper<>(Entry.class))
                .list();
    }

    void write(UUID report, Cell cell, Entry entry, SignedIn by) {
        jdbc.sql("""
            INSERT INTO disclosure.annual_report_figure (id, report_id, cell, value, computed, reason, by_kind, by_id, by_name, at)
            VALUES (:id, :report, :cell, :value, :computed, :reason, :kind, :by, :name, :at)\
            """)
                .param("id", Ids.next())
                .param("report", report)
                .param("cell", cell.key())
                .param("value", entry.value())
                .param("computed", entry.computed())
                .param("reason", entry.reason())
                .param("kind", by.actor().kind().name())
                .param("by", by.actor().id())
                .param("name", entry.byName())
                .param("at", entry.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The texts that somebody wrote, by part. */
    Map<String, Written> texts(UUID report) {
        var byPart = new HashMap<String, Written>();
        jdbc.sql("""
            SELECT part, body, by_name, at FROM (
                SELECT DISTINCT ON (part) * FROM disclosure.annual_report_text WHERE report_id = ? ORDER BY part, id DESC) newest
            WHERE body IS NOT NULL\
            """)
                .param(report)
                .query(new SimplePropertyRowMapper<>(Written.class))
                .list()
                .forEach(written -> byPart.put(written.part(), written));
        return byPart;
    }

    /** {@code body} null: back to the draft made from the figures. */
    void write(UUID report, String part, @Nullable String body, SignedIn by, Instant at) {
        jdbc.sql("""
            INSERT INTO disclosure.annual_report_text (id, report_id, part, body, by_kind, by_id, by_name, at)
            VALUES (:id, :report, :part, :body, :kind, :by, :name, :at)\
            """)
                .param("id", Ids.next())
                .param("report", report)
                .param("part", part)
                .param("body", body)
                .param("kind", by.actor().kind().name())
                .param("by", by.actor().id())
                .param("name", by.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
