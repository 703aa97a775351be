package org.tongyuan.cases.api;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tongyuan.cases.act.CompleteStep;
import org.tongyuan.cases.act.DecideCase;
import org.tongyuan.cases.act.DeliverResult;
import org.tongyuan.cases.act.WithdrawApplication;
import org.tongyuan.cases.record.Delivery;
import org.tongyuan.cases.rules.DecisionKind;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;
import tools.jackson.databind.JsonNode;

/** The acts after acceptance, and withdrawal. */
@RestController
@RequestMapping("/api/v1/cases/{number}")
class DecisionsApi {

    private final CompleteStep completeStep;
    private final DecideCase decide;
    private final DeliverResult deliver;
    private final WithdrawApplication withdraw;
    private final ApiActs acts;
    private final LegalTime time;

    DecisionsApi(
            CompleteStep completeStep,
            DecideCase decide,
            DeliverResult deliver,
            WithdrawApplication withdraw,
            ApiActs acts,
            LegalTime time) {
        this.completeStep = completeStep;
        this.decide = decide;
        this.deliver = deliver;
        this.withdraw = withdraw;
        this.acts = acts;
        this.time = time;
    }

    /** {@code {agreed: true|false, opinion}}; a disagreement needs an opinion. */
    @PostMapping("/steps/{step}/completion")
    @Requires(Permission.CASE_REVIEW)
    ResponseEntity<String> completeStep(
            @PathVariable String number,
            @PathVariable String step,
            @RequestBody(required = false) @Nullable JsonNode body,
            HttpServletRequest request) {
        boolean agreed =
                body == null || !body.has("agreed") || body.get("agreed").asBoolean(true);
        return acts.run(
                number,
                body,
                request,
                (who, seen) -> completeStep.complete(
                        number, seen, step, agreed, Bodies.text(body, "opinion", "comment"), who));
    }

    /** {@code {decision: GRANT|REFUSE, reasons:[…], legalBasis:[…], result}}. */
    @PostMapping("/decision")
    @Requires(Permission.CASE_DECIDE)
    ResponseEntity<String> decide(
            @PathVariable String number,
            @RequestBody(required = false) @Nullable JsonNode body,
            HttpServletRequest request) {
        var missing = new Bodies.Missing();
        String kind = missing.text(Bodies.text(body, "decision", "kind"), "decision", "决定（GRANT 或者 REFUSE）");
        missing.refuse();
        var draft = new DecideCase.Draft(
                Bodies.choice(DecisionKind.class, "decision", kind),
                Bodies.texts(body, "reasons", "reason"),
                Bodies.texts(body, "legalBasis", "basis"),
                Bodies.text(body, "result"),
                Bodies.text(body, "permitNumber"));
        return acts.run(number, body, request, (who, seen) -> decide.decide(number, seen, draft, who));
    }

    /** {@code {way: WINDOW|MAIL|ELECTRONIC, recipient, signedOn, note}}; by default the applicant at the window today. */
    @PostMapping("/delivery")
    @Requires(Permission.CASE_DELIVER)
    ResponseEntity<String> deliver(
            @PathVariable String number,
            @RequestBody(required = false) @Nullable JsonNode body,
            HttpServletRequest request) {
        String way = Bodies.text(body, "way", "method");
        var delivery = new DeliverResult.Handover(
                way == null ? Delivery.Way.WINDOW : Bodies.choice(Delivery.Way.class, "way", way),
                Bodies.text(body, "recipient"),
                Bodies.day(body, "signedOn", time.today()),
                Bodies.text(body, "note"));
        return acts.run(number, body, request, (who, seen) -> deliver.deliver(number, seen, delivery, who));
    }

    /** {@code {reason}}: the applicant takes the application back. */
    @PostMapping("/withdrawal")
    @Requires(Permission.CASE_WITHDRAW)
    ResponseEntity<String> withdraw(
            @PathVariable String number,
            @RequestBody(required = false) @Nullable JsonNode body,
            HttpServletRequest request) {
        String reason = Bodies.text(body, "reason");
        return acts.run(
                number,
                body,
                request,
                (who, seen) -> withdraw.withdraw(number, seen, reason == null ? "申请人要求撤回" : reason, who));
    }
}
