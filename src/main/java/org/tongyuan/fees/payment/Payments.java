package org.tongyuan.fees.payment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongyuan.fees.books.PayChannel;
import org.tongyuan.platform.NotFound;

/** Keeps payments and the prints of their receipts. */
@Repository
public class Payments {

    private static final String SELECT = "SELECT p.* FROM fees.payment p ";

    private final JdbcClient jdbc;

    Payments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Oldest first. */
    public List<Payment> of(UUID demand) {
        return list("WHERE p.demand_id = ? ORDER BY p.id", demand);
    }

    public Payment require(UUID id) {
        return list("WHERE p.id = ?", id).stream().findFirst().orElseThrow(() -> new NotFound("payment " + id));
    }

    public List<Payment> byIds(Collection<UUID> ids) {
        return list("WHERE p.id = ANY (?)", (Object) ids.toArray(UUID[]::new));
    }

    public Payment byReceipt(String number) {
        return list("WHERE p.receipt_number = ?", number).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("receipt " + number));
    }

    public Optional<Payment> byTransaction(PayChannel channel, String transaction) {
        return list("WHERE p.channel = ? AND p.transaction_number = ?", channel.name(), transaction).stream()
                .findFirst();
    }

    /** Booked on these days, both included, in one channel. */
    public List<Payment> booked(PayChannel channel, LocalDate from, LocalDate to) {
        return list("WHERE p.channel = ? AND p.booked_on BETWEEN ? AND ? ORDER BY p.id", channel.name(), from, to);
    }

    /** What a cashier took that is booked after a day, newest first. */
    public List<Payment> takenBy(String cashier, LocalDate after) {
        return list("WHERE p.cashier_id = ? AND p.booked_on > ? ORDER BY p.id DESC", cashier, after);
    }

    private List<Payment> list(String where, Object... params) {
        return jdbc.sql(SELECT + where).params(params).query(Payments::read).list();
    }

    void insert(Payment p) {
        var held = p.held();
        jdbc.sql("""
            INSERT INTO fees.payment (id, demand_id, channel, amount, transaction_number, cashier_id, cashier_name, paid_at, booked_on,
                held, receipt_number)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
            """)
                .params(Arrays.asList(
                        p.id(),
                        p.demandId(),
                        p.channel().name(),
                        p.amount(),
                        p.transaction(),
                        p.cashierId(),
                        p.cashierName(),
                        Timestamp.from(p.paidAt()),
                        p.bookedOn(),
                        held == null ? null : held.name(),
                        p.receiptNumber()))
                .update();
    }

    /** One more print of a receipt, 1 for the first; the demand is locked. */
    int print(UUID payment, String by, String name, Instant at) {
        return jdbc.sql("""
            INSERT INTO fees.receipt_print (payment_id, turn, printed_at, printed_by, name)
            SELECT ?, count(*) + 1, ?, ?, ? FROM fees.receipt_print WHERE payment_id = ? RETURNING turn\
            """)
                .params(payment, Timestamp.from(at), by, name, payment)
                .query(Integer.class)
                .single();
    }

    /** When and by whom a receipt was printed for this turn. */
    public Optional<Print> print(UUID payment, int turn) {
        return jdbc.sql("SELECT printed_at, name FROM fees.receipt_print WHERE payment_id = ? AND turn = ?")
                .params(payment, turn)
                .query((row, n) -> new Print(turn, row.getTimestamp(1).toInstant(), row.getString(2)))
                .optional();
    }

    /** A print; from the second on it is marked. */
    public record Print(int turn, Instant at, String by) {}

    private static Payment read(ResultSet row, int n) throws SQLException {
        String held = row.getString("held");
        return new Payment(
                row.getObject("id", UUID.class),
                row.getObject("demand_id", UUID.class),
                PayChannel.valueOf(row.getString("channel")),
                row.getBigDecimal("amount"),
                row.getString("transaction_number"),
                row.getString("cashier_id"),
                row.getString("cashier_name"),
                row.getTimestamp("paid_at").toInstant(),
                row.getObject("booked_on", LocalDate.class),
                held == null ? null : Payment.Held.valueOf(held),
                row.getString("receipt_number"));
    }
}
