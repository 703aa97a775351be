package org.tongyuan.cases.outside;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Actor;
import org.tongyuan.journal.Entry;
import org.tongyuan.journal.Journal;
import org.tongyuan.notices.Notice;
import org.tongyuan.notices.Notices;
import org.tongyuan.platform.LegalTime;

/** What follows a report that changed something: the history of states, the journal with the seal, and a message to the applicant. */
@Component
class OutsideTrail {

    static final String KIND = "outside-case";

    private final OutsideCases cases;
    private final Journal journal;
    private final Notices notices;
    private final LegalTime time;

    OutsideTrail(OutsideCases cases, Journal journal, Notices notices, LegalTime time) {
        this.cases = cases;
        this.journal = journal;
        this.notices = notices;
        this.time = time;
    }

    Instant now() {
        return time.now();
    }

    LocalDate today() {
        return time.today();
    }

    /** Who reports; {@code live} when the system itself speaks, and not a list handed in. */
    record Reporter(Actor actor, boolean live) {}

    /** {@code before} is the case as it was known, null when it was not. */
    void record(OutsideSystem system, OutsideCase now, @Nullable OutsideCase before, Reporter by) {
        boolean moved = before == null || !now.said().stands(before.said());
        if (moved) {
            cases.addChange(now, by.actor(), time.now());
        }
        journal.record(Entry.of(by.actor(), act(before, moved), subject(now), time.now())
                .with("system", system.code())
                .with("number", now.number())
                .with("state", now.said().state().name())
                .with("asOf", now.asOf().toString())
                .sealed(cases.seal(now.id())));
        // A list handed in tells of the past; only the system itself speaks of what happens now.
        if (moved && by.live()) {
            tell(system, now);
        }
    }

    private static String act(@Nullable OutsideCase before, boolean moved) {
        if (before == null) {
            return "OUTSIDE_CASE_REPORTED";
        }
        return moved ? "OUTSIDE_CASE_MOVED" : "OUTSIDE_CASE_REPORTED_AGAIN";
    }

    private void tell(OutsideSystem system, OutsideCase c) {
        notices.tell(new Notice(
                c.said().applicantId(),
                subject(c),
                "外部办件有了新进展",
                "《" + c.said().item().name() + "》在" + system.name() + "办理，编号 " + c.number() + "，现在的状态：“"
                        + c.said().word() + "”。",
                new OutsidePlaces.Place(c, system).myHref()));
    }

    static Subject subject(OutsideCase c) {
        return new Subject(KIND, c.id().toString());
    }
}
