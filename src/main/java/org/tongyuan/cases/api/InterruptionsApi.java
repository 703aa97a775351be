package org.tongyuan.cases.api;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
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
import tools.jackson.databind.JsonNode;

/** What moves or explains the limit of a case, its checks and its public notice. */
@RestController
@RequestMapping("/api/v1/cases/{number}")
class InterruptionsApi {

    private final InterruptCase interrupt;
    private final CheckSubstance check;
    private final ExplainDelay explain;
    private final ApiActs acts;
    private final LegalTime time;

    InterruptionsApi(
            InterruptCase interrupt, CheckSubstance check, ExplainDelay explain, ApiActs acts, LegalTime time) {
        this.interrupt = interrupt;
        this.check = check;
        this.explain = explain;
        this.acts = acts;
        this.time = time;
    }

    /** {@code {ground: HEARING|TENDER|AUCTION|EXAMINATION|TESTING|QUARANTINE|APPRAISAL|EXPERT_REVIEW|SPECIAL_LAW, days, basis, toldOn}}. */
    @PostMapping("/pause")
    @Requires(Permission.CASE_REVIEW)
    ResponseEntity<String> pause(
            @PathVariable String number,
            @RequestBody(required = false) @Nullable JsonNode body,
            HttpServletRequest request) {
        var missing = new Bodies.Missing();
        String ground = missing.text(Bodies.text(body, "ground"), "ground", "特别程序的种类");
        int days = missing.number(body, "days", "所需的工作日数");
        missing.refuse();
        var as = new Interruptions.Announcement(
                Bodies.choice(PauseGround.class, "ground", ground),
                Bodies.text(body, "basis"),
                days,
                Bodies.day(body, "toldOn", time.today()));
        return acts.run(number, body, request, (who, seen) -> interrupt.pause(number, seen, as, who));
    }

    /** {@code {outcome}}: the special procedure is over. */
    @PostMapping("/resumption")
    @Requires(Permission.CASE_REVIEW)
    ResponseEntity<String> resume(
            @PathVariable String number,
            @RequestBody(required = false) @Nullable JsonNode body,
            HttpServletRequest request) {
        return acts.run(
                number,
                body,
                request,
                (who, seen) -> interrupt.resume(number, seen, Bodies.said(body, "outcome"), who));
    }

    /** {@code {days, reason}}: by the head of the agency, handled jointly by the head of the government. */
    @PostMapping("/extension")
    @Requires(Permission.CASE_EXTEND)
    ResponseEntity<String> extend(
            @PathVariable String number,
            @RequestBody(required = false) @Nullable JsonNode body,
            HttpServletRequest request) {
        var missing = new Bodies.Missing();
        int days = missing.number(body, "days", "延长的工作日数");
        missing.refuse();
        return acts.run(
                number,
                body,
                request,
                (who, seen) -> interrupt.extend(number, seen, days, Bodies.said(body, "reason"), who));
    }

    /** {@code {step, reason}}: back to an earlier step. */
    @PostMapping("/return")
    @Requires(Permission.CASE_REVIEW)
    ResponseEntity<String> sendBack(
            @PathVariable String number,
            @RequestBody(required = false) @Nullable JsonNode body,
            HttpServletRequest request) {
        var missing = new Bodies.Missing();
        String step = missing.text(Bodies.text(body, "step"), "step", "退回到的步骤");
        missing.refuse();
        return acts.run(
                number,
                body,
                request,
                (who, seen) -> check.sendBack(number, seen, step, Bodies.said(body, "reason"), who));
    }

    /** {@code {officers: [name, name]}}. */
    @PostMapping("/inspection")
    @Requires(Permission.CASE_REVIEW)
    ResponseEntity<String> assign(
            @PathVariable String number,
            @RequestBody(required = false) @Nullable JsonNode body,
            HttpServletRequest request) {
        return acts.run(
                number,
                body,
                request,
                (who, seen) -> check.assign(number, seen, Bodies.texts(body, "officers", "officer"), who));
    }

    /** {@code {passed: true|false, findings}}. */
    @PostMapping("/inspection/result")
    @Requires(Permission.CASE_REVIEW)
    ResponseEntity<String> record(
            @PathVariable String number,
            @RequestBody(required = false) @Nullable JsonNode body,
            HttpServletRequest request) {
        return acts.run(
                number,
                body,
                request,
                (who, seen) ->
                        check.record(number, seen, Bodies.yes(body, "passed"), Bodies.said(body, "findings"), who));
    }

    /** {@code {days, place}}; without days the item's own. */
    @PostMapping("/public-notice")
    @Requires(Permission.CASE_REVIEW)
    ResponseEntity<String> post(
            @PathVariable String number,
            @RequestBody(required = false) @Nullable JsonNode body,
            HttpServletRequest request) {
        return acts.run(
                number,
                body,
                request,
                (who, seen) -> check.post(number, seen, ApiActs.number(body, "days"), Bodies.said(body, "place"), who));
    }

    /** {@code {objections: true|false, outcome}}. */
    @PostMapping("/public-notice/result")
    @Requires(Permission.CASE_REVIEW)
    ResponseEntity<String> endNotice(
            @PathVariable String number,
            @RequestBody(required = false) @Nullable JsonNode body,
            HttpServletRequest request) {
        return acts.run(
                number,
                body,
                request,
                (who, seen) -> check.endNotice(
                        number, seen, Bodies.yes(body, "objections"), Bodies.said(body, "outcome"), who));
    }

    /** {@code {reason}}: why a limit passed; it is published. */
    @PostMapping("/delay")
    @Requires(Permission.CASE_REVIEW)
    ResponseEntity<String> explain(
            @PathVariable String number,
            @RequestBody(required = false) @Nullable JsonNode body,
            HttpServletRequest request) {
        return acts.run(
                number, body, request, (who, seen) -> explain.explain(number, seen, Bodies.said(body, "reason"), who));
    }
}
