package org.tongyuan.cases.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongyuan.cases.rules.Act;
import org.tongyuan.cases.rules.DecisionKind;
import org.tongyuan.cases.rules.Finding;
import org.tongyuan.cases.rules.MaterialState;
import org.tongyuan.cases.rules.PauseGround;
import org.tongyuan.items.ProcedureProfile;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.recount.Happening;

/** Does an act with random details, right ones and wrong ones, and tells what happened in the words of the recount. */
final class RandomActs {

    private final Case file;
    private final CaseLaw law;
    private final Random random;

    RandomActs(Case file, CaseLaw law, Random random) {
        this.file = file;
        this.law = law;
        this.random = random;
    }

    /** What an officer notes before the act; no act in itself. */
    void prepare() {
        if (random.nextInt(3) == 0) {
            var state = random.nextBoolean() ? MaterialState.LACKS : MaterialState.HAS;
            file.check(law, List.of(Finding.of("id", state)));
        }
    }

    Happening perform(Act act, By by) {
        String name = act.name();
        return switch (act) {
            case NOTIFY_CORRECTION -> {
                int days = 1 + random.nextInt(15);
                file.notifyCorrection(law, days, by);
                yield Happening.of(name, by.on(), days);
            }
            case RECEIVE_CORRECTION -> {
                var list = file.now().checklist();
                file.receiveCorrection(law, random.nextInt(4) > 0 ? list.mended() : list, by);
                yield Happening.of(name, by.on());
            }
            case ACCEPT -> {
                file.accept(law, by);
                yield Happening.of(name, by.on());
            }
            case TELL_NOT_REQUIRED, TELL_NOT_ADMISSIBLE, REFUSE_TO_ACCEPT, WITHDRAW, CLOSE_LAPSED -> {
                file.end(new Ending(act, by.on(), "理由", null, List.of()), by);
                yield Happening.of(name, by.on());
            }
            case COMPLETE_STEP -> {
                String key = step(random.nextInt(4) > 0);
                file.completeStep(law, key, random.nextBoolean(), random.nextBoolean() ? "意见" : null, by);
                yield Happening.of(name, by.on(), key);
            }
            case SEND_BACK -> {
                String key = step(false);
                new Review(file, law, by).sendBack(key, "重审");
                yield Happening.of(name, by.on(), key);
            }
            case DECIDE -> {
                var kind = DecisionKind.values()[random.nextInt(4) > 0 ? 0 : 1];
                var decision = new Decision(kind, by.on(), List.of("理由"), List.of(), List.of(), null);
                file.decide(law, decision, kind == DecisionKind.GRANT ? permit(by.on()) : null, by);
                yield Happening.of(name, by.on(), kind.name());
            }
            case DELIVER -> {
                var signed = by.on().minusDays(random.nextInt(3) == 0 ? random.nextInt(5) : 0);
                file.deliver(new Delivery(Delivery.Way.MAIL, "某人", signed, null), by);
                yield new Happening(name, by.on(), 0, "", signed);
            }
            default -> interrupt(act, by);
        };
    }

    private Happening interrupt(Act act, By by) {
        String name = act.name();
        var interruptions = new Interruptions(file, law, by);
        var hearings = new Hearings(file, law, by);
        switch (act) {
            case PAUSE -> {
                var told = by.on().plusDays(random.nextInt(6) - 2);
                var grounds = PauseGround.values();
                var as = new Interruptions.Announcement(
                        grounds[random.nextInt(grounds.length)],
                        random.nextInt(3) > 0 ? "测试法第九条" : null,
                        random.nextInt(12),
                        told);
                interruptions.pause(as);
                return new Happening(name, by.on(), 0, "", told.isAfter(by.on()) ? told : by.on());
            }
            case RESUME -> interruptions.resume("结果");
            case EXTEND -> {
                int days = random.nextInt(17);
                interruptions.extend(days, "疑难复杂");
                return Happening.of(name, by.on(), days);
            }
            case TELL_HEARING -> {
                boolean own = random.nextInt(3) == 0;
                hearings.tell(own);
                return Happening.of(name, by.on(), own ? "own" : "");
            }
            case REQUEST_HEARING -> hearings.request();
            case WAIVE_HEARING -> hearings.waive();
            case SCHEDULE_HEARING -> {
                var at = by.on().plusDays(random.nextInt(28)).atTime(9, 30);
                hearings.schedule(new Hearing.Session(at, "二楼", random.nextInt(8) == 0 ? "记录人" : "主持人", "记录人"));
            }
            case HOLD_HEARING -> hearings.hold("张三", "笔录");
            default -> {
                return others(act, by);
            }
        }
        return Happening.of(name, by.on());
    }

