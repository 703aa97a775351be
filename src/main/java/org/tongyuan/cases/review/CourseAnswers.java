package org.tongyuan.cases.review;

import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.tongyuan.cases.record.ActRow;
import org.tongyuan.cases.record.CaseClock;
import org.tongyuan.cases.record.ClockKind;
import org.tongyuan.cases.record.Delay;
import org.tongyuan.cases.rules.Act;
import org.tongyuan.journal.Actor;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.web.Dates;

/** What the data say of who handled a case, how it was accepted, and its limits. */
@LegalBasis("行政许可法, art. 10")
final class CourseAnswers {

    static final Map<String, Function<Dossier, Proposal>> ALL = Map.of(
            "authority", CourseAnswers::authority,
            "competence", CourseAnswers::competence,
            "acceptance-limit", CourseAnswers::acceptance,
            "correction-once", CourseAnswers::correction,
            "statutory-limit", CourseAnswers::statutory,
            "promised-limit", d -> limit(d, ClockKind.PROMISED),
            "delivery-limit", d -> limit(d, ClockKind.DELIVERY),
            "delay-explained", CourseAnswers::delay);

    private static final Dates DATES = new Dates();

    private CourseAnswers() {}

    private static boolean decides(ActRow row) {
        return switch (row.act()) {
            case DECIDE,
                    SETTLE,
                    REFUSE_DEFERRED,
                    REJECT_FALSEHOOD,
                    REFUSE_TO_ACCEPT,
                    TELL_NOT_REQUIRED,
                    TELL_NOT_ADMISSIBLE -> true;
            default -> false;
        };
    }

    private static Proposal authority(Dossier d) {
        var decided = d.history().stream().filter(CourseAnswers::decides).reduce((a, b) -> b);
        if (decided.isEmpty()) {
            return Proposal.none("没有作出决定就办结了");
        }
        var row = decided.get();
        String evidence = row.act().label() + "，" + DATES.time(row.occurred());
        if (row.actor().kind() != Actor.Kind.STAFF) {
            return Proposal.ask("决定由接口系统登记，请核对作出决定的机关", evidence);
        }
        var officer = d.staff().get(UUID.fromString(row.actor().id()));
        if (officer == null) {
            return Proposal.ask("找不到作出决定的人员，请核对", evidence);
        }
        if (officer.agencyId().equals(d.c().head().agencyId())) {
            return Proposal.met("决定由办理机关的" + officer.name() + "作出", evidence);
        }
        return row.act().atTheWindow()
                ? Proposal.ask("由窗口人员" + officer.name() + "以办理机关名义作出，请核对授权", evidence)
                : Proposal.notMet("决定由其他机关的" + officer.name() + "作出", evidence);
    }

    private static Proposal competence(Dossier d) {
        var acts = d.byStaff();
        if (acts.isEmpty()) {
            return Proposal.ask("没有工作人员在本平台办理的记录，请核对", "");
        }
        long nameless = acts.stream().filter(row -> row.actorName() == null).count();
        return Proposal.of(
                nameless == 0, nameless == 0 ? acts.size() + " 个行为都有经办人署名，办理时已核对权限" : nameless + " 个行为没有经办人署名", "办件记录");
    }

    private static Proposal acceptance(Dossier d) {
        if (d.c().dates().deemed()) {
            return Proposal.notMet(
                    "逾期没有告知，依法视为受理", "受理日期 " + DATES.day(d.c().dates().acceptedOn()));
        }
        return limit(d, ClockKind.CORRECTION);
    }

    private static Proposal correction(Dossier d) {
        var correction = d.c().correction();
        if (correction == null) {
            return Proposal.none("没有要求补正");
        }
        long times = d.history().stream()
                .filter(row -> row.act() == Act.NOTIFY_CORRECTION)
                .count();
        boolean told =
                times == 1 && !correction.items().isEmpty() && d.templates().contains("case-correction");
        return Proposal.of(
                told,
                told ? "一次告知了 " + correction.items().size() + " 项，有补正材料通知书" : "告知 " + times + " 次，或者没有内容、没有通知书",
                "告知日期 " + DATES.day(correction.notifiedOn()));
    }

    private static Proposal statutory(Dossier d) {
        var kept = limit(d, ClockKind.STATUTORY);
        var extension = d.c().proceedings().extension();
        return extension == null || kept.outcome() != Outcome.MET
                ? kept
                : Proposal.met(
                        kept.reason() + "；经" + extension.approvedBy() + "批准延长 " + extension.days() + " 个工作日",
                        kept.evidence() + "，批准日期 " + DATES.day(extension.extendedOn()));
    }

    private static Proposal limit(Dossier d, ClockKind kind) {
        return d.c().clocks()
                .of(kind)
                .map(clock -> kept(d, clock))
                .orElseGet(() -> Proposal.none("没有“" + kind.label() + "”的记录"));
    }

    private static Proposal kept(Dossier d, CaseClock clock) {
        if (clock.dueOn() == null) {
            return Proposal.ask("“" + clock.kind().label() + "”没有算出届满日期，请核对", "");
        }
        boolean late = clock.lateOn(d.endedOn());
        var stopped = clock.stoppedOn() == null ? d.endedOn() : clock.stoppedOn();
        return Proposal.of(
                !late,
                late ? "超过了" + clock.kind().label() : "在" + clock.kind().label() + "内",
                "届满日期 " + DATES.day(clock.dueOn()) + "，完成日期 " + DATES.day(stopped));
    }

    private static Proposal delay(Dossier d) {
        var owed = d.c().proceedings().delays().stream()
                .filter(delay -> delay.kind().owesReason())
                .toList();
        if (owed.isEmpty()) {
            return Proposal.none("没有超过办理时间");
        }
        boolean all = owed.stream().noneMatch(Delay::owesReason);
        return Proposal.of(
                all,
                all ? "超过办理时间，已公开说明理由" : "超过办理时间，没有说明理由",
                "届满日期 " + DATES.day(owed.getFirst().dueOn()));
    }
}
