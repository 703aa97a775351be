package org.tongyuan.fees.payment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongyuan.items.CollectedFees;

/** Counts what was paid for demands and what was paid back; money that settles nothing (held) is not collected. */
@Component
class CountCollected implements CollectedFees {

    private static final String MOVES = """
        (SELECT p.id, p.receipt_number AS label, d.number, d.agency_id, p.booked_on, p.amount
         FROM fees.payment p JOIN fees.demand d ON d.id = p.demand_id
         WHERE p.held IS NULL AND d.agency_id = ANY (:agencies) AND p.booked_on >= :from AND p.booked_on < :before
         UNION ALL
         SELECT r.id, r.number, d.number, d.agency_id, r.booked_on, -r.amount
         FROM fees.refund r JOIN fees.demand d ON d.id = r.demand_id JOIN fees.payment p ON p.id = r.payment_id
         WHERE r.state = 'PAID' AND p.held IS NULL AND d.agency_id = ANY (:agencies) AND r.booked_on >= :from AND r.booked_on < :before)
        AS move\
        """;

    private final JdbcClient jdbc;

    CountCollected(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<BigDecimal> yuan(Collection<UUID> agencies, LocalDate from, LocalDate before) {
        boolean known = jdbc.sql("""
            SELECT EXISTS (SELECT FROM fees.payment p JOIN fees.demand d ON d.id = p.demand_id WHERE d.agency_id = ANY (?))\
            """)
                .param(agencies.toArray(UUID[]::new))
                .query(Boolean.class)
                .single();
        return known
                ? Optional.of(within("SELECT coalesce(sum(amount), 0) FROM " + MOVES, agencies, from, before)
                        .query(BigDecimal.class)
                        .single())
                : Optional.empty();
    }

    @Override
    public List<Paid> behind(Collection<UUID> agencies, LocalDate from, LocalDate before, UUID after, int most) {
        return within("SELECT * FROM " + MOVES + " WHERE id > :after ORDER BY id LIMIT :most", agencies, from, before)
                .param("after", after)
                .param("most", most)
                .query((row, n) -> new Paid(
                        row.getObject("id", UUID.class),
                        row.getString("label"),
                        "/desk/fee-demands/" + row.getString("number"),
                        row.getObject("agency_id", UUID.class),
                        row.getObject("booked_on", LocalDate.class),
                        row.getBigDecimal("amount")))
                .list();
    }

    private JdbcClient.StatementSpec within(String sql, Collection<UUID> agencies, LocalDate from, LocalDate before) {
        return jdbc.sql(sql)
                .param("agencies", agencies.toArray(UUID[]::new))
                .param("from", from)
                .param("before", before);
    }
}