    private Happening others(Act act, By by) {
        String name = act.name();
        var involved = new Involved(file, law, by);
        var checks = new Checks(file, by);
        int party = 1
                + random.nextInt(Math.max(1, file.now().proceedings().parties().size()));
        switch (act) {
            case TELL_INTERESTED, SERVE_RESPONDENT -> {
                int days = random.nextInt(12);
                if (act == Act.TELL_INTERESTED) {
                    involved.tell("邻居", null, days);
                } else {
                    involved.serve("对方", null, days);
                }
                return Happening.of(name, by.on(), days);
            }
            case HEAR_INTERESTED -> involved.hear(party, "意见");
            case RECEIVE_ANSWER -> involved.answer(party, "答辩");
            case SETTLE -> involved.settle("协议");
            case ASSIGN_INSPECTORS -> checks.assign(List.of("甲", random.nextInt(6) == 0 ? "甲 " : "乙"));
            case RECORD_CHECK -> checks.record(random.nextInt(5) > 0, "情况");
            case POST_NOTICE -> checks.post(random.nextInt(7), "公告栏");
            case END_NOTICE -> checks.endNotice(random.nextInt(4) == 0, "处理");
            default -> after(act, by);
        }
        boolean heard = act == Act.HEAR_INTERESTED || act == Act.RECEIVE_ANSWER;
        return Happening.of(name, by.on(), heard ? String.valueOf(party) : "");
    }

    private void after(Act act, By by) {
        var aftermath = new Aftermath(file, by);
        switch (act) {
            case REJECT_FALSEHOOD -> aftermath.reject(law, "假证明", List.of());
            case EXPLAIN_DELAY -> new ByLaw(file, law).explainDelay("人手不足", by);
            case REVOKE -> {
                if (random.nextBoolean()) {
                    aftermath.revokeForFraud(law, "骗取", "公开的理由");
                } else {
                    aftermath.takeBack(act, "理由");
                }
            }
            case RECALL, CANCEL, STOP_BENEFIT -> aftermath.takeBack(act, "理由");
            case SUPERSEDE -> aftermath.supersede(Permit.State.CHANGED, new UUID(7, 7));
            default -> throw new RuleBroken("nobody can call it");
        }
    }

    /** What the law does by itself on a day. */
    static Happening happens(Case file, ByLaw byLaw, ByLaw.Due due, By by) {
        switch (due.act()) {
            case DEEM_ACCEPTED -> byLaw.deemAccepted(by);
            case LAPSE_HEARING -> byLaw.lapseHearing(by);
            case NOTE_DELAY -> byLaw.noteDelay(due.clock(), by);
            case DEEM_RENEWED ->
                byLaw.deemRenewed(new Permit("许1", by.on(), null, Permit.State.VALID, by.on(), null, null, null), by);
            default -> throw new AssertionError(due + " in " + file.now().state());
        }
        return Happening.of(due.act().name(), by.on());
    }

    private String step(boolean open) {
        var steps = open ? file.now().steps().open() : file.now().steps().all();
        return steps.isEmpty()
                ? "none"
                : steps.get(random.nextInt(steps.size())).key();
    }

    private @Nullable Permit permit(LocalDate on) {
        var profile = file.now().head().profile();
        boolean without = profile == ProcedureProfile.ADJUDICATION
                || profile == ProcedureProfile.PUBLIC_SERVICE
                || profile == ProcedureProfile.ENQUIRY;
        return without ? null : new Permit("许1", on, null, Permit.State.VALID, on, null, null, null);
    }
}
