package org.tongyuan.cases.record;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tongyuan.cases.CaseState;
import org.tongyuan.cases.rules.Act;
import org.tongyuan.cases.rules.DecisionKind;
import org.tongyuan.items.ProcedureProfile;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.RuleBroken;

/** What must have happened in a case before an act: the table says which acts a state knows, this says whether the facts are there. */
final class Readiness {

    private Readiness() {}

    /** Whether to offer the act; its own method still checks and says what is missing. */
    static boolean ready(CaseSnapshot c, Act act, LocalDate today) {
        var p = c.proceedings();
        var hearing = p.hearing();
        return switch (act) {
            case COMPLETE_STEP -> !c.steps().open().isEmpty();
            case SEND_BACK -> !c.paused() && c.steps().all().stream().anyMatch(s -> s.state() == CaseStep.State.DONE);
            case DECIDE -> c.state() == CaseState.SUBMITTED || c.steps().finished() || Undertakings.atOnce(c);
            case SIGN_DEFERRAL -> p.promises().deferral() == null;
            case SUPPLY_DEFERRED -> {
                var deferral = p.promises().deferral();
                yield deferral != null
                        && !(deferral.owed().isEmpty() && deferral.unchecked().isEmpty());
            }
            case EXTEND_DEFERRAL -> {
                var deferral = p.promises().deferral();
                yield deferral != null
                        && deferral.moreDays() == null
                        && !deferral.owed().isEmpty();
            }
            case REFUSE_DEFERRED -> c.deferralLapsed(today);
            case GIVE_UNDERTAKING -> p.promises().undertaking() == null;
            case CHECK_UNDERTAKING, STATE_ON_UNDERTAKING -> Undertakings.ready(c, act);
            case CLOSE_LAPSED -> c.clocks().lapsed(ClockKind.SUPPLY, today);
            case PAUSE -> !c.paused();
            case RESUME -> p.resumable().isPresent();
            case EXTEND ->
                p.extension() == null && c.clocks().of(ClockKind.STATUTORY).isPresent();
            case TELL_HEARING -> hearing == null;
            case REQUEST_HEARING, WAIVE_HEARING -> hearing != null && hearing.awaitingRequest();
            case SCHEDULE_HEARING -> hearing != null && hearing.awaitingSession();
            case HOLD_HEARING -> hearing != null && hearing.awaitingSession() && hearing.noticeOn() != null;
            case HEAR_INTERESTED -> !p.unheard(Party.Role.INTERESTED).isEmpty();
            case RECEIVE_ANSWER -> !p.unheard(Party.Role.RESPONDENT).isEmpty();
            case ASSIGN_INSPECTORS -> p.openCheck().isEmpty();
            case RECORD_CHECK -> p.openCheck().isPresent();
            case POST_NOTICE -> p.notice() == null;
            case END_NOTICE -> p.notice() != null && p.notice().endedOn() == null;
            case SETTLE -> p.parties().stream().anyMatch(party -> party.role() == Party.Role.RESPONDENT);
            case EXPLAIN_DELAY -> !p.unexplained().isEmpty();
            case RECALL, REVOKE, CANCEL, STOP_BENEFIT ->
                p.permit() != null && p.permit().state() == Permit.State.VALID;
            default -> true;
        };
    }

    /** Complete materials are not refused, and nothing is closed before its date. */
    static void mustBeAbleToEnd(CaseSnapshot c, Act how, LocalDate on) {
        if (how == Act.REFUSE_TO_ACCEPT && !c.checklist().outstanding()) {
            throw new RuleBroken("case.refuse.complete");
        }
        if (how == Act.CLOSE_LAPSED && !c.clocks().lapsed(ClockKind.SUPPLY, on)) {
            throw new RuleBroken("case.close.not-lapsed");
        }
    }

