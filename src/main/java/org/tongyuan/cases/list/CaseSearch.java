package org.tongyuan.cases.list;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongyuan.cases.CaseState;
import org.tongyuan.platform.NotFound;

/** Finds cases in the order in which they fall due. A page begins after the last line of the one before it, whatever its number. */
@Component
public class CaseSearch {

    private final JdbcClient jdbc;

    CaseSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A page of lines; {@code next} is the cursor of the page after it, null at the end. */
    public record Page(List<CaseLine> lines, @Nullable String next) {}

    public Page find(CaseScope scope, CaseFilter filter, @Nullable String cursor, int size) {
        var branches = new Branches(scope, filter);
        if (cursor != null && !cursor.isBlank()) {
            var from = Cursor.read(cursor);
            branches.after(from.rank(), from.id());
        }
        if (branches.none()) {
            return new Page(List.of(), null);
        }
        var lines = jdbc.sql(branches.page(size + 1))
                .params(branches.values())
                .query((row, n) -> line(row))
                .list();
        if (lines.size() <= size) {
            return new Page(lines, null);
        }
        var last = lines.get(size - 1);
        return new Page(lines.subList(0, size), new Cursor(last.dueRank(), last.id()).write());
    }

    /** Open cases counted: in each state wherever they are handled, and how many of all are handled outside. */
    public record Counts(Map<CaseState, Integer> states, int outside) {}

    public Counts counts(CaseScope scope) {
        var branches = new Branches(scope, CaseFilter.open());
        var states = new EnumMap<CaseState, Integer>(CaseState.class);
        int[] outside = {0};
        jdbc.sql(branches.counts()).params(branches.values()).query(row -> {
            states.merge(CaseState.valueOf(row.getString("state")), row.getInt("n"), Integer::sum);
            outside[0] += row.getBoolean("outside") ? row.getInt("n") : 0;
        });
        return new Counts(states, outside[0]);
    }

    /** How many open cases of our own are past their date. */
    public int late(CaseScope scope, LocalDate today) {
        var where = new Where(scope);
        where.filter(CaseFilter.open().dueBefore(today));
        return jdbc.sql("SELECT count(*) FROM cases.case_file c" + where.text())
                .params(where.values())
                .query(Integer.class)
                .single();
    }

    private static CaseLine line(ResultSet row) throws SQLException {
        return new CaseLine(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getString("item_code"),
                row.getString("item_name"),
                CaseState.valueOf(row.getString("state")),
                row.getObject("agency_id", UUID.class),
                row.getObject("applicant_person_id", UUID.class),
                row.getObject("received_on", LocalDate.class),
                row.getObject("accepted_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getObject("statutory_due_on", LocalDate.class),
                row.getObject("promised_due_on", LocalDate.class),
                row.getObject("awaiting_year", Integer.class),
                row.getObject("ended_on", LocalDate.class),
                row.getObject("due_rank", LocalDate.class),
                outside(row));
    }

    private static CaseLine.@Nullable Outside outside(ResultSet row) throws SQLException {
        UUID system = row.getObject("system_id", UUID.class);
        return system == null ? null : new CaseLine.Outside(system, row.getString("word"), row.getString("link"));
    }

    /** The place of a line: the date by which it is sorted, and its id. */
    private record Cursor(LocalDate rank, UUID id) {

        String write() {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString((rank + "|" + id).getBytes(StandardCharsets.US_ASCII));
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
