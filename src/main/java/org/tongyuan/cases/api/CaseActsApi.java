package org.tongyuan.cases.api;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
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
import tools.jackson.databind.JsonNode;

/** The acts up to acceptance. Every act answers with the case as it then stands; {@code version} in a body guards against others' acts. */
@RestController
@RequestMapping("/api/v1/cases/{number}")
class CaseActsApi {

    private final NotifyCorrection notifyCorrection;
    private final AcceptCase accept;
    private final RefuseToAccept refuse;
    private final CloseLapsed close;
    private final ApiActs acts;

    CaseActsApi(
            NotifyCorrection notifyCorrection,
            AcceptCase accept,
            RefuseToAccept refuse,
            CloseLapsed close,
            ApiActs acts) {
        this.notifyCorrection = notifyCorrection;
        this.accept = accept;
        this.refuse = refuse;
        this.close = close;
        this.acts = acts;
    }

    /** {@code {materials:[{key, state: LACKS|DEFECTIVE, defect, text}], days}}. */
    @PostMapping("/correction-notice")
    @Requires(Permission.CASE_ACCEPT)
    ResponseEntity<String> notifyCorrection(
            @PathVariable String number,
            @RequestBody(required = false) @Nullable JsonNode body,
            HttpServletRequest request) {
        return acts.run(
                number,
                body,
                request,
                (who, seen) -> notifyCorrection.notify(
                        number, seen, Bodies.findings(body, MaterialState.LACKS), ApiActs.number(body, "days"), who));
    }

    @PostMapping("/acceptance")
    @Requires(Permission.CASE_ACCEPT)
    ResponseEntity<String> accept(
            @PathVariable String number,
            @RequestBody(required = false) @Nullable JsonNode body,
            HttpServletRequest request) {
        return acts.run(
                number,
                body,
                request,
                (who, seen) -> accept.accept(number, seen, Bodies.findings(body, MaterialState.HAS), who));
    }

    /** {@code {ground: NOT_REQUIRED|NOT_ADMISSIBLE|INCOMPLETE, reason, competentOrgan}}. */
    @PostMapping("/refusal-to-accept")
    @Requires(Permission.CASE_ACCEPT)
    ResponseEntity<String> refuse(
            @PathVariable String number,
            @RequestBody(required = false) @Nullable JsonNode body,
            HttpServletRequest request) {
        var missing = new Bodies.Missing();
        String ground = missing.text(Bodies.text(body, "ground", "kind"), "ground", "不予受理的情形");
        String reason = missing.text(Bodies.text(body, "reason"), "reason", "理由");
        missing.refuse();
        var refusal = new RefuseToAccept.Refusal(
                Bodies.choice(Ground.class, "ground", ground),
                reason,
                Bodies.text(body, "competentOrgan"),
                Bodies.findings(body, MaterialState.LACKS));
        return acts.run(number, body, request, (who, seen) -> refuse.refuse(number, seen, refusal, who));
    }

    /** Closes a case whose correction period has passed. */
    @PostMapping("/closing")
    @Requires(Permission.CASE_ACCEPT)
    ResponseEntity<String> close(
            @PathVariable String number,
            @RequestBody(required = false) @Nullable JsonNode body,
            HttpServletRequest request) {
        return acts.run(number, body, request, (who, seen) -> close.close(number, seen, who));
    }
}
