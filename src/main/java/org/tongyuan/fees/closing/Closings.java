package org.tongyuan.fees.closing;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongyuan.fees.books.PayChannel;
import org.tongyuan.fees.closing.Closing.Difference;
import org.tongyuan.fees.closing.Closing.Line;
import org.tongyuan.fees.closing.Closing.Side;
import org.tongyuan.fees.closing.Closing.Transfer;
import org.tongyuan.platform.NotFound;

/** Keeps closings; they are never changed. */
@Repository
class Closings {

    private static final String SELECT = "SELECT c.* FROM fees.closing c ";

    private final JdbcClient jdbc;

    Closings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Closing require(String number) {
        return list("WHERE c.number = ?", number).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("closing " + number));
    }

    /** Newest first. */
    List<Closing> latest(int most) {
        return list("ORDER BY c.id DESC LIMIT ?", most);
    }

    /** Of cashiers, after one day and until another. */
    List<Closing> ofCashiers(LocalDate after, LocalDate until) {
        return list("WHERE c.scope = 'CASHIER' AND c.day > ? AND c.day <= ? ORDER BY c.id", after, until);
    }

    /** What cashiers counted after one day and until another, by channel. */
    Map<PayChannel, BigDecimal> counted(LocalDate after, LocalDate until) {
        return ofCashiers(after, until).stream()
                .flatMap(c -> c.lines().stream())
                .collect(Collectors.groupingBy(
                        Line::channel, Collectors.reducing(BigDecimal.ZERO, Line::counted, BigDecimal::add)));
    }

    /** Accounts of cashiers who booked something in these days and have not closed it. */
    List<UUID> openCashiers(LocalDate after, LocalDate until) {
        return jdbc.sql("""
            SELECT DISTINCT b.cashier_id FROM fees.posting b JOIN fees.entry e ON e.id = b.entry_id
            WHERE b.cashier_id IS NOT NULL AND e.booked_on > ? AND e.booked_on <= ? AND NOT EXISTS (
                SELECT 1 FROM fees.closing c WHERE c.scope = 'CASHIER' AND c.cashier_id = b.cashier_id AND c.day >= e.booked_on)\
            """)
                .params(after, until)
                .query((row, n) -> UUID.fromString(row.getString(1)))
                .list();
    }

    /** Whether an earlier closing has named this number already. */
    boolean isExplained(String reference) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM fees.closing_exception WHERE reference = ?)")
                .param(reference)
                .query(Boolean.class)
                .single();
    }

    void insert(Closing c) {
        jdbc.sql("""
            INSERT INTO fees.closing (id, number, day, scope, cashier_id, cashier_name, closed_at, closed_by, closed_by_name, explanation)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
            """)
                .params(Arrays.asList(
                        c.id(),
                        c.number(),
                        c.day(),
                        c.isOfHall() ? "HALL" : "CASHIER",
                        c.cashierId(),
                        c.cashierName(),
                        Timestamp.from(c.closedAt()),
                        c.closedBy(),
                        c.closedByName(),
                        c.explanation()))
                .update();
        c.lines()
                .forEach(l -> jdbc.sql(
                                "INSERT INTO fees.closing_line (closing_id, channel, expected, counted) VALUES (?, ?,"
                                        + " ?, ?)")
                        .params(c.id(), l.channel().name(), l.expected(), l.counted())
                        .update());
        c.transfers()
                .forEach(t -> jdbc.sql(
                                "INSERT INTO fees.closing_transfer (closing_id, agency_id, amount) VALUES (?, ?, ?)")
                        .params(c.id(), t.agency(), t.amount())
                        .update());
        c.differences()
                .forEach(x -> jdbc.sql(
                                "INSERT INTO fees.closing_exception (closing_id, reference, side, amount) VALUES (?,"
                                        + " ?, ?, ?)")
                        .params(c.id(), x.reference(), x.side().name(), x.amount())
                        .update());
    }

    private List<Closing> list(String where, Object... params) {
        return jdbc.sql(SELECT + where).params(params).query(this::read).list();
    }

    private Closing read(ResultSet row, int n) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Closing(
                id,
                row.getString("number"),
                row.getObject("day", LocalDate.class),
                row.getString("cashier_id"),
                row.getString("cashier_name"),
                row.getTimestamp("closed_at").toInstant(),
                row.getString("closed_by"),
                row.getString("closed_by_name"),
                row.getString("explanation"),
                jdbc.sql("SELECT channel, expected, counted FROM fees.closing_line WHERE closing_id = ? ORDER"
                                + " BY channel")
                        .param(id)
                        .query((r, i) ->
                                new Line(PayChannel.valueOf(r.getString(1)), r.getBigDecimal(2), r.getBigDecimal(3)))
                        .list(),
                jdbc.sql("SELECT agency_id, amount FROM fees.closing_transfer WHERE closing_id = ? ORDER BY agency_id")
                        .param(id)
                        .query((r, i) -> new Transfer(r.getObject(1, UUID.class), r.getBigDecimal(2)))
                        .list(),
                jdbc.sql("SELECT reference, side, amount FROM fees.closing_exception WHERE closing_id = ? ORDER"
                                + " BY reference")
                        .param(id)
                        .query((r, i) ->
                                new Difference(r.getString(1), Side.valueOf(r.getString(2)), r.getBigDecimal(3)))
                        .list());
    }
}
