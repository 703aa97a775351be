package org.tongyuan.cases.api;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
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

/** The acts after acceptance, and withdrawal. */
@RestController
@RequestMapping("/api/v1/cases/{number}")
class DecisionsApi {

    private final CompleteStep completeStep;
    private final DecideCase decide;
    private final DeliverResult deliver;
    private final WithdrawApplication withdraw;
    private final LegalTime time;

    DecisionsApi(
            CompleteStep completeStep,
            DecideCase decide,
            DeliverResult deliver,
            WithdrawApplication withdraw,
            LegalTime time) {
        this.completeStep = completeStep;
        this.decide = decide;
        this.deliver = deliver;
        this.withdraw = withdraw;
        this.time = time;
    }

    /** {@code {agreed: true|false, opinion}}; a disagreement needs an opinion. */
    @PostMapping("/steps/{step}/completion")
    @Requires(Permission.CASE_REVIEW)
    ResponseEntity<String> completeStep(@PathVariable String step, AskedAct asked) {
        boolean agreed = asked.text("agreed") == null || asked.yes("agreed");
        return asked.run((number, seen, who) ->
                completeStep.complete(number, seen, step, agreed, asked.text("opinion", "comment"), who));
    }

    /** {@code {decision: GRANT|REFUSE, reasons:[…], legalBasis:[…], result}}. */
    @PostMapping("/decision")
    @Requires(Permission.CASE_DECIDE)
    ResponseEntity<String> decide(AskedAct asked) {
        var missing = new Bodies.Missing();
        String kind = missing.text(asked.text("decision", "kind"), "decision", "决定（GRANT 或者 REFUSE）");
        missing.refuse();
        var draft = new DecideCase.Draft(
                Bodies.choice(DecisionKind.class, "decision", kind),
                asked.texts("reasons", "reason"),
                asked.texts("legalBasis", "basis"),
                asked.text("result"),
                asked.text("permitNumber"));
        return asked.run((number, seen, who) -> decide.decide(number, seen, draft, who));
    }

    /** {@code {way: WINDOW|MAIL|ELECTRONIC, recipient, signedOn, note}}; by default the applicant at the window today. */
    @PostMapping("/delivery")
    @Requires(Permission.CASE_DELIVER)
    ResponseEntity<String> deliver(AskedAct asked) {
        String way = asked.text("way", "method");
        var delivery = new DeliverResult.Handover(
                way == null ? Delivery.Way.WINDOW : Bodies.choice(Delivery.Way.class, "way", way),
                asked.text("recipient"),
                asked.day("signedOn", time.today()),
                asked.text("note"));
        return asked.run((number, seen, who) -> deliver.deliver(number, seen, delivery, who));
    }

    /** {@code {reason}}: the applicant takes the application back. */
    @PostMapping("/withdrawal")
    @Requires(Permission.CASE_WITHDRAW)
    ResponseEntity<String> withdraw(AskedAct asked) {
        String reason = asked.text("reason");
        return asked.run(
                (number, seen, who) -> withdraw.withdraw(number, seen, reason == null ? "申请人要求撤回" : reason, who));
    }
}
