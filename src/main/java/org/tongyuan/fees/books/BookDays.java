package org.tongyuan.fees.books;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongyuan.platform.LegalTime;

/** On which day something is booked: today, or the day after the last one that is closed. */
@Component
public class BookDays {

    /** The first day of a hall that never closed one. */
    public static final LocalDate BEFORE_ALL = LocalDate.of(2000, 1, 1);

    /** A lock of this database's own, any number that nothing else takes. */
    private static final long LOCK = 2026_0026;

    private final JdbcClient jdbc;
    private final LegalTime time;

    BookDays(JdbcClient jdbc, LegalTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /** The day for whoever books now; no day is closed until the transaction ends. */
    public LocalDate open(@Nullable String cashier) {
        jdbc.sql("SELECT pg_advisory_xact_lock_shared(" + LOCK + ")").query().singleRow();
        LocalDate closed = closedUntil(cashier);
        LocalDate today = time.today();
        return today.isAfter(closed) ? today : closed.plusDays(1);
    }

    /** Lets nobody book until the transaction ends. */
    public void lock() {
        jdbc.sql("SELECT pg_advisory_xact_lock(" + LOCK + ")").query().singleRow();
    }

    /** The last day that is closed for this cashier, or with null for the hall. */
    public LocalDate closedUntil(@Nullable String cashier) {
        return Optional.ofNullable(
                        jdbc.sql("SELECT max(day) AS day FROM fees.closing WHERE scope = 'HALL' OR cashier_id = ?")
                                .param(cashier == null ? "" : cashier)
                                .query((row, n) -> Optional.ofNullable(row.getObject("day", LocalDate.class)))
                                .single()
                                .orElse(null))
                .orElse(BEFORE_ALL);
    }
}
