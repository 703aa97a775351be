package org.tongyuan.cases.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongyuan.calendar.WorkCalendar;
import org.tongyuan.cases.CaseState;
import org.tongyuan.cases.rules.Act;
import org.tongyuan.cases.rules.Checklist;
import org.tongyuan.cases.rules.Finding;
import org.tongyuan.cases.rules.Procedure;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.RuleBroken;

/** A case (办件): one application for one item, from its receipt to its end. Every method that changes it is one act of the procedure. */
public final class Case {

    private final CaseHead head;
    private final int version;
    private CaseState state;
    private CaseDates dates;
    private Checklist checklist;
    private CaseSteps steps;
    private CaseClocks clocks;
    private @Nullable Correction correction;
    private @Nullable Decision decision;
    private @Nullable Delivery delivery;
    private @Nullable Ending ending;
    private Proceedings proceedings;
    private Instant lastOccurred;
    private final CaseAdditions additions;

    /** The case as the repository found it. */
    Case(CaseSnapshot as, Instant lastOccurred, CaseAdditions additions) {
        this.additions = additions;
        this.head = as.head();
        this.version = as.version();
        this.state = as.state();
        this.dates = as.dates();
        this.checklist = as.checklist();
        this.steps = as.steps();
        this.clocks = as.clocks();
        this.correction = as.correction();
        this.decision = as.decision();
        this.delivery = as.delivery();
        this.ending = as.ending();
        this.proceedings = as.proceedings();
        this.lastOccurred = lastOccurred;
    }

    /** First receipt of materials, complete or not: gives the number and starts the five days of a licence. */
    @LegalBasis("行政许可法, art. 32")
    public static Case submit(CaseHead head, CaseLaw law, List<Finding> findings, By by) {
        var first = CaseSnapshot.first(head, law, findings, by.on());
        var opened = new Case(first, head.receivedAt(), new CaseAdditions(head.id(), 0, null));
        opened.write(Act.SUBMIT, null, by, null);
        return opened;
    }

    /** Writes down what the officer found while nothing is decided yet; mending on the spot is such a finding (art. 32(3)). */
    @LegalBasis("行政许可法, art. 32(1)(3)")
    public void check(CaseLaw law, List<Finding> findings) {
        checklist = checklist.with(findings, law.item());
    }

    /** Asks for everything that is wrong, once; {@code days} working days are given to the applicant. */
    @LegalBasis("行政许可法, art. 32(1)(4)")
    public void notifyCorrection(CaseLaw law, int days, By by) {
        var to = next(Act.NOTIFY_CORRECTION, by);
        var items = checklist.toCorrect();
        if (items.isEmpty()) {
            throw new RuleBroken("case.correction.nothing");
        }
        correction = new Correction(by.on(), items, days, null);
        clocks = ClockRules.onNotice(clocks, law, days, by.on());
        become(to, Act.NOTIFY_CORRECTION, by, null);
    }

    /** Receives the correction: the five days begin again at zero, this time only to accept or to refuse. */
    @LegalBasis("行政许可法, art. 32(1)(5)")
    public void receiveCorrection(CaseLaw law, Checklist as, By by) {
        var to = next(Act.RECEIVE_CORRECTION, by);
        checklist = as;
        if (correction != null) {
            correction = correction.received(by.on());
        }
        dates = dates.corrected(by.on());
        clocks = ClockRules.onCorrection(clocks, law, by.on());
        become(to, Act.RECEIVE_CORRECTION, by, null);
    }

    /** Today, after a correction as of the day it was received. */
    @LegalBasis("行政许可法, art. 32(1)(5)")
    public void accept(CaseLaw law, By by) {
        var to = next(Act.ACCEPT, by);
        var on = dates.correctedOn() == null ? by.on() : dates.correctedOn();
        var found = checklist.deferring(proceedings.promises().signedFor());
        found.mustBeComplete(state == CaseState.SUBMITTED);
        new Deferrals(this, law, by).mustFit(on);
        checklist = found.vouchedFor();
        accepted(law, on, false, "受理");
        new Deferrals(this, law, by).begin();
        become(to, Act.ACCEPT, by, null);
    }

    void accepted(CaseLaw law, LocalDate on, boolean byLaw, String why) {
        dates = dates.accepted(on, byLaw);
        clocks = ClockRules.onAcceptance(clocks, head.profile(), law, on, why);
        Review.open(this, law, on);
    }

