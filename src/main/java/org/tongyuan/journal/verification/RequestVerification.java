package org.tongyuan.journal.verification;

import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Actor;
import org.tongyuan.journal.Entry;
import org.tongyuan.journal.Journal;
import org.tongyuan.platform.Ids;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.UseCase;

/** Asks for a verification; one runs at a time. */
@UseCase
class RequestVerification {

    private final Verifications verifications;
    private final Journal journal;
    private final LegalTime time;

    RequestVerification(Verifications verifications, Journal journal, LegalTime time) {
        this.verifications = verifications;
        this.journal = journal;
        this.time = time;
    }

    @Transactional
    UUID request(Actor by) {
        if (verifications.isRunning()) {
            throw new RuleBroken("journal.verification.running");
        }
        UUID id = Ids.next();
        verifications.request(id, by.id(), time.now());
        journal.record(Entry.of(
                by, "JOURNAL_VERIFICATION_REQUESTED", new Subject("journal-verification", id.toString()), time.now()));
        return id;
    }
}
