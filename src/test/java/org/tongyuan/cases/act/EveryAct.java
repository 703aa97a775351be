package org.tongyuan.cases.act;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.cases.act.RefuseToAccept.Ground;
import org.tongyuan.cases.record.Delivery;
import org.tongyuan.cases.record.Hearing;
import org.tongyuan.cases.record.Interruptions;
import org.tongyuan.cases.record.Undertaking;
import org.tongyuan.cases.rules.Act;
import org.tongyuan.cases.rules.DecisionKind;
import org.tongyuan.cases.rules.Finding;
import org.tongyuan.cases.rules.MaterialState;
import org.tongyuan.cases.rules.PauseGround;

/** Calls the use case of any act with plausible details; for tests, which import it. */
public class EveryAct {

    private final AcceptCase accept;
    private final NotifyCorrection notifyCorrection;
    private final ReceiveCorrection receiveCorrection;
    private final RefuseToAccept refuse;
    private final CloseLapsed close;
    private final CompleteStep completeStep;
    private final DecideCase decide;
    private final DeliverResult deliver;
    private final WithdrawApplication withdraw;
    private final InterruptCase interrupt;
    private final HoldHearing hearing;
    private final InvolvePersons persons;
    private final CheckSubstance check;
    private final ExplainDelay explain;
    private final TakeBack takeBack;
    private final DeferMaterials defer;
    private final UseUndertaking undertaking;

    EveryAct(
            AcceptCase accept,
            NotifyCorrection notifyCorrection,
            ReceiveCorrection receiveCorrection,
            RefuseToAccept refuse,
            CloseLapsed close,
            CompleteStep completeStep,
            DecideCase decide,
            DeliverResult deliver,
            WithdrawApplication withdraw,
            InterruptCase interrupt,
            HoldHearing hearing,
            InvolvePersons persons,
            CheckSubstance check,
            ExplainDelay explain,
            TakeBack takeBack,
            DeferMaterials defer,
            UseUndertaking undertaking) {
        this.accept = accept;
        this.notifyCorrection = notifyCorrection;
        this.receiveCorrection = receiveCorrection;
        this.refuse = refuse;
        this.close = close;
        this.completeStep = completeStep;
        this.decide = decide;
        this.deliver = deliver;
        this.withdraw = withdraw;
        this.interrupt = interrupt;
        this.hearing = hearing;
        this.persons = persons;
        this.check = check;
        this.explain = explain;
        this.takeBack = takeBack;
        this.defer = defer;
        this.undertaking = undertaking;
    }

    /** {@code day}: the legal day of the test. */
    public void perform(Act act, String number, String step, LocalDate day, SignedIn who) {
        var told = new InvolvePersons.Told("邻居甲", null, 5);
        switch (act) {
            case NOTIFY_CORRECTION ->
                notifyCorrection.notify(number, null, List.of(Finding.of("layout", MaterialState.LACKS)), 5, who);
            case RECEIVE_CORRECTION -> receiveCorrection.receive(number, null, List.of(), List.of(), who);
            case ACCEPT -> accept.accept(number, null, List.of(), who);
            case TELL_NOT_REQUIRED -> refuse.refuse(number, null, refusal(Ground.NOT_REQUIRED), who);
            case TELL_NOT_ADMISSIBLE -> refuse.refuse(number, null, refusal(Ground.NOT_ADMISSIBLE), who);
            case REFUSE_TO_ACCEPT -> refuse.refuse(number, null, refusal(Ground.INCOMPLETE), who);
            case CLOSE_LAPSED -> close.close(number, null, who);
            case COMPLETE_STEP -> completeStep.complete(number, null, step, true, null, who);
            case DECIDE ->
                decide.decide(number, null, new DecideCase.Draft(DecisionKind.GRANT, List.of(), List.of(), null), who);
            case DELIVER ->
                deliver.deliver(number, null, new DeliverResult.Handover(Delivery.Way.WINDOW, null, day, null), who);
            case WITHDRAW -> withdraw.withdraw(number, null, "不办了", who);
            case TELL_INTERESTED -> persons.tell(number, null, told, who);
            case HEAR_INTERESTED -> persons.hear(number, null, 1, "有意见", who);
            case SERVE_RESPONDENT -> persons.serve(number, null, told, who);
            case RECEIVE_ANSWER -> persons.answer(number, null, 1, "答辩", who);
            case SETTLE -> persons.settle(number, null, "双方同意", who);
            default -> more(act, number, step, day, who);
        }
    }

    private void more(Act act, String number, String step, LocalDate day, SignedIn who) {
        switch (act) {
            case SEND_BACK -> check.sendBack(number, null, step, "重新审查", who);
            case PAUSE ->
                interrupt.pause(
                        number, null, new Interruptions.Announcement(PauseGround.EXPERT_REVIEW, "测试法第一条", 5, day), who);
            case RESUME -> interrupt.resume(number, null, "结束", who);
            case EXTEND -> interrupt.extend(number, null, 5, "疑难复杂", who);
            case TELL_HEARING -> hearing.tell(number, null, false, who);
            case REQUEST_HEARING -> hearing.request(number, null, who);
            case WAIVE_HEARING -> hearing.waive(number, null, who);
            case SCHEDULE_HEARING ->
                hearing.schedule(
                        number,
                        null,
                        new Hearing.Session(LocalDateTime.of(day.plusDays(20), LocalTime.NOON), "二楼", "甲", "乙"),
                        who);
            case HOLD_HEARING -> hearing.hold(number, null, "张三", "笔录", who);
            case ASSIGN_INSPECTORS -> check.assign(number, null, List.of("甲", "乙"), who);
            case RECORD_CHECK -> check.record(number, null, true, "符合", who);
            case POST_NOTICE -> check.post(number, null, 5, "公告栏", who);
            case END_NOTICE -> check.endNotice(number, null, false, "无", who);
            case EXPLAIN_DELAY -> explain.explain(number, null, "人手不足", who);
            case SIGN_DEFERRAL -> defer.sign(number, null, Set.of("rules"), 5, who);
            case SUPPLY_DEFERRED -> defer.receive(number, null, List.of(Finding.of("rules", MaterialState.HAS)), who);
            case EXTEND_DEFERRAL -> defer.extend(number, null, 5, "材料还在制作", who);
            case REFUSE_DEFERRED -> defer.refuse(number, null, "没有说明原因", who);
            case GIVE_UNDERTAKING -> undertaking.give(number, null, Undertaking.Regime.PROOF, Set.of("rules"), who);
            case CHECK_UNDERTAKING -> undertaking.check(number, null, true, "属实", who);
            case STATE_ON_UNDERTAKING -> undertaking.state(number, null, "情况属实", who);
            case REJECT_FALSEHOOD -> takeBack.reject(number, null, "假证明", who);
            case RECALL, REVOKE, CANCEL, STOP_BENEFIT ->
                takeBack.takeBack(number, null, act, TakeBack.Why.of("理由"), who);
            default -> throw new IllegalArgumentException(act.name());
        }
    }

    private static RefuseToAccept.Refusal refusal(Ground ground) {
        return new RefuseToAccept.Refusal(ground, "理由", "清和县公安局", List.of());
    }
}
