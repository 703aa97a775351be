package org.tongyuan.fees.closing;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongyuan.fees.books.BookDays;
import org.tongyuan.fees.books.Booking;
import org.tongyuan.fees.books.PayChannel;
import org.tongyuan.platform.LegalTime;

/** Reads the records behind the figures of a closing. */
@Component
class BookLines {

    private static final int MOST = 1_000;

    private final JdbcClient jdbc;

    BookLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Money that came or went; {@code amount} is negative when it went. */
    record BookLine(
            LocalDate day,
            Instant at,
            Booking.Kind kind,
            PayChannel channel,
            BigDecimal amount,
            String demand,
            String fee,
            @Nullable String receipt,
            @Nullable String refund) {}

    /** A notice of the gateway that was not believed. */
    record RefusedNotice(
            Instant at, @Nullable String order, @Nullable BigDecimal amount, String outcome) {}

    /** After one day and until another, of one cashier or with null of all, oldest first. */
    List<BookLine> between(LocalDate after, LocalDate until, @Nullable String cashier) {
        return jdbc.sql("""
            SELECT e.booked_on, e.occurred_at, e.kind, b.channel, b.debit - b.credit AS amount, d.number, d.fee_name, p.receipt_number,
                r.number AS refund_number
            FROM fees.posting b JOIN fees.entry e ON e.id = b.entry_id JOIN fees.demand d ON d.id = e.demand_id
            LEFT JOIN fees.payment p ON p.id = e.payment_id LEFT JOIN fees.refund r ON r.id = e.refund_id
            WHERE b.account IN ('CLEARING', 'HELD') AND e.kind <> 'TRANSFER' AND e.booked_on > ? AND e.booked_on <= ?
              AND (?::text IS NULL OR b.cashier_id = ?) ORDER BY e.id LIMIT ?\
            """)
                .params(Arrays.asList(after, until, cashier, cashier, MOST))
                .query((row, n) -> new BookLine(
                        row.getObject("booked_on", LocalDate.class),
                        row.getTimestamp("occurred_at").toInstant(),
                        Booking.Kind.valueOf(row.getString("kind")),
                        PayChannel.valueOf(row.getString("channel")),
                        row.getBigDecimal("amount"),
                        row.getString("number"),
                        row.getString("fee_name"),
                        row.getString("receipt_number"),
                        row.getString("refund_number")))
                .list();
    }

    /** Since the end of a day. */
    List<RefusedNotice> refusedNotices(LocalDate after) {
        return jdbc.sql("""
            SELECT received_at, order_number, amount, outcome FROM fees.gateway_notice
            WHERE outcome IN ('BAD_SIGNATURE', 'WRONG_AMOUNT', 'UNKNOWN_ORDER') AND received_at >= ? ORDER BY received_at DESC LIMIT 50\
            """)
                .param(Timestamp.from(
                        after.plusDays(1).atStartOfDay(LegalTime.ZONE).toInstant()))
                .query((row, n) -> new RefusedNotice(
                        row.getTimestamp("received_at").toInstant(),
                        row.getString("order_number"),
                        row.getBigDecimal("amount"),
                        row.getString("outcome")))
                .list();
    }

    /** The last day that was closed when this closing came: for a cashier their own or the hall's. */
    LocalDate closedBefore(Closing c) {
        return Optional.ofNullable(jdbc.sql("""
            SELECT max(day) AS day FROM fees.closing WHERE day < ? AND (scope = 'HALL' OR cashier_id = ?)\
            """)
                        .params(c.day(), c.cashierId() == null ? "" : c.cashierId())
                        .query((row, n) -> Optional.ofNullable(row.getObject("day", LocalDate.class)))
                        .single()
                        .orElse(null))
                .orElse(BookDays.BEFORE_ALL);
    }
}
