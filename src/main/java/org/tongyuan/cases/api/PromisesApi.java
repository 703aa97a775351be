package org.tongyuan.cases.api;

import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tongyuan.cases.act.DeferMaterials;
import org.tongyuan.cases.act.UseUndertaking;
import org.tongyuan.cases.record.Undertaking.Regime;
import org.tongyuan.cases.rules.MaterialState;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;

/** What the applicant undertook: deferred materials (容缺受理), and notification and undertaking (告知承诺). */
@RestController
@RequestMapping("/api/v1/cases/{number}")
class PromisesApi {

    private final DeferMaterials defer;
    private final UseUndertaking undertaking;

    PromisesApi(DeferMaterials defer, UseUndertaking undertaking) {
        this.defer = defer;
        this.undertaking = undertaking;
    }

    /** {@code {materials: [key], days}}: the applicant signed the undertaking, before acceptance. */
    @PostMapping("/deferral")
    @Requires(Permission.CASE_SUBMIT)
    ResponseEntity<String> sign(AskedAct asked) {
        var missing = new Bodies.Missing();
        int days = missing.number(asked.body(), "days", "补交的工作日数");
        missing.refuse();
        var materials = Set.copyOf(asked.texts("materials", "material"));
        return asked.run((number, seen, who) -> defer.sign(number, seen, materials, days, who));
    }

    /** {@code {materials: [key or {key, state: HAS|DEFECTIVE, text}]}}: received and looked at. */
    @PostMapping("/deferral/materials")
    @Requires(Permission.CASE_SUBMIT)
    ResponseEntity<String> supply(AskedAct asked) {
        var findings = asked.findings(MaterialState.HAS);
        return asked.run((number, seen, who) -> defer.receive(number, seen, findings, who));
    }

    /** {@code {days, reason}}: more time, once. */
    @PostMapping("/deferral/extension")
    @Requires(Permission.CASE_REVIEW)
    ResponseEntity<String> extend(AskedAct asked) {
        var missing = new Bodies.Missing();
        int days = missing.number(asked.body(), "days", "补交的工作日数");
        missing.refuse();
        return asked.run((number, seen, who) -> defer.extend(number, seen, days, asked.said("reason"), who));
    }

    /** {@code {reason}}: nothing came by the date, and it is decided so. */
    @PostMapping("/deferral/refusal")
    @Requires(Permission.CASE_DECIDE)
    ResponseEntity<String> refuse(AskedAct asked) {
        return asked.run((number, seen, who) -> defer.refuse(number, seen, asked.said("reason"), who));
    }

    /** {@code {regime: PROOF|LICENCE, materials: [key]}}: the applicant signed notice and undertaking. */
    @PostMapping("/undertaking")
    @Requires(Permission.CASE_SUBMIT)
    ResponseEntity<String> give(AskedAct asked) {
        var missing = new Bodies.Missing();
        String regime = missing.text(asked.text("regime"), "regime", "告知承诺的种类");
        missing.refuse();
        var as = Bodies.choice(Regime.class, "regime", regime);
        var materials = Set.copyOf(asked.texts("materials", "material"));
        return asked.run((number, seen, who) -> undertaking.give(number, seen, as, materials, who));
    }

    /** {@code {kept: true|false, findings}}: what the later check found. */
    @PostMapping("/undertaking/check")
    @Requires(Permission.CASE_REVIEW)
    ResponseEntity<String> check(AskedAct asked) {
        boolean kept = asked.yes("kept");
        return asked.run((number, seen, who) -> undertaking.check(number, seen, kept, asked.said("findings"), who));
    }

    /** {@code {statement}}: what the applicant said to a false finding. */
    @PostMapping("/undertaking/statement")
    @Requires(Permission.CASE_SUBMIT)
    ResponseEntity<String> state(AskedAct asked) {
        return asked.run((number, seen, who) -> undertaking.state(number, seen, asked.said("statement"), who));
    }
}
