package org.tongyuan.cases.report;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongyuan.platform.NotFound;

/** Lists the cases behind a figure by the condition that counted them, in the order of the day that decides. */
@Component
class CaseLines {

    @SuppressWarnings("InlineFormatString") // reads better apart from the query
    private static final String COLUMNS = """
        r.*, i.name AS item_name, i.visits AS declared_visits, i.statutory_days, i.promised_days, c.number, c.state,
        %s AS sorted_by\
        """;

    private final JdbcClient jdbc;

    CaseLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A page of lines; {@code next} is the cursor of the page after it, null at the end. */
    record Page(List<CaseLine> lines, @Nullable String next) {}

    Page find(Part.Cases cases, ReportFilter filter, Period.Span span, @Nullable String cursor, int size) {
        var basis = cases.in().basis();
        var values = filter.values(span);
        String after = "";
        if (cursor != null && !cursor.isBlank()) {
            var from = Cursor.read(cursor);
            after = " AND (" + basis.column() + ", r.case_id) > (:afterDay, :afterCase)";
            values.put("afterDay", from.day());
            values.put("afterCase", from.id());
        }
        // The page is found in the slim rows first; only its own lines look at the cases themselves.
        var lines = jdbc.sql("SELECT " + COLUMNS.formatted(basis.column()) + " FROM (SELECT r.* FROM "
                        + Tallies.WITH_ITEMS + " WHERE "
                        + basis.inPeriod() + filter.conditions() + " AND " + cases.condition() + after + " ORDER BY "
                        + basis.column() + ", r.case_id LIMIT " + (size + 1)
                        + ") r JOIN cases.report_item i ON i.id = r.item JOIN cases.case_file c ON c.id = r.case_id ORDER BY "
                        + basis.column() + ", r.case_id")
                .params(values)
                .query((row, n) -> line(row))
                .list();
        if (lines.size() <= size) {
            return new Page(lines, null);
        }
        var last = lines.get(size - 1);
        return new Page(lines.subList(0, size), new Cursor(last.sortedBy(), last.id()).write());
    }

    private static CaseLine line(ResultSet row) throws SQLException {
        return new CaseLine(
                row.getObject("case_id", UUID.class),
                row.getString("number"),
                row.getString("item_name"),
                row.getObject("agency_id", UUID.class),
                row.getString("intake"),
                row.getString("channel"),
                row.getString("state"),
                row.getBoolean("out_of_time"),
                row.getObject("sorted_by", LocalDate.class),
                row.getObject("received_on", LocalDate.class),
                row.getObject("accepted_on", LocalDate.class),
                row.getObject("decided_on", LocalDate.class),
                row.getObject("delivered_on", LocalDate.class),
                row.getObject("ended_on", LocalDate.class),
                row.getObject("promised_due", LocalDate.class),
                row.getObject("statutory_due", LocalDate.class),
                row.getBoolean("awaiting"),
                row.getObject("visits", Integer.class),
                row.getObject("declared_visits", Integer.class),
                row.getObject("statutory_days", Integer.class),
                row.getObject("promised_days", Integer.class));
    }

    /** The place of a line: the day by which it is sorted, and its id. */
    private record Cursor(LocalDate day, UUID id) {

        String write() {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString((day + "|" + id).getBytes(StandardCharsets.US_ASCII));
        }

        static Cursor read(String text) {
            try {
                var plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII);
                int bar = plain.indexOf('|');
                return new Cursor(
                        LocalDate.parse(plain.substring(0, Math.max(bar, 0))),
                        UUID.fromString(plain.substring(bar + 1)));
            } catch (IllegalArgumentException | DateTimeException e) {
                throw new NotFound("cursor");
            }
        }
    }
}
