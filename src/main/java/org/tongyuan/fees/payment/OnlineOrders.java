package org.tongyuan.fees.payment;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongyuan.fees.PaymentGateway.Notice;
import org.tongyuan.platform.Ids;

/** Keeps the orders opened at the gateway, and every notice it sent, as it came. */
@Repository
class OnlineOrders {

    private static final String SELECT = "SELECT * FROM fees.online_order ";
    private static final int LONGEST = 4_000;

    private final JdbcClient jdbc;

    OnlineOrders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where an order stands. */
    enum State {
        OPEN,
        PAID,
        FAILED
    }

    record OnlineOrder(String number, UUID demandId, BigDecimal amount, State state) {}

    void insert(OnlineOrder order, Instant at) {
        jdbc.sql("INSERT INTO fees.online_order (number, demand_id, amount, opened_at, state) VALUES (?, ?, ?, ?, ?)")
                .params(
                        order.number(),
                        order.demandId(),
                        order.amount(),
                        Timestamp.from(at),
                        order.state().name())
                .update();
    }

    /** Locked until the transaction ends. */
    Optional<OnlineOrder> lock(String number) {
        return jdbc.sql(SELECT + "WHERE number = ? FOR UPDATE")
                .param(number)
                .query(OnlineOrders::read)
                .optional();
    }

    /** Those that wait for the payer, newest first. */
    List<OnlineOrder> open(UUID demand) {
        return jdbc.sql(SELECT + "WHERE demand_id = ? AND state = 'OPEN' ORDER BY opened_at DESC")
                .param(demand)
                .query(OnlineOrders::read)
                .list();
    }

    void mark(OnlineOrder order, State state) {
        jdbc.sql("UPDATE fees.online_order SET state = ? WHERE number = ?")
                .params(state.name(), order.number())
                .update();
    }

    void keep(@Nullable Notice notice, NoticeOutcome outcome, String body, Instant at) {
        jdbc.sql("""
            INSERT INTO fees.gateway_notice (id, received_at, order_number, transaction_number, amount, outcome, body)
            VALUES (?, ?, ?, ?, ?, ?, ?)\
            """)
                .params(Arrays.asList(
                        Ids.next(),
                        Timestamp.from(at),
                        notice == null ? null : notice.orderNumber(),
                        notice == null ? null : notice.transactionNumber(),
                        notice == null ? null : notice.amount(),
                        outcome.name(),
                        body.length() > LONGEST ? body.substring(0, LONGEST) : body))
                .update();
    }

    private static OnlineOrder read(ResultSet row, int n) throws SQLException {
        return new OnlineOrder(
                row.getString("number"),
                row.getObject("demand_id", UUID.class),
                row.getBigDecimal("amount"),
                State.valueOf(row.getString("state")));
    }
}
