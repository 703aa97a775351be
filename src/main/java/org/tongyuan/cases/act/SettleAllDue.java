package org.tongyuan.cases.act;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.tongyuan.cases.record.Cases;
import org.tongyuan.platform.LegalTime;

/**
 * The tick: settles what is due, some cases at a time. Cases that cannot be settled together are settled one by one, so that a bad one
 * holds up no other; it stays due, and the job that ran the tick is told of it at the end. Without a database the tick ends at once.
 */
@Component
class SettleAllDue {

    private static final Logger LOG = LoggerFactory.getLogger(SettleAllDue.class);
    private static final int BATCH = 500;
    private static final int TOGETHER = 25;

    private final Cases cases;
    private final SettleTogether together;
    private final SettleDue alone;
    private final LegalTime time;

    SettleAllDue(Cases cases, SettleTogether together, SettleDue alone, LegalTime time) {
        this.cases = cases;
        this.together = together;
        this.alone = alone;
        this.time = time;
    }

    void run() {
        Instant until = time.now();
        settle(cases.due(until, BATCH), until);
    }

    /** What went wrong with one case is thrown after the others were settled. */
    void settle(List<UUID> due, Instant until) {
        var wrong = new ArrayList<RuntimeException>();
        for (int from = 0; from < due.size(); from += TOGETHER) {
            var some = due.subList(from, Math.min(from + TOGETHER, due.size()));
            leftAlone(some, until).forEach(id -> alone(id, until, wrong));
        }
        if (!wrong.isEmpty()) {
            var first = wrong.getFirst();
            wrong.stream().skip(1).forEach(first::addSuppressed);
            throw first;
        }
    }

    private List<UUID> leftAlone(List<UUID> some, Instant until) {
        try {
            return together.settle(some, until);
        } catch (CannotCreateTransactionException | DataAccessResourceFailureException noDatabase) {
            throw noDatabase;
        } catch (RuntimeException e) {
            LOG.warn("{} cases cannot be settled together and are settled one by one", some.size(), e);
            return some;
        }
    }

    private void alone(UUID id, Instant until, List<RuntimeException> wrong) {
        try {
            alone.settle(id, until);
        } catch (CannotCreateTransactionException | DataAccessResourceFailureException noDatabase) {
            throw noDatabase;
        } catch (RuntimeException e) {
            LOG.error("Case {} is due and cannot be settled", id, e);
            wrong.add(e);
        }
    }
}