    /** Ends the case without a decision: not required, not admissible, not accepted, withdrawn, or lapsed. */
    public void end(Ending how, By by) {
        var to = next(how.act(), by);
        Readiness.mustBeAbleToEnd(now(), how.act(), by.on());
        ended(how, by);
        become(to, how.act(), by, how.reason());
    }

    void ended(Ending how, By by) {
        ending = how;
        steps = steps.ended();
        clocks = clocks.stopAll(by.on(), how.act().label());
        dates = dates.ended(by.on());
        proceedings = proceedings.ended(by.on(), how.act().label());
    }

    /** Completes an open step; the next stage opens when the last of its kind is done. */
    public void completeStep(CaseLaw law, String key, boolean agreed, @Nullable String opinion, By by) {
        new Review(this, law, by).complete(key, agreed, opinion);
    }

    /** Decides. A decision after its due day is still valid: oversight will see that it was late. */
    @LegalBasis("行政许可法, art. 38")
    public void decide(CaseLaw law, Decision as, @Nullable Permit permit, By by) {
        var to = next(Act.DECIDE, by);
        Readiness.mustBeReady(now(), law, as.kind(), by.on());
        decided(law, as, permit, by.on());
        become(to, Act.DECIDE, by, as.kind().label(now().isLicence()));
    }

    void decided(CaseLaw law, Decision as, @Nullable Permit permit, LocalDate on) {
        decision = as;
        steps = steps.ended();
        dates = dates.decided(on);
        clocks = ClockRules.onDecision(clocks, head.profile(), as.kind(), law, on);
        // False statements or the law may decide while a special procedure runs: it ends with the decision.
        proceedings = (permit == null ? proceedings : proceedings.with(permit)).ended(on, "作出决定");
        Undertakings.onDecision(this, as.kind(), law, on);
    }

    /** Hands the result over and ends the case. */
    @LegalBasis("行政许可法, art. 44")
    public void deliver(Delivery as, By by) {
        var to = next(Act.DELIVER, by);
        if (as.signedOn().isAfter(by.on()) || as.signedOn().isBefore(dates.lastOn())) {
            throw new RuleBroken("case.deliver.day", as.signedOn());
        }
        delivery = as;
        clocks = clocks.stopAll(as.signedOn(), Act.DELIVER.label());
        dates = dates.delivered(as.signedOn()).ended(by.on());
        become(to, Act.DELIVER, by, as.way().label());
    }

    /** A calendar was imported or changed: running clocks are computed again. Returns whether a date changed. */
    public boolean compute(WorkCalendar calendar) {
        var before = clocks;
        clocks = clocks.computed(calendar);
        return !before.equals(clocks);
    }

    /** An instant, or that of the last act when it lies before it: time never goes backwards in a case. */
    public Instant notBefore(Instant at) {
        return at.isBefore(lastOccurred) ? lastOccurred : at;
    }

    CaseState next(Act act, By by) {
        if (by.at().isBefore(lastOccurred)) {
            throw new RuleBroken("case.time-backwards");
        }
        return Procedure.of(head.profile()).next(state, act);
    }

    void become(CaseState to, Act act, By by, @Nullable String note) {
        var from = state;
        state = to;
        write(act, from, by, note);
    }

    private void write(Act act, @Nullable CaseState from, By by, @Nullable String note) {
        // That a limit passed or somebody was reminded moves no time: what occurred before it may still be recorded.
        lastOccurred = act.movesTime() ? proceedings.notBefore(by.at()) : lastOccurred;
        int line = additions.nextLine();
        additions.add(
                new ActRow(line, act, from, state, by.actor(), by.name(), by.inPlaceOf(), by.at(), by.late(), note));
    }

    public UUID id() {
        return head.id();
    }

    /** The case as it stands, for letters, pages and the repository. */
    public CaseSnapshot now() {
        return new CaseSnapshot(
                head,
                version,
                state,
                dates,
                checklist,
                steps,
                clocks,
                correction,
                decision,
                delivery,
                ending,
                proceedings);
    }

    void checklist(Checklist as) {
        checklist = as;
    }

    void steps(CaseSteps as) {
        steps = as;
    }

    void clocks(CaseClocks as) {
        clocks = as;
    }

    void proceedings(Proceedings as) {
        proceedings = as;
    }

    /** What this act adds to the case, beside what it changes. */
    public CaseAdditions additions() {
        return additions;
    }

    Instant lastOccurred() {
        return lastOccurred;
    }

    /** How many lines the history has; files are kept under the line they came with. */
    public int actCount() {
        return additions.lines();
    }
}
