package org.tongyuan.cases.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tongyuan.cases.rules.Act;
import org.tongyuan.cases.rules.DecisionKind;
import org.tongyuan.cases.rules.Procedure;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.RuleBroken;

/** What happens in a case when a day has passed, without anybody acting. */
public final class ByLaw {

    private final Case file;
    private final CaseLaw law;

    public ByLaw(Case file, CaseLaw law) {
        this.file = file;
        this.law = law;
    }

    /** Something that the passing of a day does; {@code clock} is the clock whose last day it was. */
    public record Due(Act act, Instant at, String clock) {}

    /** What falls due first at or before this instant. */
    public Optional<Due> next(Instant until) {
        return next(until, true);
    }

    /** {@code renewable}: false when the permit that was to be renewed was taken away meanwhile; the case then waits for its decision. */
    public Optional<Due> next(Instant until, boolean renewable) {
        return coming(file.now()).stream()
                .filter(due -> !due.at().isAfter(until))
                .filter(due -> renewable || due.act() != Act.DEEM_RENEWED)
                .findFirst();
    }

    /** When something happens next, for the tick's index. */
    static Optional<Instant> nextTick(CaseSnapshot c) {
        return coming(c).stream().map(Due::at).findFirst();
    }

    /** In the order in which it happens; always at the first instant of the day after the last one. */
    private static List<Due> coming(CaseSnapshot c) {
        var procedure = Procedure.of(c.head().profile());
        var all = new ArrayList<Due>();
        for (CaseClock clock : c.clocks().running()) {
            var day = clock.dueOn();
            var act = actOf(clock.kind());
            if (day != null && act.isPresent() && procedure.knows(c.state(), act.get()) && !noted(c, clock)) {
                all.add(new Due(act.get(), dayAfter(day), clock.key()));
            }
        }
        var renew = c.head().renewBefore();
        if (renew != null && procedure.knows(c.state(), Act.DEEM_RENEWED) && !correctedAfter(c, renew)) {
            all.add(new Due(Act.DEEM_RENEWED, dayAfter(renew), ""));
        }
        var deferral = c.proceedings().promises().deferral();
        if (deferral != null
                && deferral.remindOn() != null
                && deferral.remindedOn() == null
                && !deferral.owed().isEmpty()
                && procedure.knows(c.state(), Act.REMIND_DEFERRED)) {
            all.add(new Due(Act.REMIND_DEFERRED, startOf(deferral.remindOn()), ""));
        }
        all.sort(Comparator.comparing(Due::at).thenComparing(Due::act));
        return all;
    }

    private static Optional<Act> actOf(ClockKind kind) {
        return switch (kind) {
            case CORRECTION -> Optional.of(Act.DEEM_ACCEPTED);
            case STATUTORY, PROMISED -> Optional.of(Act.NOTE_DELAY);
            case HEARING_REQUEST -> Optional.of(Act.LAPSE_HEARING);
            default -> Optional.empty();
        };
    }

    private static boolean noted(CaseSnapshot c, CaseClock clock) {
        return clock.kind().owesReason()
                && c.proceedings().delays().stream()
                        .anyMatch(
                                d -> d.clock().equals(clock.key()) && d.dueOn().equals(clock.dueOn()));
    }

    /** What came in complete only after the permit had run out is no longer a renewal by silence. */
    private static boolean correctedAfter(CaseSnapshot c, LocalDate renew) {
        var corrected = c.dates().correctedOn();
        return corrected != null && corrected.isAfter(renew);
    }

    private static Instant dayAfter(LocalDate day) {
        return startOf(day.plusDays(1));
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(LegalTime.ZONE).toInstant();
    }

    /** The law accepts: as of the day the materials were received, not the day this is noticed. */
    @LegalBasis("行政许可法, art. 32(1)(4)")
    public void deemAccepted(By by) {
        var to = file.next(Act.DEEM_ACCEPTED, by);
        file.accepted(law, file.now().dates().materialsOn(), true, "逾期未告知补正，视为受理");
        file.become(to, Act.DEEM_ACCEPTED, by, null);
    }

    public void lapseHearing(By by) {
        new Hearings(file, law, by).lapse();
    }

    public void remindDeferred(By by) {
        new Deferrals(file, law, by).remind();
    }

    /** A limit passed: from now on a reason is owed to the public. */
    @LegalBasis("优化营商环境条例, art. 36")
    public void noteDelay(String key, By by) {
        var to = file.next(Act.NOTE_DELAY, by);
        var clock = file.now().clocks().of(key).orElseThrow();
        var due = clock.dueOn();
        if (due == null) {
            throw new IllegalStateException("clock " + key + " has no date");
        }
        file.proceedings(file.now().proceedings().with(new Delay(key, clock.kind(), due, null, null, null)));
        file.become(to, Act.NOTE_DELAY, by, clock.kind().label());
    }

    /** The permit ran out while its renewal was undecided: the law renews it for the same term. */
    @LegalBasis("行政许可法, art. 50")
    public void deemRenewed(Permit renewed, By by) {
        var to = file.next(Act.DEEM_RENEWED, by);
        if (file.now().dates().acceptedOn() == null) {
            file.accepted(law, file.now().dates().materialsOn(), true, "视为准予延续");
        }
        var decision = new Decision(
                DecisionKind.GRANT,
                by.on(),
                List.of("在许可有效期届满前未作出是否准予延续的决定，依法视为准予延续。"),
                List.of("《中华人民共和国行政许可法》第五十条"),
                List.of(),
                null);
        file.decided(law, decision, renewed, by.on());
        file.become(to, Act.DEEM_RENEWED, by, null);
    }

    /** Gives the reason for every limit that passed; it is published. */
    @LegalBasis("优化营商环境条例, art. 36")
    public void explainDelay(String reason, By by) {
        var to = file.next(Act.EXPLAIN_DELAY, by);
        var now = file.now();
        if (now.proceedings().unexplained().isEmpty()) {
            throw new RuleBroken("case.delay.none");
        }
        file.proceedings(now.proceedings()
                .delays(delay -> delay.owesReason() ? delay.explained(reason, by.on(), by.signature()) : delay));
        file.become(to, Act.EXPLAIN_DELAY, by, reason);
    }
}
