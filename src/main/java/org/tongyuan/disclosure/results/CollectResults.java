package org.tongyuan.disclosure.results;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongyuan.accounts.Persons;
import org.tongyuan.cases.CaseResult;
import org.tongyuan.cases.CaseResults;
import org.tongyuan.journal.JournalPlace;
import org.tongyuan.journal.JournalReader;
import org.tongyuan.journal.Recorded;

/**
 * Finds decided cases: reads the journal from where it stopped. No decision waits for it, and none can be forgotten, because every act
 * on a case is in the journal.
 */
@Component
class CollectResults implements JournalPlace {

    private static final Logger log = LoggerFactory.getLogger(CollectResults.class);
    private static final int BATCH = 500;

    /** How many batches somebody who waits for a page waits for. */
    private static final int PATIENCE = 10;

    private final JdbcClient jdbc;
    private final JournalReader journal;
    private final CaseResults cases;
    private final Persons persons;
    private final QueueResult queue;
    private final TransactionTemplate transaction;

    CollectResults(
            JdbcClient jdbc,
            JournalReader journal,
            CaseResults cases,
            Persons persons,
            QueueResult queue,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.cases = cases;
        this.persons = persons;
        this.queue = queue;
        this.transaction = transaction;
    }

    @Override
    public String reader() {
        return "disclosure-results";
    }

    @Override
    public long position() {
        return jdbc.sql("SELECT position FROM disclosure.result_reading")
                .query(Long.class)
                .single();
    }

    /** Before a page is shown: the few cases since the last minute. What is more waits for the next tick. */
    void soon() {
        for (int batch = 0; batch < PATIENCE && step(); batch++) {
            log.debug("Results read on");
        }
    }

    /** Until nothing is left. */
    void wholly() {
        while (step()) {
            log.debug("Results read on");
        }
    }

    /** The results of these cases, in the caller's transaction. */
    void take(Set<UUID> ids) {
        List<CaseResult> decided = cases.of(ids);
        var applicants =
                persons.byIds(decided.stream().map(CaseResult::applicantId).toList());
        for (CaseResult result : decided) {
            var applicant = applicants.get(result.applicantId());
            if (applicant != null) { // a person who is in the register no more has no result to publish
                queue.take(result, applicant);
            }
        }
    }

    /** One batch; false when nothing is left, or another node is at it. */
    private boolean step() {
        long from = position();
        List<Recorded> entries = journal.readFrom(from, BATCH);
        boolean mine = entries.isEmpty() || Boolean.TRUE.equals(transaction.execute(status -> take(from, entries)));
        return mine && entries.size() == BATCH;
    }

    private boolean take(long from, List<Recorded> entries) {
        var at = jdbc.sql("SELECT position FROM disclosure.result_reading FOR UPDATE SKIP LOCKED")
                .query(Long.class)
                .optional();
        if (at.isEmpty() || at.get() != from) {
            return false;
        }
        var ids = new LinkedHashSet<UUID>();
        for (Recorded entry : entries) {
            if (entry.entry().subject().kind().equals("case")) {
                ids.add(UUID.fromString(entry.entry().subject().id()));
            }
        }
        take(ids);
        jdbc.sql("UPDATE disclosure.result_reading SET position = ?")
                .param(entries.getLast().position())
                .update();
        return true;
    }

    /** Every minute: what was decided comes into the queue, and what a rule covers goes out or comes down, and who has to act is told. */
    @Configuration(proxyBeanMethods = false)
    static class Tick {

        @Bean
        RecurringTask<Void> resultsTick(
                CollectResults collect, ReleaseByRule release, TakeDown takeDown, WarnOfTakeDown warn) {
            return Tasks.recurring("disclosure-results", FixedDelay.ofMinutes(1))
                    .execute((instance, context) -> {
                        collect.wholly();
                        release.run();
                        takeDown.run();
                        warn.remind();
                    });
        }
    }
}
