package org.tongyuan.cases.convenience;

import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.cases.act.CaseRights;
import org.tongyuan.cases.counter.CounterJournal;
import org.tongyuan.cases.record.Cases;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.UseCase;

/** Says that a special service was done, or why it was given up. */
@UseCase
class FinishService {

    private final SpecialServices services;
    private final Cases cases;
    private final CaseRights rights;
    private final CounterJournal journal;
    private final LegalTime time;

    FinishService(SpecialServices services, Cases cases, CaseRights rights, CounterJournal journal, LegalTime time) {
        this.services = services;
        this.cases = cases;
        this.rights = rights;
        this.journal = journal;
        this.time = time;
    }

    @Transactional
    void done(UUID id, @Nullable String note, SignedIn.Officer who) {
        var end = new SpecialService.End(time.now(), who.name(), note);
        finish(id, "SPECIAL_SERVICE_DONE", service -> service.done(end), who);
    }

    @Transactional
    void cancel(UUID id, String why, SignedIn.Officer who) {
        if (why.isBlank()) {
            throw new RuleBroken("case.special-service.why");
        }
        var end = new SpecialService.End(time.now(), who.name(), why.strip());
        finish(id, "SPECIAL_SERVICE_CANCELLED", service -> service.cancelled(end), who);
    }

    private void finish(UUID id, String act, UnaryOperator<SpecialService> how, SignedIn.Officer who) {
        var service = services.lock(id);
        var c = cases.require(service.caseId());
        rights.mustSee(who, c);
        services.save(how.apply(service));
        journal.record(
                journal.entry(who, act, "special-service", id, time.now())
                        .with("number", c.head().number())
                        .with("kind", service.kind().name()),
                "special-service",
                id);
    }
}