    static void mustBeReady(CaseSnapshot c, CaseLaw law, DecisionKind kind, LocalDate on) {
        boolean atOnce = kind == DecisionKind.GRANT && Undertakings.atOnce(c);
        if (c.state() != CaseState.SUBMITTED && !c.steps().finished() && !atOnce) {
            throw new RuleBroken(
                    "case.decide.steps-open",
                    c.steps().open().stream().map(CaseStep::name).collect(Collectors.joining("、")));
        }
        obstacle(c, law, kind, on).ifPresent(broken -> {
            throw broken;
        });
    }

    /** The first thing that stands in the way of a decision. */
    private static Optional<RuleBroken> obstacle(CaseSnapshot c, CaseLaw law, DecisionKind kind, LocalDate on) {
        var p = c.proceedings();
        var running = p.running();
        if (hearingMissing(p.hearing(), law, c.head().profile())) {
            return Optional.of(new RuleBroken("case.decide.hearing"));
        }
        if (running.isPresent()) {
            return Optional.of(
                    new RuleBroken("case.decide.paused", running.get().words()));
        }
        if (p.openCheck().isPresent()) {
            return Optional.of(new RuleBroken("case.decide.check-open"));
        }
        if (p.notice() != null && p.notice().endedOn() == null) {
            return Optional.of(new RuleBroken("case.decide.notice-open"));
        }
        if (p.parties().stream().anyMatch(party -> awaited(c, party, on))) {
            return Optional.of(new RuleBroken("case.decide.not-heard"));
        }
        if (c.head().profile() == ProcedureProfile.ADJUDICATION
                && p.parties().stream().noneMatch(party -> party.role() == Party.Role.RESPONDENT)) {
            return Optional.of(new RuleBroken("case.decide.respondent-missing"));
        }
        return kind == DecisionKind.GRANT ? promised(p).or(() -> ungrantable(c, law)) : Optional.empty();
    }

    @LegalBasis("行政许可法, art. 46")
    private static boolean hearingMissing(@Nullable Hearing hearing, CaseLaw law, ProcedureProfile profile) {
        if (hearing == null) {
            return law.item().terms().hearing() && profile == ProcedureProfile.LICENCE;
        }
        return hearing.awaitingRequest() || hearing.awaitingSession();
    }

    private static boolean awaited(CaseSnapshot c, Party party, LocalDate on) {
        return party.heardOn() == null
                && c.clocks()
                        .of(ClockRules.statementOf(party))
                        .filter(clock -> clock.running() && !clock.lateOn(on))
                        .isPresent();
    }

    /** What the applicant undertook and has not done, or did not tell the truth about. */
    private static Optional<RuleBroken> promised(Proceedings p) {
        var deferral = p.promises().deferral();
        var undertaking = p.promises().undertaking();
        if (deferral != null && !deferral.owed().isEmpty()) {
            return Optional.of(new RuleBroken("case.decide.deferred", Deferral.names(deferral.owed())));
        }
        if (deferral != null && !deferral.unchecked().isEmpty()) {
            return Optional.of(new RuleBroken("case.decide.deferred-unchecked", Deferral.names(deferral.unchecked())));
        }
        return undertaking != null && undertaking.foundFalse()
                ? Optional.of(new RuleBroken("case.decide.undertaking-false"))
                : Optional.empty();
    }

    @LegalBasis("行政许可法, art. 34(3)")
    private static Optional<RuleBroken> ungrantable(CaseSnapshot c, CaseLaw law) {
        var p = c.proceedings();
        var terms = law.item().terms();
        if (!Undertakings.atOnce(c)
                && (terms.siteCheck() || terms.inspection())
                && p.checks().isEmpty()) {
            return Optional.of(new RuleBroken("case.decide.check-missing"));
        }
        if (!p.checks().isEmpty() && !Boolean.TRUE.equals(p.checks().getLast().passed())) {
            return Optional.of(new RuleBroken("case.decide.check-failed"));
        }
        if (terms.noticeDays() != null && p.notice() == null) {
            return Optional.of(new RuleBroken("case.decide.notice-missing", terms.noticeDays()));
        }
        return Optional.empty();
    }
}
