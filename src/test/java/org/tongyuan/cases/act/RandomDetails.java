package org.tongyuan.cases.act;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.cases.CaseState;
import org.tongyuan.cases.act.RefuseToAccept.Ground;
import org.tongyuan.cases.record.CaseSnapshot;
import org.tongyuan.cases.record.CaseStep;
import org.tongyuan.cases.record.Delivery;
import org.tongyuan.cases.record.Hearing;
import org.tongyuan.cases.record.Interruptions;
import org.tongyuan.cases.record.Party;
import org.tongyuan.cases.rules.Act;
import org.tongyuan.cases.rules.DecisionKind;
import org.tongyuan.cases.rules.Finding;
import org.tongyuan.cases.rules.MaterialCheck;
import org.tongyuan.cases.rules.MaterialState;
import org.tongyuan.cases.rules.PauseGround;
import org.tongyuan.items.ItemVersion;
import org.tongyuan.platform.LegalTime;

/** Which act a case is likely to see next, and with what details it is done. */
final class RandomDetails {

    private static final PauseGround[] GROUNDS = {
        PauseGround.EXPERT_REVIEW,
        PauseGround.TESTING,
        PauseGround.APPRAISAL,
        PauseGround.SPECIAL_LAW,
        PauseGround.TENDER
    };

    private final BeanFactory beans;
    private final LegalTime time;

    RandomDetails(BeanFactory beans) {
        this.beans = beans;
        this.time = beans.getBean(LegalTime.class);
    }

    /** The day before which the act would only be turned down; null when any day will do. */
    static @Nullable LocalDate earliest(Act act, CaseSnapshot c) {
        var hearing = c.proceedings().hearing();
        var notice = c.proceedings().notice();
        if (act == Act.HOLD_HEARING && hearing != null && hearing.scheduledFor() != null) {
            return hearing.scheduledFor().toLocalDate();
        }
        return act == Act.END_NOTICE && notice != null ? notice.endsOn().plusDays(1) : null;
    }

    static int weight(Act act, CaseSnapshot c, ItemVersion item, boolean straight) {
        var terms = item.terms();
        var p = c.proceedings();
        boolean check = (terms.siteCheck() || terms.inspection()) && p.checks().isEmpty();
        boolean served = p.parties().stream().anyMatch(party -> party.role() == Party.Role.RESPONDENT);
        int needed = switch (act) {
            case ACCEPT -> 75;
            case COMPLETE_STEP, DECIDE -> 60;
            case DELIVER -> 95;
            case TELL_HEARING -> terms.hearing() ? 200 : 0;
            case SCHEDULE_HEARING, HOLD_HEARING, RECORD_CHECK, END_NOTICE -> 80;
            case ASSIGN_INSPECTORS -> check ? 200 : 0;
            case POST_NOTICE -> terms.noticeDays() != null ? 200 : 0;
            case SERVE_RESPONDENT -> served ? 0 : 200;
            case RECEIVE_ANSWER -> 60;
            default -> 0;
        };
        return straight || needed > 0 ? needed : seldom(act);
    }

    private static int seldom(Act act) {
        return switch (act) {
            case RECEIVE_CORRECTION -> 70;
            case CLOSE_LAPSED, EXPLAIN_DELAY -> 40;
            case RESUME, HEAR_INTERESTED -> 35;
            case REQUEST_HEARING -> 25;
            case WAIVE_HEARING, NOTIFY_CORRECTION -> 15;
            case REFUSE_TO_ACCEPT -> 8;
            case PAUSE, EXTEND, SETTLE -> 5;
            case WITHDRAW, TELL_HEARING, TELL_INTERESTED, SEND_BACK -> 3;
            case TELL_NOT_REQUIRED, TELL_NOT_ADMISSIBLE -> 2;
            case REJECT_FALSEHOOD, ASSIGN_INSPECTORS -> 1;
            case RECALL, REVOKE, CANCEL, STOP_BENEFIT -> 2;
            default -> 0;
        };
    }

    private <T> T the(Class<T> useCase) {
        return beans.getBean(useCase);
    }

    void perform(Act act, CaseSnapshot c, ItemVersion item, SignedIn who, Random random) {
        String number = c.head().number();
        switch (act) {
            case NOTIFY_CORRECTION ->
                the(NotifyCorrection.class).notify(number, null, lacking(item), 3 + random.nextInt(18), who);
            case RECEIVE_CORRECTION -> the(ReceiveCorrection.class).receive(number, null, List.of(), List.of(), who);
            case ACCEPT -> the(AcceptCase.class).accept(number, null, looked(c, random), who);
            case TELL_NOT_REQUIRED -> refuse(number, Ground.NOT_REQUIRED, List.of(), who);
            case TELL_NOT_ADMISSIBLE -> refuse(number, Ground.NOT_ADMISSIBLE, List.of(), who);
            case REFUSE_TO_ACCEPT -> refuse(number, Ground.INCOMPLETE, lacking(item), who);
            case CLOSE_LAPSED -> the(CloseLapsed.class).close(number, null, who);
            case COMPLETE_STEP -> step(c, who, random);
            case DECIDE -> decide(number, who, random);
            case DELIVER -> deliver(c, who, random);
            case WITHDRAW -> the(WithdrawApplication.class).withdraw(number, null, "计划改变", who);
            case PAUSE -> pause(number, who, random);
            case RESUME -> the(InterruptCase.class).resume(number, null, "已收到结果", who);
            case EXTEND -> the(InterruptCase.class).extend(number, null, 1 + random.nextInt(15), "情况复杂", who);
            default -> more(act, c, item, who, random);
        }
    }

