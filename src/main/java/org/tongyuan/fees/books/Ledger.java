package org.tongyuan.fees.books;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongyuan.fees.books.Booking.Left;
import org.tongyuan.platform.Ids;
import org.tongyuan.platform.LegalTime;

/** The books: entries are added, never changed. */
@Repository
public class Ledger {

    private final JdbcClient jdbc;
    private final LegalTime time;

    Ledger(JdbcClient jdbc, LegalTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /** What an entry belongs to. */
    public record Of(
            @Nullable UUID demand,
            @Nullable UUID payment,
            @Nullable UUID refund,
            @Nullable UUID closing) {

        public static Of demand(UUID id) {
            return new Of(id, null, null, null);
        }

        public static Of payment(UUID demand, UUID payment) {
            return new Of(demand, payment, null, null);
        }

        public static Of refund(UUID demand, UUID payment, UUID refund) {
            return new Of(demand, payment, refund, null);
        }

        public static Of closing(UUID id) {
            return new Of(null, null, null, id);
        }
    }

    public void book(Booking booking, LocalDate day, Of of) {
        UUID id = Ids.next();
        jdbc.sql("""
            INSERT INTO fees.entry (id, booked_on, kind, demand_id, payment_id, refund_id, closing_id, occurred_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)\
            """)
                .params(Arrays.asList(
                        id,
                        day,
                        booking.kind().name(),
                        of.demand(),
                        of.payment(),
                        of.refund(),
                        of.closing(),
                        Timestamp.from(time.now())))
                .update();
        int line = 0;
        for (Booking.Posting p : booking.postings()) {
            jdbc.sql("""
                INSERT INTO fees.posting (entry_id, line, account, agency_id, channel, cashier_id, debit, credit)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)\
                """)
                    .params(Arrays.asList(
                            id,
                            ++line,
                            p.account().name(),
                            p.agency(),
                            p.channel() == null ? null : p.channel().name(),
                            p.cashier(),
                            p.debit(),
                            p.credit()))
                    .update();
        }
    }

    /** What lies in clearing up to a day, by agency and channel; those with nothing are left out. */
    public List<Left> inClearing(LocalDate until) {
        return jdbc.sql("""
            SELECT b.agency_id, b.channel, sum(b.debit - b.credit) AS amount FROM fees.posting b JOIN fees.entry e ON e.id = b.entry_id
            WHERE b.account = 'CLEARING' AND e.booked_on <= ? GROUP BY b.agency_id, b.channel
            HAVING sum(b.debit - b.credit) <> 0 ORDER BY b.agency_id, b.channel\
            """)
                .param(until)
                .query((row, n) -> new Left(
                        row.getObject("agency_id", UUID.class),
                        PayChannel.valueOf(row.getString("channel")),
                        row.getBigDecimal("amount")))
                .list();
    }

    /** What came in less what went back from one day to another, both included, by channel. */
    public List<Flow> flows(LocalDate from, LocalDate to) {
        return jdbc.sql("""
            SELECT b.cashier_id, b.channel, sum(b.debit - b.credit) AS amount FROM fees.posting b JOIN fees.entry e ON e.id = b.entry_id
            WHERE b.account IN ('CLEARING', 'HELD') AND e.kind <> 'TRANSFER' AND e.booked_on BETWEEN ? AND ?
            GROUP BY b.cashier_id, b.channel ORDER BY b.cashier_id, b.channel\
            """)
                .params(from, to)
                .query((row, n) -> new Flow(
                        row.getString("cashier_id"),
                        PayChannel.valueOf(row.getString("channel")),
                        row.getBigDecimal("amount")))
                .list();
    }

    /** Days on which a cashier booked something after a day, oldest first. */
    public List<LocalDate> daysOf(String cashier, LocalDate after) {
        return jdbc.sql("""
            SELECT DISTINCT e.booked_on FROM fees.posting b JOIN fees.entry e ON e.id = b.entry_id
            WHERE b.cashier_id = ? AND e.booked_on > ? ORDER BY 1\
            """)
                .params(cashier, after)
                .query((row, n) -> row.getObject(1, LocalDate.class))
                .list();
    }

    /** A sum of one cashier, null for what comes without one, in one channel. */
    public record Flow(@Nullable String cashier, PayChannel channel, BigDecimal amount) {}
}
