package org.tongyuan.fees.testgateway;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongyuan.fees.PaymentGateway.Line;
import org.tongyuan.fees.PaymentGateway.Refund;
import org.tongyuan.platform.Ids;

/** What the test gateway remembers, as a provider would outside. */
@Profile("demo & !production")
@Repository
class TestOrders {

    private final JdbcClient jdbc;

    TestOrders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record TestOrder(
            String number,
            BigDecimal amount,
            String returnTo,
            @Nullable String transaction,
            @Nullable String result) {}

    void add(String number, BigDecimal amount, String returnTo) {
        jdbc.sql("INSERT INTO fees.test_gateway_order (number, amount, return_to) VALUES (?, ?, ?) ON CONFLICT"
                        + " DO NOTHING")
                .params(number, amount, returnTo)
                .update();
    }

    Optional<TestOrder> find(String number) {
        return jdbc.sql("SELECT * FROM fees.test_gateway_order WHERE number = ?")
                .param(number)
                .query((row, n) -> new TestOrder(
                        row.getString("number"),
                        row.getBigDecimal("amount"),
                        row.getString("return_to"),
                        row.getString("transaction_number"),
                        row.getString("result")))
                .optional();
    }

    /** The first result counts; a failed payment may be tried again. */
    void settle(String number, boolean paid, Instant at, LocalDate on) {
        jdbc.sql("""
            UPDATE fees.test_gateway_order SET result = ?, transaction_number = coalesce(transaction_number, ?), settled_at = ?, settled_on = ?
            WHERE number = ? AND result IS DISTINCT FROM 'SUCCESS'\
            """)
                .params(
                        paid ? "SUCCESS" : "FAILURE",
                        "YS" + Ids.next().toString().replace("-", ""),
                        Timestamp.from(at),
                        on,
                        number)
                .update();
    }

    /** The reference, the same for the same number; empty when there is no such payment or less is left of it. */
    Optional<String> refund(Refund refund, LocalDate on) {
        jdbc.sql("""
            INSERT INTO fees.test_gateway_refund (number, transaction_number, amount, refunded_on, reference)
            SELECT ?, o.transaction_number, ?, ?, ? FROM fees.test_gateway_order o
            WHERE o.transaction_number = ? AND o.result = 'SUCCESS' AND o.amount >= ? + (
                SELECT coalesce(sum(r.amount), 0) FROM fees.test_gateway_refund r WHERE r.transaction_number = o.transaction_number)
            ON CONFLICT DO NOTHING\
            """)
                .params(
                        refund.number(),
                        refund.amount(),
                        on,
                        "YT" + Ids.next().toString().replace("-", ""),
                        refund.transactionNumber(),
                        refund.amount())
                .update();
        return jdbc.sql("SELECT reference FROM fees.test_gateway_refund WHERE number = ? AND transaction_number = ?"
                        + " AND amount = ?")
                .params(refund.number(), refund.transactionNumber(), refund.amount())
                .query(String.class)
                .optional();
    }

    List<Line> statement(LocalDate from, LocalDate to) {
        return jdbc.sql("""
            SELECT transaction_number AS number, amount, settled_on AS day FROM fees.test_gateway_order
            WHERE result = 'SUCCESS' AND settled_on BETWEEN ? AND ?
            UNION ALL
            SELECT number, -amount, refunded_on FROM fees.test_gateway_refund WHERE refunded_on BETWEEN ? AND ?\
            """)
                .params(from, to, from, to)
                .query((row, n) -> new Line(
                        row.getString("number"), row.getBigDecimal("amount"), row.getObject("day", LocalDate.class)))
                .list();
    }
}
