package org.tongyuan.fees.refund;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongyuan.journal.Actor;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.security.PersonalDataCipher;

/** Keeps refunds; who changes one has locked its demand. The reason is encrypted. */
@Repository
public class Refunds {

    public static final int MOST = 200;

    private final JdbcClient jdbc;
    private final PersonalDataCipher cipher;

    Refunds(JdbcClient jdbc, PersonalDataCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    public Refund require(String number) {
        return list("WHERE r.number = ?", number).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("refund " + number));
    }

    /** Oldest first. */
    public List<Refund> of(UUID demand) {
        return list("WHERE r.demand_id = ? ORDER BY r.id", demand);
    }

    /** Those that wait for a decision or for payment, oldest first. */
    List<Refund> open() {
        return list("WHERE r.state IN ('ASKED', 'APPROVED') ORDER BY r.state DESC, r.id LIMIT " + MOST);
    }

    /** Newest first. */
    List<Refund> ended() {
        return list("WHERE r.state IN ('REFUSED', 'PAID') ORDER BY r.id DESC LIMIT " + MOST);
    }

    /** Of payments online, booked on these days, both included. */
    public List<Refund> bookedOnline(LocalDate from, LocalDate to) {
        return list(
                "JOIN fees.payment p ON p.id = r.payment_id WHERE p.channel = 'ONLINE' AND r.booked_on BETWEEN ? AND ?"
                        + " ORDER BY r.id",
                from,
                to);
    }

    /** Whether the books know a refund of this number that was paid. */
    public boolean isPaid(String number) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM fees.refund WHERE number = ? AND state = 'PAID')")
                .param(number)
                .query(Boolean.class)
                .single();
    }

    /** What of a payment is given back or asked for. */
    BigDecimal asked(UUID payment) {
        return jdbc.sql("SELECT coalesce(sum(amount), 0) FROM fees.refund WHERE payment_id = ? AND state <> 'REFUSED'")
                .param(payment)
                .query(BigDecimal.class)
                .single();
    }

    private List<Refund> list(String where, Object... params) {
        return jdbc.sql("SELECT r.* FROM fees.refund r " + where)
                .params(params)
                .query(this::read)
                .list();
    }

    void insert(Refund r) {
        jdbc.sql("""
            INSERT INTO fees.refund (id, number, payment_id, demand_id, amount, reason, asked_on, asked_by_kind, asked_by, asked_by_name, state)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
            """)
                .params(Arrays.asList(
                        r.id(),
                        r.number(),
                        r.paymentId(),
                        r.demandId(),
                        r.amount(),
                        cipher.seal(r.reason(), context(r.id())),
                        r.askedOn(),
                        r.askedBy().kind().name(),
                        r.askedBy().id(),
                        r.askedByName(),
                        r.state().name()))
                .update();
    }

    void save(Refund r) {
        var decision = r.decision();
        var paid = r.paid();
        jdbc.sql("""
            UPDATE fees.refund SET state = ?, decided_on = ?, decided_by = ?, decided_by_name = ?, refusal = ?, paid_on = ?, booked_on = ?,
                paid_by = ?, paid_by_name = ?, reference = ? WHERE id = ?\
            """)
                .params(Arrays.asList(
                        r.state().name(),
                        decision == null ? null : decision.on(),
                        decision == null ? null : decision.by(),
                        decision == null ? null : decision.name(),
                        decision == null ? null : decision.refusal(),
                        paid == null ? null : paid.on(),
                        paid == null ? null : paid.bookedOn(),
                        paid == null ? null : paid.by(),
                        paid == null ? null : paid.name(),
                        paid == null ? null : paid.reference(),
                        r.id()))
                .update();
    }

    private Refund read(ResultSet row, int n) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Refund(
                id,
                row.getString("number"),
                row.getObject("payment_id", UUID.class),
                row.getObject("demand_id", UUID.class),
                row.getBigDecimal("amount"),
                cipher.open(row.getString("reason"), context(id)),
                row.getObject("asked_on", LocalDate.class),
                new Actor(Actor.Kind.valueOf(row.getString("asked_by_kind")), row.getString("asked_by")),
                row.getString("asked_by_name"),
                Refund.State.valueOf(row.getString("state")),
                decision(row),
                paid(row));
    }

    private static Refund.@Nullable Decision decision(ResultSet row) throws SQLException {
        LocalDate on = row.getObject("decided_on", LocalDate.class);
        return on == null
                ? null
                : new Refund.Decision(
                        on, row.getString("decided_by"), row.getString("decided_by_name"), row.getString("refusal"));
    }

    private static Refund.@Nullable Paid paid(ResultSet row) throws SQLException {
        LocalDate on = row.getObject("paid_on", LocalDate.class);
        return on == null
                ? null
                : new Refund.Paid(
                        on,
                        row.getObject("booked_on", LocalDate.class),
                        row.getString("paid_by"),
                        row.getString("paid_by_name"),
                        row.getString("reference"));
    }

    private static String context(UUID id) {
        return "fees.refund.reason:" + id;
    }
}
