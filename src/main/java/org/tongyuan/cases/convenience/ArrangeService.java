package org.tongyuan.cases.convenience;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.cases.act.CaseView;
import org.tongyuan.cases.convenience.SpecialService.Kind;
import org.tongyuan.cases.counter.CounterJournal;
import org.tongyuan.platform.Ids;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.UseCase;

/** Arranges a special service for a case; one outside hours is done as it is written down. */
@UseCase
class ArrangeService {

    /** What is arranged. */
    record Plan(
            Kind kind,
            @Nullable Instant planned,
            @Nullable String place,
            String officer,
            @Nullable String note) {}

    private final CaseView view;
    private final SpecialServices services;
    private final CounterJournal journal;
    private final LegalTime time;

    ArrangeService(CaseView view, SpecialServices services, CounterJournal journal, LegalTime time) {
        this.view = view;
        this.services = services;
        this.journal = journal;
        this.time = time;
    }

    @Transactional
    void arrange(String number, Plan plan, SignedIn.Officer who) {
        var c = view.seen(number, who);
        var at = time.now();
        if (c.state().ended() && plan.kind() != Kind.OFF_HOURS) {
            throw new RuleBroken("case.special-service.ended", plan.kind().label());
        }
        if (plan.kind() == Kind.OFF_HOURS
                && plan.planned() != null
                && plan.planned().isAfter(at)) {
            throw new RuleBroken("case.special-service.future");
        }
        var service = new SpecialService(
                Ids.next(),
                c.head().id(),
                plan.kind(),
                plan.planned(),
                plan.place(),
                plan.officer(),
                plan.note(),
                at,
                who.name(),
                null,
                null);
        services.add(service);
        if (plan.kind() == Kind.OFF_HOURS) {
            services.save(service.done(new SpecialService.End(at, who.name(), null)));
        }
        journal.record(
                journal.entry(who, "SPECIAL_SERVICE_ARRANGED", "special-service", service.id(), at)
                        .with("number", number)
                        .with("kind", plan.kind().name()),
                "special-service",
                service.id());
    }
}
