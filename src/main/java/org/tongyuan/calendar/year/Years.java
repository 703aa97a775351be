package org.tongyuan.calendar.year;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongyuan.calendar.SpecialDay;

/** Arrangements of years with their versions, as stored. */
@Component
class Years {

    /** One version of a year, without its days. */
    record Version(
            int year,
            int version,
            String source,
            String origin,
            int workingDays,
            String enteredBy,
            Instant enteredAt,
            @Nullable Withdrawal withdrawal) {
        public boolean builtIn() {
            return BUILT_IN.equals(origin);
        }
    }

    /** An import that was taken back. */
    record Withdrawal(String by, Instant at, String reason) {}

    static final String BUILT_IN = "BUILT_IN";
    static final String IMPORTED = "IMPORTED";
    private static final String COLUMNS = "year, version, source, origin, working_days, entered_by, entered_at";
    private static final String ALL = COLUMNS + ", withdrawn_by, withdrawn_at, withdrawn_reason";

    private final JdbcClient jdbc;

    Years(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long revision() {
        return jdbc.sql("SELECT revision FROM calendar.revision")
                .query(Long.class)
                .single();
    }

    /** Changes of the calendar come one after the other: holds the row until the transaction ends. */
    void takeTurn() {
        jdbc.sql("SELECT revision FROM calendar.revision FOR UPDATE")
                .query(Long.class)
                .single();
    }

    void nextRevision() {
        jdbc.sql("UPDATE calendar.revision SET revision = revision + 1").update();
    }

    /** Days of the version in force, by year. */
    Map<Integer, List<SpecialDay>> inForce() {
        var years = new TreeMap<Integer, List<SpecialDay>>();
        jdbc.sql("SELECT DISTINCT year FROM calendar.year WHERE withdrawn_at IS NULL")
                .query(Integer.class)
                .list()
                .forEach(year -> years.put(year, new ArrayList<>()));
        jdbc.sql("""
            SELECT e.day, e.off, e.name FROM calendar.exception e
            JOIN (SELECT year, max(version) AS version FROM calendar.year
                  WHERE withdrawn_at IS NULL GROUP BY year) v USING (year, version)
            ORDER BY e.day\
            """)
                .query(Years::day)
                .list()
                .forEach(day -> years.computeIfAbsent(day.date().getYear(), y -> new ArrayList<>())
                        .add(day));
        return years;
    }

    /** Every version of every year, the newest year and version first. */
    List<Version> versions() {
        return jdbc.sql("SELECT " + ALL + " FROM calendar.year ORDER BY year DESC, version DESC")
                .query(Years::version)
                .list();
    }

    /** The version that counts: the newest that is not withdrawn. */
    Optional<Version> inForce(int year) {
        return jdbc.sql("SELECT " + ALL + """
             FROM calendar.year WHERE year = ? AND withdrawn_at IS NULL ORDER BY version DESC LIMIT 1\
            """).param(year).query(Years::version).optional();
    }

    /** The number of the newest version, withdrawn or not; 0 when the year was never known. */
    int newest(int year) {
        return jdbc.sql("SELECT coalesce(max(version), 0) FROM calendar.year WHERE year = ?")
                .param(year)
                .query(Integer.class)
                .single();
    }

    void withdraw(Version version, String by, Instant at, String reason) {
        jdbc.sql("""
            UPDATE calendar.year SET withdrawn_by = ?, withdrawn_at = ?, withdrawn_reason = ?
            WHERE year = ? AND version = ? AND withdrawn_at IS NULL\
            """)
                .params(by, at.atOffset(ZoneOffset.UTC), reason, version.year(), version.version())
                .update();
    }

    List<SpecialDay> days(int year, int version) {
        return jdbc.sql("SELECT day, off, name FROM calendar.exception WHERE year = ? AND version = ? ORDER BY day")
                .params(year, version)
                .query(Years::day)
                .list();
    }

    void add(YearArrangement arrangement, int version, String origin, String enteredBy, Instant at, boolean announced) {
        jdbc.sql("INSERT INTO calendar.year (" + COLUMNS + ", announced) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        arrangement.year(),
                        version,
                        arrangement.source(),
                        origin,
                        arrangement.workingDays(),
                        enteredBy,
                        at.atOffset(ZoneOffset.UTC),
                        announced)
                .update();
        for (SpecialDay day : arrangement.days()) {
            jdbc.sql("INSERT INTO calendar.exception (year, version, day, off, name) VALUES (?, ?, ?, ?, ?)")
                    .params(arrangement.year(), version, day.date(), day.off(), day.name())
                    .update();
        }
    }

    /** The digest of all versions of a year as they are now. */
    String seal(int year) {
        return jdbc.sql("SELECT calendar.seal_of_year(?)")
                .param(year)
                .query(String.class)
                .single();
    }

    /** Versions of which nobody was told yet, marked as told. */
    List<Version> announce() {
        return jdbc.sql("UPDATE calendar.year SET announced = true WHERE NOT announced RETURNING " + ALL)
                .query(Years::version)
                .list();
    }

    private static SpecialDay day(ResultSet row, int n) throws SQLException {
        return new SpecialDay(row.getObject("day", LocalDate.class), row.getBoolean("off"), row.getString("name"));
    }

    private static Version version(ResultSet row, int n) throws SQLException {
        var withdrawn = row.getTimestamp("withdrawn_at");
        return new Version(
                row.getInt("year"),
                row.getInt("version"),
                row.getString("source"),
                row.getString("origin"),
                row.getInt("working_days"),
                row.getString("entered_by"),
                row.getTimestamp("entered_at").toInstant(),
                withdrawn == null
                        ? null
                        : new Withdrawal(
                                row.getString("withdrawn_by"),
                                withdrawn.toInstant(),
                                row.getString("withdrawn_reason")));
    }
}