    private void more(Act act, CaseSnapshot c, ItemVersion item, SignedIn who, Random random) {
        String number = c.head().number();
        var hearing = the(HoldHearing.class);
        var persons = the(InvolvePersons.class);
        var check = the(CheckSubstance.class);
        var told = new InvolvePersons.Told("邻居" + random.nextInt(9), null, 2 + random.nextInt(13));
        switch (act) {
            case TELL_HEARING -> hearing.tell(number, null, item.terms().hearing() || random.nextInt(3) == 0, who);
            case REQUEST_HEARING -> hearing.request(number, null, who);
            case WAIVE_HEARING -> hearing.waive(number, null, who);
            case SCHEDULE_HEARING ->
                hearing.schedule(
                        number,
                        null,
                        new Hearing.Session(
                                time.today().plusDays(12 + random.nextInt(8)).atTime(9, 30), "二楼会议室", "主持人甲", "记录人乙"),
                        who);
            case HOLD_HEARING -> hearing.hold(number, null, "参加人签名", "听证笔录", who);
            case TELL_INTERESTED -> persons.tell(number, null, told, who);
            case SERVE_RESPONDENT -> persons.serve(number, null, told, who);
            case HEAR_INTERESTED -> persons.hear(number, null, unheard(c, Party.Role.INTERESTED), "陈述意见", who);
            case RECEIVE_ANSWER -> persons.answer(number, null, unheard(c, Party.Role.RESPONDENT), "答辩意见", who);
            case SETTLE -> persons.settle(number, null, "双方达成协议", who);
            case ASSIGN_INSPECTORS -> check.assign(number, null, List.of("核查员甲", "核查员乙"), who);
            case RECORD_CHECK -> check.record(number, null, random.nextInt(12) > 0, "现场情况", who);
            case POST_NOTICE -> check.post(number, null, null, "公告栏", who);
            case END_NOTICE -> check.endNotice(number, null, random.nextInt(10) == 0, "处理情况", who);
            case SEND_BACK -> check.sendBack(number, null, aDoneStep(c, random), "重新审查", who);
            case EXPLAIN_DELAY -> the(ExplainDelay.class).explain(number, null, "人手不足", who);
            case REJECT_FALSEHOOD -> the(TakeBack.class).reject(number, null, "提供虚假证明", who);
            default ->
                the(TakeBack.class)
                        .takeBack(
                                number,
                                null,
                                act,
                                new TakeBack.Why("理由", "公开的理由", act == Act.REVOKE && random.nextInt(3) == 0),
                                who);
        }
    }

    private void refuse(String number, Ground ground, List<Finding> findings, SignedIn who) {
        the(RefuseToAccept.class)
                .refuse(number, null, new RefuseToAccept.Refusal(ground, "理由", "清和县公安局", findings), who);
    }

    private static List<Finding> lacking(ItemVersion item) {
        return item.materials().stream()
                .filter(ItemVersion.Material::required)
                .limit(1)
                .map(material -> Finding.of(material.key(), MaterialState.LACKS))
                .toList();
    }

    /** What the applicant sent again is looked at before acceptance, and is mostly right. */
    private static List<Finding> looked(CaseSnapshot c, Random random) {
        return c.state() == CaseState.CORRECTED && random.nextInt(4) > 0
                ? c.checklist().checks().stream()
                        .filter(MaterialCheck::outstanding)
                        .map(material -> Finding.of(material.key(), MaterialState.MENDED))
                        .toList()
                : List.of();
    }

    private void step(CaseSnapshot c, SignedIn who, Random random) {
        boolean agreed = random.nextInt(12) > 0;
        var open = c.steps().open();
        String key = (open.isEmpty() ? c.steps().all() : open).getFirst().key();
        the(CompleteStep.class).complete(c.head().number(), null, key, agreed, agreed ? null : "有疑问", who);
    }

    private void decide(String number, SignedIn who, Random random) {
        var kind = random.nextInt(12) > 0 ? DecisionKind.GRANT : DecisionKind.REFUSE;
        var reasons = kind == DecisionKind.REFUSE ? List.of("不符合条件") : List.<String>of();
        the(DecideCase.class).decide(number, null, new DecideCase.Draft(kind, reasons, List.of(), null), who);
    }

    private void deliver(CaseSnapshot c, SignedIn who, Random random) {
        var way = random.nextInt(3) == 0 ? Delivery.Way.MAIL : Delivery.Way.WINDOW;
        var today = time.today();
        var signed = way == Delivery.Way.MAIL ? today.minusDays(random.nextInt(3)) : today;
        the(DeliverResult.class)
                .deliver(c.head().number(), null, new DeliverResult.Handover(way, null, signed, null), who);
    }

    private void pause(String number, SignedIn who, Random random) {
        var ground = GROUNDS[random.nextInt(GROUNDS.length)];
        var told = time.today().minusDays(random.nextInt(2));
        the(InterruptCase.class)
                .pause(
                        number,
                        null,
                        new Interruptions.Announcement(ground, "测试法第九条", 3 + random.nextInt(20), told),
                        who);
    }

    private static int unheard(CaseSnapshot c, Party.Role role) {
        return c.proceedings().parties().stream()
                .filter(party -> party.role() == role && party.heardOn() == null)
                .findFirst()
                .map(Party::number)
                .orElse(1);
    }

    private static String aDoneStep(CaseSnapshot c, Random random) {
        var done = c.steps().all().stream()
                .filter(step -> step.state() == CaseStep.State.DONE)
                .map(CaseStep::key)
                .toList();
        return done.get(random.nextInt(done.size()));
    }
}
