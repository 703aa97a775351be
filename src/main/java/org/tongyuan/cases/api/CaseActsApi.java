package org.tongyuan.cases.api;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tongyuan.cases.act.AcceptCase;
import org.tongyuan.cases.act.CloseLapsed;
import org.tongyuan.cases.act.NotifyCorrection;
import org.tongyuan.cases.act.RefuseToAccept;
import org.tongyuan.cases.act.RefuseToAccept.Ground;
import org.tongyuan.cases.rules.MaterialState;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;

/** The acts up to acceptance. Every act answers with the case as it then stands; {@code version} in a body guards against others' acts. */
@RestController
@RequestMapping("/api/v1/cases/{number}")
class CaseActsApi {

    private final NotifyCorrection notifyCorrection;
    private final AcceptCase accept;
    private final RefuseToAccept refuse;
    private final CloseLapsed close;

    CaseActsApi(NotifyCorrection notifyCorrection, AcceptCase accept, RefuseToAccept refuse, CloseLapsed close) {
        this.notifyCorrection = notifyCorrection;
        this.accept = accept;
        this.refuse = refuse;
        this.close = close;
    }

    /** {@code {materials:[{key, state: LACKS|DEFECTIVE, defect, text}], days}}. */
    @PostMapping("/correction-notice")
    @Requires(Permission.CASE_ACCEPT)
    ResponseEntity<String> notifyCorrection(AskedAct asked) {
        return asked.run((number, seen, who) ->
                notifyCorrection.notify(number, seen, asked.findings(MaterialState.LACKS), asked.number("days"), who));
    }

    @PostMapping("/acceptance")
    @Requires(Permission.CASE_ACCEPT)
    ResponseEntity<String> accept(AskedAct asked) {
        return asked.run((number, seen, who) -> accept.accept(number, seen, asked.findings(MaterialState.HAS), who));
    }

    /** {@code {ground: NOT_REQUIRED|NOT_ADMISSIBLE|INCOMPLETE, reason, competentOrgan}}. */
    @PostMapping("/refusal-to-accept")
    @Requires(Permission.CASE_ACCEPT)
    ResponseEntity<String> refuse(AskedAct asked) {
        var missing = new Bodies.Missing();
        String ground = missing.text(asked.text("ground", "kind"), "ground", "不予受理的情形");
        String reason = missing.text(asked.text("reason"), "reason", "理由");
        missing.refuse();
        var refusal = new RefuseToAccept.Refusal(
                Bodies.choice(Ground.class, "ground", ground),
                reason,
                asked.text("competentOrgan"),
                asked.findings(MaterialState.LACKS));
        return asked.run((number, seen, who) -> refuse.refuse(number, seen, refusal, who));
    }

    /** Closes a case whose correction period has passed. */
    @PostMapping("/closing")
    @Requires(Permission.CASE_ACCEPT)
    ResponseEntity<String> close(AskedAct asked) {
        return asked.run((number, seen, who) -> close.close(number, seen, who));
    }
}
