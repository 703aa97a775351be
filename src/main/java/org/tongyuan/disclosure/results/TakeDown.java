package org.tongyuan.disclosure.results;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.disclosure.publication.ResultRecords;
import org.tongyuan.journal.Actor;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.UseCase;
import org.tongyuan.platform.security.Permission;

/** Takes a result out of the public, with the reason, when its decision fell; in the end it comes down by itself. */
@UseCase
class TakeDown {

    private static final Logger log = LoggerFactory.getLogger(TakeDown.class);
    private static final int MOST = 500;
    private static final LocalTime CLOSING = LocalTime.of(17, 0);

    private final Results results;
    private final ResultRights rights;
    private final ResultJournal journal;
    private final ResultRecords records;
    private final PublicText text;
    private final Turn turn;

    TakeDown(
            Results results,
            ResultRights rights,
            ResultJournal journal,
            ResultRecords records,
            PublicText text,
            Turn turn) {
        this.results = results;
        this.rights = rights;
        this.journal = journal;
        this.records = records;
        this.text = text;
        this.turn = turn;
    }

    /** One at a time, each in a transaction of its own; rows of a test clock only while one runs. */
    @Component
    record Turn(TransactionTemplate transaction, LegalTime time, WarnOfTakeDown warn) {

        /** What is due on this day or earlier comes down by itself: from the closing of the offices on, today. */
        LocalDate lastDay() {
            boolean closed = !LocalTime.ofInstant(time.now(), LegalTime.ZONE).isBefore(CLOSING);
            return closed ? time.today() : time.today().minusDays(1);
        }
    }

    @Transactional
    @LegalBasis("行政处罚法, art. 48")
    public void takeDown(UUID id, String reason, SignedIn.Officer officer) {
        var q = results.lock(id);
        rights.mustBeAbleTo(Permission.DISCLOSURE_APPROVE, officer, q);
        q.mustBe(Standing.TO_TAKE_DOWN);
        records.withdraw(Objects.requireNonNull(q.recordId()), reason, officer);
        journal.write("RESULT_TAKEN_DOWN", id, officer.actor(), Map.of("as", String.valueOf(q.voidedAs())));
    }

    /**
     * What a class rule released needs nobody to come down; what people published comes down by itself at the end of its last legal day.
     * Gives how many did.
     */
    int run() {
        int done = 0;
        var voided = results.some(
                "s.standing = 'TO_TAKE_DOWN' AND (q.rule_id IS NOT NULL OR q.take_down_due_on <= :last) AND q.out_of_time = :test",
                Map.of("test", turn.time().isTest(), "last", turn.lastDay()),
                "q.id",
                MOST);
        for (var one : voided) {
            try {
                done += Boolean.TRUE.equals(turn.transaction().execute(status -> takeDown(one.id()))) ? 1 : 0;
            } catch (RuleBroken stays) {
                log.warn("Result {} cannot be taken down by itself: {}", one.id(), stays.messageKey());
            }
        }
        return done;
    }

    private boolean takeDown(UUID id) {
        var q = results.lock(id);
        var due = q.takeDownDueOn();
        boolean over = due != null && !due.isAfter(turn.lastDay());
        if (q.standing() != Standing.TO_TAKE_DOWN || (q.ruleId() == null && !over)) {
            return false; // another node was quicker
        }
        records.withdraw(Objects.requireNonNull(q.recordId()), text.reason(q), QueueResult.JOB);
        journal.write(
                "RESULT_TAKEN_DOWN",
                id,
                Actor.system(QueueResult.JOB),
                Map.of("as", String.valueOf(q.voidedAs()), "rule", String.valueOf(q.ruleId())));
        turn.warn().downByItself(q);
        return true;
    }
}
