package org.tongyuan.cases.api;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tongyuan.cases.act.CheckSubstance;
import org.tongyuan.cases.act.ExplainDelay;
import org.tongyuan.cases.act.InterruptCase;
import org.tongyuan.cases.record.Interruptions;
import org.tongyuan.cases.rules.PauseGround;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;

/** What moves or explains the limit of a case, its checks and its public notice. */
@RestController
@RequestMapping("/api/v1/cases/{number}")
class InterruptionsApi {

    private final InterruptCase interrupt;
    private final CheckSubstance check;
    private final ExplainDelay explain;
    private final LegalTime time;

    InterruptionsApi(InterruptCase interrupt, CheckSubstance check, ExplainDelay explain, LegalTime time) {
        this.interrupt = interrupt;
        this.check = check;
        this.explain = explain;
        this.time = time;
    }

    /** {@code {ground: HEARING|TENDER|AUCTION|EXAMINATION|TESTING|QUARANTINE|APPRAISAL|EXPERT_REVIEW|SPECIAL_LAW, days, basis, toldOn}}. */
    @PostMapping("/pause")
    @Requires(Permission.CASE_REVIEW)
    ResponseEntity<String> pause(AskedAct asked) {
        var missing = new Bodies.Missing();
        String ground = missing.text(asked.text("ground"), "ground", "特别程序的种类");
        int days = missing.number(asked.body(), "days", "所需的工作日数");
        missing.refuse();
        var as = new Interruptions.Announcement(
                Bodies.choice(PauseGround.class, "ground", ground),
                asked.text("basis"),
                days,
                asked.day("toldOn", time.today()));
        return asked.run((number, seen, who) -> interrupt.pause(number, seen, as, who));
    }

    /** {@code {outcome}}: the special procedure is over. */
    @PostMapping("/resumption")
    @Requires(Permission.CASE_REVIEW)
    ResponseEntity<String> resume(AskedAct asked) {
        return asked.run((number, seen, who) -> interrupt.resume(number, seen, asked.said("outcome"), who));
    }

    /** {@code {days, reason}}: by the head of the agency, handled jointly by the head of the government. */
    @PostMapping("/extension")
    @Requires(Permission.CASE_EXTEND)
    ResponseEntity<String> extend(AskedAct asked) {
        var missing = new Bodies.Missing();
        int days = missing.number(asked.body(), "days", "延长的工作日数");
        missing.refuse();
        return asked.run((number, seen, who) -> interrupt.extend(number, seen, days, asked.said("reason"), who));
    }

    /** {@code {step, reason}}: back to an earlier step. */
    @PostMapping("/return")
    @Requires(Permission.CASE_REVIEW)
    ResponseEntity<String> sendBack(AskedAct asked) {
        var missing = new Bodies.Missing();
        String step = missing.text(asked.text("step"), "step", "退回到的步骤");
        missing.refuse();
        return asked.run((number, seen, who) -> check.sendBack(number, seen, step, asked.said("reason"), who));
    }

    /** {@code {officers: [name, name]}}. */
    @PostMapping("/inspection")
    @Requires(Permission.CASE_REVIEW)
    ResponseEntity<String> assign(AskedAct asked) {
        return asked.run((number, seen, who) -> check.assign(number, seen, asked.texts("officers", "officer"), who));
    }

    /** {@code {passed: true|false, findings}}. */
    @PostMapping("/inspection/result")
    @Requires(Permission.CASE_REVIEW)
    ResponseEntity<String> record(AskedAct asked) {
        return asked.run(
                (number, seen, who) -> check.record(number, seen, asked.yes("passed"), asked.said("findings"), who));
    }

    /** {@code {days, place}}; without days the item's own. */
    @PostMapping("/public-notice")
    @Requires(Permission.CASE_REVIEW)
    ResponseEntity<String> post(AskedAct asked) {
        return asked.run(
                (number, seen, who) -> check.post(number, seen, asked.number("days"), asked.said("place"), who));
    }

    /** {@code {objections: true|false, outcome}}. */
    @PostMapping("/public-notice/result")
    @Requires(Permission.CASE_REVIEW)
    ResponseEntity<String> endNotice(AskedAct asked) {
        return asked.run((number, seen, who) ->
                check.endNotice(number, seen, asked.yes("objections"), asked.said("outcome"), who));
    }

    /** {@code {reason}}: why a limit passed; it is published. */
    @PostMapping("/delay")
    @Requires(Permission.CASE_REVIEW)
    ResponseEntity<String> explain(AskedAct asked) {
        return asked.run((number, seen, who) -> explain.explain(number, seen, asked.said("reason"), who));
    }
}
